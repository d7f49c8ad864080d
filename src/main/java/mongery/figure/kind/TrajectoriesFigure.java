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
import mongery.figure.chart.EqualAxesPlot;
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
    DenseArray paths = data.look().get(Look.TRAJECTORY);
    boolean line = paths.shape()[2] == 1;
    XYPlot plot =
        line
            ? Charts.plot("t", Scale.LINEAR, "x", Scale.LINEAR)
            : new EqualAxesPlot(Looks.axis(0), Looks.axis(1));
    if (!line) {
      DenseArray target = data.look().get(Look.TARGET);
      if (target != null && target.rank() == 2 && target.shape()[1] >= 2) {
        Charts.layer(
            plot,
            new DotRenderer(List.of(theme.target()), theme.dotSize(target.rows()), 0.35, true),
            List.of(XyData.Series.of("target", Looks.column(target, 0), Looks.column(target, 1))));
      }
    }
    Map<Integer, List<Integer>> groups = groups(data.look(), paths.rows());
    List<XyData.Series> lines = new ArrayList<>();
    List<Color> colors = new ArrayList<>();
    for (Map.Entry<Integer, List<Integer>> group : groups.entrySet()) {
      boolean only = groups.size() == 1;
      lines.add(
          lines(only ? "path" : data.group(0, group.getKey()), group.getValue(), data.look()));
      // Orange stays the target's.
      int index = colors.size();
      colors.add(only ? theme.mapped() : theme.series(index == 0 ? 0 : index + 1));
    }
    CurveRenderer.Style style =
        CurveRenderer.Style.line(theme.lineWidth() * 0.6).path().faint(0.55);
    Charts.layer(plot, new CurveRenderer(colors, style, true), lines);
    ends(plot, data.look(), theme);
    return Charts.chart(plot, theme, true);
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

  /** All paths of a group as one series, with gaps between them. */
  private static XyData.Series lines(String name, List<Integer> rows, Look look) {
    DenseArray paths = look.get(Look.TRAJECTORY);
    int times = paths.shape()[1];
    int d = paths.shape()[2];
    double[] t = d == 1 ? times(look) : null;
    double[] x = new double[rows.size() * (times + 1)];
    double[] y = new double[x.length];
    int at = 0;
    for (int row : rows) {
      for (int j = 0; j < times; j++, at++) {
        x[at] = d == 1 ? t[j] : paths.at(row, j * d);
        y[at] = paths.at(row, j * d + (d == 1 ? 0 : 1));
      }
      x[at] = Double.NaN;
      y[at++] = Double.NaN;
    }
    return XyData.Series.of(name, x, y);
  }

  private static void ends(XYPlot plot, Look look, ChartTheme theme) {
    DenseArray paths = look.get(Look.TRAJECTORY);
    int times = paths.shape()[1];
    int d = paths.shape()[2];
    double[] t = d == 1 ? times(look) : null;
    List<XyData.Series> ends = new ArrayList<>();
    for (int j : new int[] {0, times - 1}) {
      double[] x = new double[paths.rows()];
      double[] y = new double[paths.rows()];
      for (int i = 0; i < x.length; i++) {
        x[i] = d == 1 ? t[j] : paths.at(i, j * d);
        y[i] = paths.at(i, j * d + (d == 1 ? 0 : 1));
      }
      ends.add(XyData.Series.of(j == 0 ? "start" : "end", x, y));
    }
    Charts.layer(
        plot,
        new DotRenderer(List.of(theme.source(), theme.mapped()), theme.dotSize(), 0.9, true),
        ends);
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
