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
import mongery.figure.chart.HeatMapRenderer;
import mongery.figure.chart.Scale;
import mongery.figure.chart.XyData;
import mongery.method.Look;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** The trained potential: a curve on the line, a heat map with level lines in the plane. */
final class PotentialFigure implements ChartFigure {
  @Override
  public String name() {
    return "potential";
  }

  @Override
  public String title() {
    return "Potential";
  }

  @Override
  public boolean shows(FigureData data) {
    DenseArray at = data.look().get(Look.POTENTIAL_AT);
    DenseArray values = data.look().get(Look.POTENTIAL);
    return (Looks.points(at, 1) || Looks.points(at, 2))
        && values != null
        && values.values().length == at.rows();
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    DenseArray at = data.look().get(Look.POTENTIAL_AT);
    double[] values = Looks.flat(data.look().get(Look.POTENTIAL));
    return at.shape()[1] == 1 ? line(at, values, theme) : plane(at, values, theme);
  }

  private static JFreeChart line(DenseArray at, double[] values, ChartTheme theme) {
    XYPlot plot = Charts.plot("y", Scale.LINEAR, "potential v(y)", Scale.LINEAR);
    double[] x = Looks.column(at, 0);
    Integer[] order = new Integer[x.length];
    java.util.Arrays.setAll(order, i -> i);
    java.util.Arrays.sort(order, java.util.Comparator.comparingDouble(i -> x[i]));
    double[] sorted = new double[x.length];
    double[] v = new double[x.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = x[order[i]];
      v[i] = values[order[i]];
    }
    Charts.layer(
        plot,
        new CurveRenderer(
            List.of(theme.mapped()), CurveRenderer.Style.line(theme.lineWidth()), false),
        List.of(XyData.Series.of("potential", sorted, v)));
    return Charts.chart(plot, theme, false);
  }

  private static JFreeChart plane(DenseArray at, double[] values, ChartTheme theme) {
    EqualAxesPlot plot = new EqualAxesPlot(Looks.axis(0), Looks.axis(1));
    double[] x = Looks.column(at, 0);
    double[] y = Looks.column(at, 1);
    Grid grid = Grid.of(x, y, values);
    double[] extent = new Grid(x, y, values).extent();
    if (grid != null) {
      HeatMapRenderer map =
          new HeatMapRenderer(grid, ColorMap.VIRIDIS, ChartTheme.alpha(java.awt.Color.WHITE, 0.55));
      Charts.layer(plot, map, map.corners());
      plot.getDomainAxis().setLowerMargin(0);
      plot.getDomainAxis().setUpperMargin(0);
      plot.getRangeAxis().setLowerMargin(0);
      plot.getRangeAxis().setUpperMargin(0);
    } else {
      Charts.layer(
          plot,
          new DotRenderer(
              List.of(theme.mapped()),
              theme.dotSize() * 1.5,
              1,
              false,
              ColorMap.VIRIDIS,
              extent[0],
              extent[1]),
          List.of(new XyData.Series("potential", x, y, null, null, values)));
    }
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    JFreeChart chart = Charts.chart(plot, theme, false);
    Charts.colorBar(chart, theme, "potential", ColorMap.VIRIDIS, extent[0], extent[1]);
    return chart;
  }

  @Override
  public double aspect(FigureData data, FigureOptions options) {
    DenseArray at = data.look().get(Look.POTENTIAL_AT);
    // The colour bar takes a sixth of the width.
    return at.shape()[1] == 1 ? 0.62 : 0.85 * Looks.aspect(at);
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    DenseArray at = data.look().get(Look.POTENTIAL_AT);
    float[] values = data.look().get(Look.POTENTIAL).values();
    boolean line = at.shape()[1] == 1;
    Table.Builder out =
        line ? new Table.Builder("y", "potential") : new Table.Builder("x1", "x2", "potential");
    for (int i = 0; i < at.rows(); i++) {
      if (line) {
        out.row(at.at(i, 0), values[i]);
      } else {
        out.row(at.at(i, 0), at.at(i, 1), values[i]);
      }
    }
    return out.build();
  }
}
