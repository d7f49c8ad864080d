package mongery.figure.kind;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.ColorMap;
import mongery.figure.chart.CurveRenderer;
import mongery.figure.chart.DotRenderer;
import mongery.figure.chart.Grid;
import mongery.figure.chart.Scale;
import mongery.figure.chart.XyData;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** How much each point of a marginal counts after re-weighting; 1 where nothing changed. */
final class WeightsFigure implements ChartFigure {
  @Override
  public String name() {
    return "weights";
  }

  @Override
  public String title() {
    return "Weights";
  }

  @Override
  public About about() {
    return About.ACCEPTANCE;
  }

  @Override
  public boolean shows(FigureData data) {
    return !weighted(data, FigureOptions.DEFAULT).isEmpty();
  }

  /** Those that a person asked for; all if these have no weights. */
  private static List<Marginal> weighted(FigureData data, FigureOptions options) {
    List<Marginal> all =
        Marginal.of(data.look()).stream()
            .filter(m -> m.weight() != null && m.points().rank() == 2)
            .toList();
    List<Marginal> asked = all.stream().filter(m -> options.shows(m.index())).toList();
    return asked.isEmpty() ? all : asked;
  }

  private static String label(List<Marginal> shown) {
    return shown.size() == 1
        ? "weight of " + (shown.get(0).barycenter() ? "" : "the ") + shown.get(0).name()
        : "weight";
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    List<Marginal> shown = weighted(data, options);
    return shown.get(0).points().shape()[1] == 1
        ? line(shown, theme)
        : plane(shown, theme, options);
  }

  private static JFreeChart line(List<Marginal> shown, ChartTheme theme) {
    XYPlot plot = Charts.plot("x", Scale.LINEAR, label(shown), Scale.LINEAR);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Marginal m : shown) {
      double[] x = Looks.column(m.points(), 0);
      low = Math.min(low, Arrays.stream(x).min().orElse(0));
      high = Math.max(high, Arrays.stream(x).max().orElse(1));
    }
    Charts.layer(
        plot,
        new CurveRenderer(
            List.of(theme.muted()),
            CurveRenderer.Style.line(theme.lineWidth() * 0.75).dashes(),
            false),
        List.of(XyData.Series.of("unchanged", new double[] {low, high}, new double[] {1, 1})));
    int most = shown.stream().mapToInt(m -> m.points().rows()).max().orElse(1);
    List<Color> colors = shown.stream().map(m -> m.color(theme)).toList();
    Charts.layer(
        plot,
        new DotRenderer(colors, theme.dotSize(most) * 1.2, 0.75, shown.size() > 1),
        shown.stream()
            .map(
                m ->
                    XyData.Series.of(m.name(), Looks.column(m.points(), 0), Looks.flat(m.weight())))
            .toList());
    return Charts.chart(plot, theme, shown.size() > 1);
  }

  private static JFreeChart plane(List<Marginal> shown, ChartTheme theme, FigureOptions options) {
    double[] all =
        shown.stream().flatMapToDouble(m -> Arrays.stream(Looks.flat(m.weight()))).toArray();
    double[] extent = new Grid(all, all, all).extent();
    XYPlot plot = Looks.plane(options);
    Charts.layer(
        plot,
        new DotRenderer(
            List.of(theme.mapped()),
            theme.dotSize(all.length) * 1.2 * options.scatter().size(),
            1,
            false,
            ColorMap.VIRIDIS,
            extent[0],
            extent[1]),
        shown.stream()
            .map(
                m ->
                    new XyData.Series(
                        m.name(),
                        Looks.column(m.points(), 0),
                        Looks.column(m.points(), 1),
                        null,
                        null,
                        Looks.flat(m.weight())))
            .toList());
    JFreeChart chart = Charts.chart(plot, theme, false);
    Charts.colorBar(chart, theme, label(shown), ColorMap.VIRIDIS, extent[0], extent[1]);
    return chart;
  }

  @Override
  public double aspect(FigureData data, FigureOptions options) {
    List<Marginal> shown = weighted(data, options);
    DenseArray[] points = shown.stream().map(Marginal::points).toArray(DenseArray[]::new);
    // The colour bar takes a sixth of the width.
    return points[0].shape()[1] == 1 ? 0.62 : Math.max(0.5, 0.85 * Looks.aspect(points));
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    List<Marginal> shown = weighted(data, options);
    int d = shown.stream().mapToInt(m -> m.points().shape()[1]).max().orElse(1);
    String[] header = new String[d + 2];
    header[0] = "marginal";
    for (int j = 0; j < d; j++) {
      header[j + 1] = "x" + (j + 1);
    }
    header[d + 1] = "weight";
    Table.Builder out = new Table.Builder(header);
    for (Marginal m : shown) {
      for (int i = 0; i < m.points().rows(); i++) {
        Object[] row = new Object[d + 2];
        row[0] = m.name();
        for (int j = 0; j < m.points().shape()[1]; j++) {
          row[j + 1] = m.points().at(i, j);
        }
        row[d + 1] = m.weight().values()[i];
        out.row(row);
      }
    }
    return out.build();
  }
}
