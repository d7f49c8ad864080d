package mongery.figure.kind;

import java.util.List;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.ColorMap;
import mongery.figure.chart.CurveRenderer;
import mongery.figure.chart.DotRenderer;
import mongery.figure.chart.EqualAxesPlot;
import mongery.figure.chart.Grid;
import mongery.figure.chart.Scale;
import mongery.figure.chart.XyData;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** How much each point of a marginal counts after re-weighting; 1 where nothing changed. */
final class WeightsFigure implements ChartFigure {
  private final String name;
  private final String side;
  private final String points;
  private final String weights;

  WeightsFigure(String name, String side, String points, String weights) {
    this.name = name;
    this.side = side;
    this.points = points;
    this.weights = weights;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return "Weight of the " + side;
  }

  @Override
  public boolean shows(FigureData data) {
    DenseArray p = data.look().get(points);
    DenseArray w = data.look().get(weights);
    return p != null && w != null && p.rank() == 2 && p.rows() > 0 && w.values().length == p.rows();
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    DenseArray p = data.look().get(points);
    double[] w = Looks.flat(data.look().get(weights));
    return p.shape()[1] == 1
        ? line(Looks.column(p, 0), w, theme)
        : plane(Looks.column(p, 0), Looks.column(p, 1), w, theme);
  }

  private JFreeChart line(double[] x, double[] w, ChartTheme theme) {
    XYPlot plot = Charts.plot("x", Scale.LINEAR, "weight of the " + side, Scale.LINEAR);
    double low = java.util.Arrays.stream(x).min().orElse(0);
    double high = java.util.Arrays.stream(x).max().orElse(1);
    Charts.layer(
        plot,
        new CurveRenderer(
            List.of(theme.muted()),
            CurveRenderer.Style.line(theme.lineWidth() * 0.75).dashes(),
            false),
        List.of(XyData.Series.of("unchanged", new double[] {low, high}, new double[] {1, 1})));
    Charts.layer(
        plot,
        new DotRenderer(List.of(color(theme)), theme.dotSize(x.length) * 1.2, 0.75, false),
        List.of(XyData.Series.of("weight", x, w)));
    return Charts.chart(plot, theme, false);
  }

  private java.awt.Color color(ChartTheme theme) {
    return DensityFigure.color(points, theme);
  }

  private JFreeChart plane(double[] x, double[] y, double[] w, ChartTheme theme) {
    double[] extent = new Grid(x, y, w).extent();
    EqualAxesPlot plot = new EqualAxesPlot(Looks.axis(0), Looks.axis(1));
    Charts.layer(
        plot,
        new DotRenderer(
            List.of(color(theme)),
            theme.dotSize(x.length) * 1.2,
            1,
            false,
            ColorMap.VIRIDIS,
            extent[0],
            extent[1]),
        List.of(new XyData.Series("weight", x, y, null, null, w)));
    JFreeChart chart = Charts.chart(plot, theme, false);
    String label = "weight of the " + side;
    Charts.colorBar(chart, theme, label, ColorMap.VIRIDIS, extent[0], extent[1]);
    return chart;
  }

  @Override
  public double aspect(FigureData data, FigureOptions options) {
    DenseArray at = data.look().get(points);
    // The colour bar takes a sixth of the width.
    return at.shape()[1] == 1 ? 0.62 : Math.max(0.5, 0.85 * Looks.aspect(at));
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    DenseArray p = data.look().get(points);
    float[] w = data.look().get(weights).values();
    int d = p.shape()[1];
    String[] header = new String[d + 1];
    for (int j = 0; j < d; j++) {
      header[j] = "x" + (j + 1);
    }
    header[d] = "weight";
    Table.Builder out = new Table.Builder(header);
    for (int i = 0; i < p.rows(); i++) {
      Object[] row = new Object[d + 1];
      for (int j = 0; j < d; j++) {
        row[j] = p.at(i, j);
      }
      row[d] = w[i];
      out.row(row);
    }
    return out.build();
  }
}
