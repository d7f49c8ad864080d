package mongery.figure.kind;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.CurveRenderer;
import mongery.figure.chart.DotRenderer;
import mongery.figure.chart.Scale;
import mongery.figure.chart.XyData;
import mongery.method.Look;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** Paths of source points: over time on the line, through the plane otherwise; by group if any. */
final class TrajectoriesFigure implements ChartFigure {
  @Override
  public String name() {
    return "trajectories";
  }

  @Override
  public String title() {
    return "Trajectories";
  }

  @Override
  public boolean followsTime() {
    return true;
  }

  @Override
  public boolean shows(FigureData data) {
    DenseArray t = data.look().get(Look.TRAJECTORY);
    return t != null
        && t.rank() == 3
        && t.rows() > 0
        && t.shape()[1] > 1
        && (t.shape()[2] > 1 || times(data.look()) != null);
  }

  private static double[] times(Look look) {
    DenseArray times = look.get(Look.TIMES);
    boolean fits = times != null && times.values().length == look.get(Look.TRAJECTORY).shape()[1];
    return fits ? Looks.flat(times) : null;
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    Look look = data.look();
    boolean line = look.get(Look.TRAJECTORY).shape()[2] == 1;
    XYPlot plot = line ? Charts.plot("t", Scale.LINEAR, "x", Scale.LINEAR) : Looks.plane(options);
    if (!line) {
      DenseArray target = look.get(Look.TARGET);
      if (Looks.plane(target)) {
        Charts.layer(
            plot,
            new DotRenderer(List.of(theme.target()), theme.dotSize(target.rows()), 0.35, true),
            List.of(XyData.Series.of("target", Looks.column(target, 0), Looks.column(target, 1))));
      }
    }
    Paths paths = Paths.of(look, options.scatter().time(1));
    Map<Integer, List<Integer>> groups = groups(look, paths.count());
    List<XyData.Series> lines = new ArrayList<>();
    List<Color> colors = new ArrayList<>();
    for (Map.Entry<Integer, List<Integer>> group : groups.entrySet()) {
      boolean only = groups.size() == 1;
      lines.add(paths.lines(only ? "path" : data.group(0, group.getKey()), shown(group, options)));
      // Orange stays the target's.
      int index = colors.size();
      colors.add(only ? theme.mapped() : theme.series(index == 0 ? 0 : index + 1));
    }
    CurveRenderer.Style style =
        CurveRenderer.Style.line(theme.lineWidth() * 0.6).path().faint(0.55);
    Charts.layer(plot, new CurveRenderer(colors, style, true), lines);
    int[] rows =
        groups.entrySet().stream()
            .flatMap(group -> shown(group, options).stream())
            .mapToInt(i -> i)
            .toArray();
    double size = theme.dotSize() * options.scatter().size();
    Charts.layer(
        plot,
        new DotRenderer(List.of(theme.source(), theme.mapped()), size, 0.9, true),
        List.of(paths.at("start", rows, 0), paths.at(paths.endName(), rows, paths.until())));
    return Charts.chart(plot, theme, true);
  }

  /** As many paths of a group as a person asked for. */
  private static List<Integer> shown(
      Map.Entry<Integer, List<Integer>> group, FigureOptions options) {
    List<Integer> all = group.getValue();
    int most = options.scatter().count();
    return most == 0 ? all : all.subList(0, Math.min(most, all.size()));
  }

  /** Row numbers of each group, or all under one if there are no groups. */
  private static Map<Integer, List<Integer>> groups(Look look, int paths) {
    DenseArray group = look.get(Look.SOURCE_GROUP);
    Map<Integer, List<Integer>> out = new TreeMap<>();
    for (int i = 0; i < paths; i++) {
      int g = group != null && group.values().length >= paths ? Math.round(group.values()[i]) : 0;
      out.computeIfAbsent(g, k -> new ArrayList<>()).add(i);
    }
    return out;
  }

  @Override
  public double aspect(FigureData data, FigureOptions options) {
    Look look = data.look();
    boolean line = look.get(Look.TRAJECTORY).shape()[2] == 1;
    return line ? 0.62 : Looks.aspect(look.get(Look.TRAJECTORY), look.get(Look.TARGET));
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    DenseArray paths = data.look().get(Look.TRAJECTORY);
    double[] times = times(data.look());
    int d = paths.shape()[2];
    String[] header = new String[d + 2];
    header[0] = "path";
    header[1] = times == null ? "index" : "t";
    for (int j = 0; j < d; j++) {
      header[j + 2] = "x" + (j + 1);
    }
    Table.Builder out = new Table.Builder(header);
    for (int i = 0; i < paths.rows(); i++) {
      for (int k = 0; k < paths.shape()[1]; k++) {
        Object[] row = new Object[d + 2];
        row[0] = (long) i;
        row[1] = times == null ? (Object) (long) k : (Object) (float) times[k];
        for (int j = 0; j < d; j++) {
          row[j + 2] = paths.at(i, k * d + j);
        }
        out.row(row);
      }
    }
    return out.build();
  }
}
