package mongery.figure.kind;

import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;
import org.jfree.chart.JFreeChart;

/**
 * A figure of the discrete counterpart: the same kind, drawn from what the look says of the exact
 * solution of the same problem on points of its own. Its name is {@code exact.} and that of the
 * kind.
 */
class Counterpart implements Figure {
  static final String PREFIX = "exact.";

  private final Figure kind;

  private Counterpart(Figure kind) {
    this.kind = kind;
  }

  /** The counterpart of a kind; a chart if the kind is one. */
  static Figure of(Figure kind) {
    return kind instanceof ChartFigure chart ? new Chart(chart) : new Counterpart(kind);
  }

  private static final class Chart extends Counterpart implements ChartFigure {
    private final ChartFigure kind;

    Chart(ChartFigure kind) {
      super(kind);
      this.kind = kind;
    }

    @Override
    public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
      return kind.chart(data.counterpart(), theme, options);
    }

    @Override
    public double aspect(FigureData data, FigureOptions options) {
      return kind.aspect(data.counterpart(), options);
    }

    @Override
    public Drawable draw(FigureData data, ChartTheme theme, FigureOptions options) {
      return ChartFigure.super.draw(data, theme, options);
    }
  }

  @Override
  public String name() {
    return PREFIX + kind.name();
  }

  @Override
  public String title() {
    return kind.title() + ", discrete";
  }

  @Override
  public About about() {
    return kind.about();
  }

  @Override
  public boolean shows(FigureData data) {
    return kind.shows(data.counterpart());
  }

  @Override
  public Drawable draw(FigureData data, ChartTheme theme, FigureOptions options) {
    return kind.draw(data.counterpart(), theme, options);
  }

  @Override
  public boolean tabular() {
    return kind.tabular();
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    return kind.table(data.counterpart(), options);
  }
}
