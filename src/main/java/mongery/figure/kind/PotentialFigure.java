package mongery.figure.kind;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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

/**
 * Trained potentials: curves on the line, a heat map with level lines in the plane, where only one
 * fits: that of the marginal asked for, or the first.
 */
final class PotentialFigure implements ChartFigure {
  /** A potential at {@link Look#POTENTIAL_AT}. */
  private record Potential(int index, String name, String symbol, DenseArray values) {
    Color color(ChartTheme theme) {
      return index < 0 ? theme.mapped() : theme.marginal(index);
    }
  }

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
    return !potentials(data.look(), FigureOptions.DEFAULT).isEmpty();
  }

  /** Those that a person asked for; all if these have none. */
  private static List<Potential> potentials(Look look, FigureOptions options) {
    DenseArray at = look.get(Look.POTENTIAL_AT);
    List<Potential> all = new ArrayList<>();
    if (look.get(Look.POTENTIAL) != null) {
      all.add(new Potential(-1, "potential", "v", look.get(Look.POTENTIAL)));
    }
    for (int k = 0; k < look.marginals(); k++) {
      if (look.get(Look.marginalPotential(k)) != null) {
        String symbol = "f" + Looks.subscript(k + 1);
        all.add(
            new Potential(k, "potential " + symbol, symbol, look.get(Look.marginalPotential(k))));
      }
    }
    all.removeIf(
        p ->
            !(Looks.points(at, 1) || Looks.points(at, 2))
                || p.values().values().length != at.rows());
    List<Potential> asked =
        all.stream().filter(p -> p.index() < 0 || options.shows(p.index())).toList();
    return asked.isEmpty() ? all : asked;
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    DenseArray at = data.look().get(Look.POTENTIAL_AT);
    List<Potential> shown = potentials(data.look(), options);
    return at.shape()[1] == 1 ? line(at, shown, theme) : plane(at, shown.get(0), theme);
  }

  private static JFreeChart line(DenseArray at, List<Potential> shown, ChartTheme theme) {
    boolean one = shown.size() == 1;
    String label = one ? "potential " + shown.get(0).symbol() + "(y)" : "potential";
    XYPlot plot = Charts.plot("y", Scale.LINEAR, label, Scale.LINEAR);
    double[] x = Looks.column(at, 0);
    int[] order =
        IntStream.range(0, x.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> x[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] sorted = Looks.column(at.select(order), 0);
    Charts.layer(
        plot,
        new CurveRenderer(
            shown.stream().map(p -> p.color(theme)).toList(),
            CurveRenderer.Style.line(theme.lineWidth()),
            !one),
        shown.stream()
            .map(p -> XyData.Series.of(p.symbol(), sorted, Looks.flat(p.values().select(order))))
            .toList());
    return Charts.chart(plot, theme, !one);
  }

  private static JFreeChart plane(DenseArray at, Potential potential, ChartTheme theme) {
    double[] values = Looks.flat(potential.values());
    EqualAxesPlot plot = new EqualAxesPlot(Looks.axis(0), Looks.axis(1));
    double[] x = Looks.column(at, 0);
    double[] y = Looks.column(at, 1);
    Grid grid = Grid.of(x, y, values);
    double[] extent = new Grid(x, y, values).extent();
    if (grid != null) {
      HeatMapRenderer map =
          new HeatMapRenderer(grid, ColorMap.VIRIDIS, ChartTheme.alpha(Color.WHITE, 0.55));
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
    Charts.colorBar(chart, theme, potential.name(), ColorMap.VIRIDIS, extent[0], extent[1]);
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
    boolean line = at.shape()[1] == 1;
    List<Potential> shown = potentials(data.look(), options);
    List<String> header = new ArrayList<>(line ? List.of("y") : List.of("x1", "x2"));
    shown.forEach(p -> header.add(p.symbol()));
    Table.Builder out = new Table.Builder(header.toArray(String[]::new));
    for (int i = 0; i < at.rows(); i++) {
      Object[] row = new Object[header.size()];
      int d = at.shape()[1];
      for (int j = 0; j < row.length; j++) {
        row[j] = j < d ? at.at(i, j) : shown.get(j - d).values().values()[i];
      }
      out.row(row);
    }
    return out.build();
  }
}
