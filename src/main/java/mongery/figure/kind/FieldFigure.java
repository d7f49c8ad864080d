package mongery.figure.kind;

import java.util.List;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.Grid;
import mongery.figure.chart.SegmentRenderer;
import mongery.figure.chart.XyData;
import mongery.method.Look;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** A velocity field in the plane as arrows, the longest as long as their spacing. */
final class FieldFigure implements ChartFigure {
  @Override
  public String name() {
    return "field";
  }

  @Override
  public String title() {
    return "Velocity field";
  }

  @Override
  public boolean followsTime() {
    return true;
  }

  @Override
  public boolean shows(FigureData data) {
    DenseArray at = data.look().get(Look.FIELD_AT);
    DenseArray field = field(data, FigureOptions.DEFAULT);
    return Looks.points(at, 2) && Looks.points(field, 2) && at.rows() == field.rows();
  }

  /** The field; where it is given at several times, the one nearest the time asked for. */
  private static DenseArray field(FigureData data, FigureOptions options) {
    DenseArray field = data.look().get(Look.FIELD);
    DenseArray times = data.look().get(Look.FIELD_TIMES);
    if (field == null || field.rank() != 3 || field.rows() == 0) {
      return field;
    }
    int n = field.rows();
    int nearest = 0;
    for (int k = 1; k < n; k++) {
      double wanted = options.scatter().time(0.5);
      nearest = distance(times, k, n, wanted) < distance(times, nearest, n, wanted) ? k : nearest;
    }
    int[] shape = field.shape();
    return field.select(new int[] {nearest}).reshape(shape[1], shape[2]);
  }

  private static double distance(DenseArray times, int k, int n, double wanted) {
    boolean given = times != null && times.values().length == n;
    return Math.abs((given ? times.values()[k] : k / (double) Math.max(1, n - 1)) - wanted);
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    DenseArray at = data.look().get(Look.FIELD_AT);
    DenseArray field = field(data, options);
    double[] x = Looks.column(at, 0);
    double[] y = Looks.column(at, 1);
    double[] u = Looks.column(field, 0);
    double[] v = Looks.column(field, 1);
    double scale = scale(x, y, u, v);
    double[] x2 = new double[x.length];
    double[] y2 = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x2[i] = x[i] + scale * u[i];
      y2[i] = y[i] + scale * v[i];
    }
    XYPlot plot = Looks.plane(options);
    Charts.layer(
        plot,
        new SegmentRenderer(
            List.of(theme.mapped()), theme.lineWidth() * 0.7, 0.9, theme.scaled(6), false),
        List.of(new XyData.Series("velocity", x, y, x2, y2, null)));
    return Charts.chart(plot, theme, false);
  }

  /** Makes the arrow that is longest for its direction just reach its neighbour's place. */
  private static double scale(double[] x, double[] y, double[] u, double[] v) {
    Grid grid = Grid.of(x, y, u);
    double side = Math.sqrt(Math.max(extent(x) * extent(y), 1e-12) / Math.max(1, x.length));
    double dx = grid == null ? side : extent(x) / (grid.x().length - 1);
    double dy = grid == null ? side : extent(y) / (grid.y().length - 1);
    double longest = 0;
    for (int i = 0; i < u.length; i++) {
      double length = Math.max(Math.abs(u[i]) / dx, Math.abs(v[i]) / dy);
      longest = Double.isFinite(length) ? Math.max(longest, length) : longest;
    }
    return longest > 0 ? 0.92 / longest : 0;
  }

  private static double extent(double[] v) {
    return java.util.Arrays.stream(v).max().orElse(0) - java.util.Arrays.stream(v).min().orElse(0);
  }

  @Override
  public double aspect(FigureData data, FigureOptions options) {
    return Looks.aspect(data.look().get(Look.FIELD_AT));
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    DenseArray at = data.look().get(Look.FIELD_AT);
    DenseArray field = field(data, options);
    Table.Builder out = new Table.Builder("x1", "x2", "v1", "v2");
    for (int i = 0; i < at.rows(); i++) {
      out.row(at.at(i, 0), at.at(i, 1), field.at(i, 0), field.at(i, 1));
    }
    return out.build();
  }
}
