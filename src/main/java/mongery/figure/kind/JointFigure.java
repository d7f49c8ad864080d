package mongery.figure.kind;

import java.util.Arrays;
import java.util.List;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.CurveRenderer;
import mongery.figure.chart.DotRenderer;
import mongery.figure.chart.Scale;
import mongery.figure.chart.XyData;
import mongery.method.Look;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** The map on the line as points (x, T(x)), with what it is compared to where that is known. */
final class JointFigure implements ChartFigure {
  @Override
  public String name() {
    return "joint";
  }

  @Override
  public String title() {
    return "Map (x, T(x))";
  }

  @Override
  public boolean shows(FigureData data) {
    return !mapped(data, FigureOptions.DEFAULT).isEmpty();
  }

  private static List<Marginal> mapped(FigureData data, FigureOptions options) {
    return Marginal.of(data.look(), options).stream()
        .filter(m -> Looks.points(m.points(), 1) && Looks.points(m.mapped(), 1))
        .toList();
  }

  private static XyData.Series series(String name, Marginal m) {
    return XyData.Series.of(name, Looks.column(m.points(), 0), Looks.column(m.mapped(), 0));
  }

  private static String name(Marginal m) {
    return m.barycenter() ? "T" + Looks.subscript(m.index() + 1) + "(x)" : "T(x)";
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    XYPlot plot = Charts.plot("x", Scale.LINEAR, "T(x)", Scale.LINEAR);
    Look look = data.look();
    List<Marginal> exact = mapped(data.counterpart(), options);
    for (Marginal m : mapped(data, options)) {
      int n = m.points().rows();
      Charts.layer(
          plot,
          new DotRenderer(
              List.of(m.imageColor(theme)), theme.dotSize(n), n > 2000 ? 0.5 : 0.75, true),
          List.of(series(name(m), m)));
    }
    for (Marginal m : exact) {
      Charts.layer(
          plot,
          DotRenderer.rings(List.of(theme.reference()), theme.dotSize(), 0.8, true),
          List.of(series(name(m) + ", discrete", m)));
    }
    CurveRenderer.Style line = CurveRenderer.Style.line(theme.lineWidth());
    if (Looks.points(look.get(Look.EXACT_AT), 1) && Looks.points(look.get(Look.EXACT), 1)) {
      Charts.layer(
          plot,
          new CurveRenderer(List.of(theme.reference()), line, true),
          List.of(
              XyData.Series.of(
                  "exact",
                  Looks.column(look.get(Look.EXACT_AT), 0),
                  Looks.column(look.get(Look.EXACT), 0))));
    }
    if (options.monotone()
        && Looks.points(look.get(Look.SOURCE), 1)
        && Looks.points(look.get(Look.TARGET), 1)) {
      Charts.layer(
          plot,
          new CurveRenderer(List.of(theme.target()), line.dashes(), true),
          List.of(
              monotone(
                  Looks.column(look.get(Look.SOURCE), 0), Looks.column(look.get(Look.TARGET), 0))));
    }
    return Charts.chart(plot, theme, true);
  }

  /**
   * The monotone rearrangement: the k-th smallest source point goes to the same quantile of the
   * target, which is the exact balanced map for every convex cost.
   */
  private static XyData.Series monotone(double[] source, double[] target) {
    double[] x = source.clone();
    double[] sorted = target.clone();
    Arrays.sort(x);
    Arrays.sort(sorted);
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = sorted[(int) ((i + 0.5) * sorted.length / x.length)];
    }
    return XyData.Series.of("monotone rearrangement", x, y);
  }

  @Override
  public double aspect(FigureData data, FigureOptions options) {
    return 0.75;
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    Table.Builder out = new Table.Builder("series", "x", "T(x)");
    for (Marginal m : mapped(data, options)) {
      for (int i = 0; i < m.points().rows(); i++) {
        out.row(name(m), m.points().values()[i], m.mapped().values()[i]);
      }
    }
    return out.build();
  }
}
