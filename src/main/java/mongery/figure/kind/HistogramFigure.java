package mongery.figure.kind;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.CurveRenderer;
import mongery.figure.chart.Scale;
import mongery.figure.chart.XyData;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/** How the weights of each re-weighted marginal are spread; 1 where nothing changed. */
final class HistogramFigure implements ChartFigure {
  private static final int BINS = 60;

  /** Beyond this quantile a few huge weights would squeeze all others into one bin. */
  private static final double TAIL = 0.998;

  @Override
  public String name() {
    return "weight-histogram";
  }

  @Override
  public String title() {
    return "Histogram of weights";
  }

  @Override
  public About about() {
    return About.ACCEPTANCE;
  }

  @Override
  public boolean shows(FigureData data) {
    return !weighted(data, FigureOptions.DEFAULT).isEmpty();
  }

  private static List<Marginal> weighted(FigureData data, FigureOptions options) {
    return Marginal.of(data.look(), options).stream().filter(m -> m.weight() != null).toList();
  }

  /** One more than what nearly all weights lie below, the same for all marginals shown. */
  private static double most(List<Marginal> shown) {
    double most = 2;
    for (Marginal m : shown) {
      double[] w = Looks.flat(m.weight());
      double[] finite = Arrays.stream(w).filter(Double::isFinite).sorted().toArray();
      if (finite.length > 0) {
        most = Math.max(most, finite[(int) Math.ceil(TAIL * finite.length) - 1] * 1.02);
      }
    }
    return most;
  }

  private static Histogram histogram(Marginal m, double most) {
    return Histogram.of(Looks.flat(m.weight()), 0, most, BINS);
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    List<Marginal> shown = weighted(data, options);
    double most = most(shown);
    XYPlot plot = Charts.plot("weight w", Scale.LINEAR, "share of points", Scale.LINEAR);
    List<Color> colors = shown.stream().map(m -> m.color(theme)).toList();
    Charts.layer(
        plot,
        new CurveRenderer(
            colors.isEmpty() ? List.of(theme.muted()) : colors,
            CurveRenderer.Style.line(theme.lineWidth() * 0.8).path().filled(0.22),
            true),
        shown.stream()
            .map(
                m -> {
                  Histogram h = histogram(m, most);
                  return XyData.Series.of(m.name(), h.outlineX(), h.outlineY());
                })
            .toList());
    float w = (float) theme.lineWidth() * 0.75f;
    ValueMarker one =
        new ValueMarker(
            1,
            theme.muted(),
            new BasicStroke(
                w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4 * w, 3 * w}, 0));
    one.setAlpha(1f);
    plot.addDomainMarker(one, Layer.BACKGROUND);
    plot.getRangeAxis().setLowerMargin(0);
    plot.getDomainAxis().setLowerMargin(0);
    plot.getDomainAxis().setUpperMargin(0);
    return Charts.chart(plot, theme, true);
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    List<Marginal> shown = weighted(data, options);
    double most = most(shown);
    Table.Builder out = new Table.Builder("marginal", "from", "to", "share");
    for (Marginal m : shown) {
      Histogram h = histogram(m, most);
      for (int i = 0; i < h.share().length; i++) {
        out.row(m.name(), h.edges()[i], h.edges()[i + 1], h.share()[i]);
      }
    }
    return out.build();
  }
}
