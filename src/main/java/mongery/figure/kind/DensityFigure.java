package mongery.figure.kind;

import java.util.List;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.CurveRenderer;
import mongery.figure.chart.Scale;
import mongery.figure.chart.XyData;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** Densities of marginals and of their images on the line. */
final class DensityFigure implements ChartFigure {
  @Override
  public String name() {
    return "density";
  }

  @Override
  public String title() {
    return "Densities";
  }

  @Override
  public boolean shows(FigureData data) {
    return Marginal.of(data.look()).stream().anyMatch(m -> Looks.points(m.points(), 1));
  }

  private static List<Measure> laws(FigureData data, FigureOptions options, ChartTheme theme) {
    return Measure.laws(data.look(), options, theme).stream()
        .filter(m -> Looks.points(m.points(), 1))
        .toList();
  }

  private static XyData.Series series(Measure law) {
    KernelDensity kde = KernelDensity.of(Looks.column(law.points(), 0), law.weights());
    return XyData.Series.of(law.name(), kde.at(), kde.density());
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    Scale vertical = options.compressedY() ? Scale.CUBE_ROOT : Scale.LINEAR;
    XYPlot plot = Charts.plot("x", Scale.LINEAR, "density", vertical);
    // The images come last, as lines, so that a good map does not hide the law it should equal.
    List<Measure> laws = laws(data, options, theme);
    Charts.layer(
        plot,
        new CurveRenderer(
            laws.isEmpty() ? List.of(theme.muted()) : laws.stream().map(Measure::color).toList(),
            CurveRenderer.Style.line(theme.lineWidth()).filled(0.16),
            true),
        laws.stream().map(DensityFigure::series).toList());
    plot.getRangeAxis().setLowerMargin(0);
    plot.getDomainAxis().setLowerMargin(0);
    plot.getDomainAxis().setUpperMargin(0);
    return Charts.chart(plot, theme, true);
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    Table.Builder out = new Table.Builder("series", "x", "density");

    for (Measure law : laws(data, options, ChartTheme.PAPER)) {
      XyData.Series s = series(law);
      for (int i = 0; i < s.size(); i++) {
        out.row(s.name(), s.x()[i], s.y()[i]);
      }
    }
    return out.build();
  }
}
