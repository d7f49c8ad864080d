package mongery.figure.export;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import mongery.figure.chart.Charts;
import mongery.figure.chart.CurveRenderer;
import mongery.figure.chart.Decimation;
import mongery.figure.chart.DotRenderer;
import mongery.figure.chart.HeatMapRenderer;
import mongery.figure.chart.LayerRenderer;
import mongery.figure.chart.NamedPlot;
import mongery.figure.chart.Scale;
import mongery.figure.chart.ScaledAxis;
import mongery.figure.chart.SegmentRenderer;
import mongery.figure.chart.XyData;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/**
 * A chart as pgfplots source, to be set in the type of the paper that includes it. TeX has little
 * memory, so a series has at most {@link #MOST} points, evenly chosen for scatters and by extremes
 * for lines; a comment says so where it happened. For all points choose PDF or CSV.
 */
final class PgfPlots {
  static final int MOST = 3000;

  private final StringBuilder out = new StringBuilder();
  private final List<String> colors = new ArrayList<>();
  private String begin = "";

  private PgfPlots() {}

  static String write(JFreeChart chart, double widthPt, double heightPt) {
    PgfPlots writer = new PgfPlots();
    List<XYPlot> plots = Charts.plots(chart);
    StringBuilder axes = new StringBuilder();
    for (int i = 0; i < plots.size(); i++) {
      axes.append(writer.axis(chart, plots, i, widthPt, heightPt / plots.size()));
    }
    writer.out.append("% \\usepackage{pgfplots}\n");
    writer.out.append("% \\pgfplotsset{compat=1.16}\n");
    writer.out.append("\\begin{tikzpicture}\n");
    for (int i = 0; i < writer.colors.size(); i++) {
      writer.out.append("\\definecolor{mongery").append(letter(i)).append("}{HTML}{");
      writer.out.append(writer.colors.get(i)).append("}\n");
    }
    return writer.out.append(axes).append("\\end{tikzpicture}\n").toString();
  }

  private static String letter(int i) {
    return i < 26 ? String.valueOf((char) ('A' + i)) : letter(i / 26 - 1) + letter(i % 26);
  }

  private String color(Color c) {
    String hex = String.format(Locale.ROOT, "%06X", c.getRGB() & 0xffffff);
    if (!colors.contains(hex)) {
      colors.add(hex);
    }
    return "mongery" + letter(colors.indexOf(hex));
  }

  private String axis(
      JFreeChart chart, List<XYPlot> plots, int index, double width, double height) {
    XYPlot plot = plots.get(index);
    ValueAxis x =
        chart.getPlot() instanceof CombinedDomainXYPlot combined
            ? combined.getDomainAxis()
            : plot.getDomainAxis();
    ValueAxis y = plot.getRangeAxis();
    boolean last = index == plots.size() - 1;
    StringBuilder axis = new StringBuilder("\\begin{axis}[\n");
    option(axis, "at", String.format(Locale.ROOT, "{(0pt,%.1fpt)}", -index * height));
    option(axis, "width", String.format(Locale.ROOT, "%.1fpt", width));
    option(axis, "height", String.format(Locale.ROOT, "%.1fpt", height));
    bounds(axis, "x", x, last);
    bounds(axis, "y", y, true);
    if (plot instanceof NamedPlot named) {
      option(axis, "title", "{" + Tex.text(named.name()) + "}");
      option(
          axis, "title style", "{font=\\footnotesize, at={(0,1)}, anchor=south west, yshift=-4pt}");
    }
    option(axis, "grid", "major");
    option(axis, "grid style", "{black!8}");
    option(axis, "tick label style", "{font=\\scriptsize}");
    option(axis, "label style", "{font=\\footnotesize}");
    option(
        axis, "legend style", "{font=\\scriptsize, draw=none, at={(0,1.02)}, anchor=south west}");
    option(axis, "legend columns", "-1");
    option(axis, "legend image post style", "{mark size=1.5pt, opacity=1}");
    option(axis, "max space between ticks", "48pt");
    option(axis, "unbounded coords", "jump");
    option(axis, "scaled ticks", "false");
    option(axis, "/pgf/number format/1000 sep", "{{,}}");
    if (plot instanceof mongery.figure.chart.EqualAxesPlot) {
      axis.append("  axis equal image,\n");
    }
    if (colored(plot)) {
      option(axis, "colormap/viridis", "");
      option(axis, "colorbar", "");
      option(axis, "colorbar style", "{tick label style={font=\\scriptsize}}");
    }
    axis.append("]\n");
    expected(axis, plot, x, y);
    for (int layer = 0; layer < plot.getRendererCount(); layer++) {
      if (plot.getRenderer(layer) instanceof LayerRenderer renderer
          && plot.getDataset(layer) instanceof XyData data) {
        layer(axis, renderer, data, y, renderer.inLegend() && chart.getLegend() != null);
      }
    }
    return axis.append("\\end{axis}\n").toString();
  }

  private static boolean colored(XYPlot plot) {
    for (int layer = 0; layer < plot.getRendererCount(); layer++) {
      if (plot.getRenderer(layer) instanceof HeatMapRenderer
          || (plot.getRenderer(layer) instanceof DotRenderer dots && dots.valued())) {
        return true;
      }
    }
    return false;
  }

  /** Expected values, which are lines across. */
  private void expected(StringBuilder axis, XYPlot plot, ValueAxis x, ValueAxis y) {
    Collection<?> markers = plot.getRangeMarkers(Layer.FOREGROUND);
    for (Object marker : markers == null ? List.of() : markers) {
      if (marker instanceof ValueMarker line && y.getRange().contains(line.getValue())) {
        axis.append("\\addplot[forget plot, dashed, ").append(color((Color) line.getPaint()));
        axis.append("] coordinates {");
        point(axis, x.getLowerBound(), line.getValue());
        point(axis, x.getUpperBound(), line.getValue());
        axis.append("};\n");
      }
    }
  }

  private static void option(StringBuilder out, String name, String value) {
    out.append("  ").append(name).append(value.isEmpty() ? "" : "=").append(value).append(",\n");
  }

  private static void bounds(StringBuilder out, String name, ValueAxis axis, boolean labelled) {
    Scale scale = axis instanceof ScaledAxis scaled ? scaled.scale() : Scale.LINEAR;
    option(out, name + "min", number(position(scale, axis.getLowerBound())));
    option(out, name + "max", number(position(scale, axis.getUpperBound())));
    if (labelled && axis.getLabel() != null) {
      option(out, name + "label", "{" + Tex.text(axis.getLabel()) + "}");
    }
    if (!labelled) {
      option(out, name + "ticklabels", "{}");
    }
    if (scale == Scale.LOG) {
      option(out, name + "mode", "log");
    }
    if (scale == Scale.CUBE_ROOT) {
      List<String> at = new ArrayList<>();
      List<String> labels = new ArrayList<>();
      for (Scale.Tick tick : scale.ticks(axis.getLowerBound(), axis.getUpperBound(), 6)) {
        at.add(number(position(scale, tick.value())));
        labels.add("$" + Tex.unicode(tick.label()) + "$");
      }
      option(out, name + "tick", "{" + String.join(",", at) + "}");
      option(out, name + "ticklabels", "{" + String.join(",", labels) + "}");
    }
  }

  /** TeX knows no cube-root axis: values go there as their roots, under their own labels. */
  private static double position(Scale scale, double value) {
    return scale == Scale.CUBE_ROOT ? Math.cbrt(value) : value;
  }

  private void layer(
      StringBuilder out, LayerRenderer renderer, XyData data, ValueAxis y, boolean legend) {
    Scale scale = y instanceof ScaledAxis scaled ? scaled.scale() : Scale.LINEAR;
    for (int i = 0; i < data.getSeriesCount(); i++) {
      XyData.Series s = data.series().get(i);
      begin = legend ? "\\addplot[" : "\\addplot[forget plot, ";
      String color = color(renderer.color(i));
      if (renderer instanceof HeatMapRenderer map) {
        heatMap(out, map);
      } else if (renderer instanceof SegmentRenderer segments) {
        segments(out, segments, s, color);
      } else if (renderer instanceof DotRenderer dots) {
        dots(out, dots, s, color, scale);
      } else if (renderer instanceof CurveRenderer curve) {
        curve(out, curve, s, color, scale);
      }
      if (legend) {
        out.append("\\addlegendentry{").append(Tex.text(s.name())).append("}\n");
      }
    }
  }

  private void dots(
      StringBuilder out, DotRenderer dots, XyData.Series s, String color, Scale scale) {
    int[] rows = spread(out, s);
    boolean valued = dots.valued() && s.value() != null;
    out.append(begin).append("only marks, mark=*, mark size=");
    out.append(number(dots.size() / 2)).append("pt, ");
    if (valued) {
      out.append("scatter, scatter src=explicit");
    } else {
      out.append(color);
    }
    out.append(", mark options={draw=none, fill");
    out.append(valued ? "" : "=" + color + ", fill opacity=" + number(dots.opacity()));
    out.append("}] coordinates {\n");
    for (int i : rows) {
      point(out, s.x()[i], position(scale, s.y()[i]));
      out.append(valued ? " [" + number(s.value()[i]) + "]\n" : "\n");
    }
    out.append("};\n");
  }

  private void curve(
      StringBuilder out, CurveRenderer curve, XyData.Series s, String color, Scale scale) {
    CurveRenderer.Style style = curve.style();
    int[] rows = style.reduce() ? reduced(out, s) : all(s.size());
    out.append(begin).append(color).append(", line width=").append(number(style.width()));
    out.append("pt, opacity=").append(number(style.opacity()));
    out.append(style.dashed() ? ", dashed" : "");
    if (style.dots() > 0) {
      out.append(", mark=*, mark size=").append(number(style.dots() / 2)).append("pt");
    } else {
      out.append(", no marks");
    }
    if (style.fill() > 0) {
      out.append(", fill=").append(color).append(", fill opacity=").append(number(style.fill()));
      out.append(", area legend");
    }
    out.append("] coordinates {\n");
    for (int i : rows) {
      point(out, s.x()[i], position(scale, s.y()[i]));
      out.append('\n');
    }
    out.append("}").append(style.fill() > 0 ? " \\closedcycle;\n" : ";\n");
  }

  private void segments(
      StringBuilder out, SegmentRenderer segments, XyData.Series s, String color) {
    out.append(begin).append(color).append(", line width=");
    out.append(number(segments.width())).append("pt, opacity=").append(number(segments.opacity()));
    if (segments.arrows()) {
      out.append(
          ", -stealth, quiver={u=\\thisrow{u}, v=\\thisrow{v}}] table[x=x, y=y] {\nx y u v\n");
    } else {
      out.append(", quiver={u=\\thisrow{u}, v=\\thisrow{v}}] table[x=x, y=y] {\nx y u v\n");
    }
    for (int i : spread(new StringBuilder(), s)) {
      out.append(number(s.x()[i])).append(' ').append(number(s.y()[i])).append(' ');
      out.append(number(s.x2()[i] - s.x()[i])).append(' ');
      out.append(number(s.y2()[i] - s.y()[i])).append('\n');
    }
    out.append("};\n");
  }

  private void heatMap(StringBuilder out, HeatMapRenderer map) {
    double[] x = map.grid().x();
    double[] y = map.grid().y();
    int stride = 1;
    while ((x.length / stride) * (y.length / stride) > MOST) {
      stride++;
    }
    int columns = (x.length + stride - 1) / stride;
    out.append(begin).append("matrix plot*, mesh/cols=").append(columns);
    out.append(", point meta=explicit] coordinates {\n");
    for (int j = 0; j < y.length; j += stride) {
      for (int i = 0; i < x.length; i += stride) {
        point(out, x[i], y[j]);
        out.append(" [").append(number(map.grid().values()[j * x.length + i])).append("]\n");
      }
    }
    out.append("};\n");
  }

  private static void point(StringBuilder out, double x, double y) {
    out.append('(').append(number(x)).append(',').append(number(y)).append(')');
  }

  private static int[] all(int n) {
    int[] rows = new int[n];
    java.util.Arrays.setAll(rows, i -> i);
    return rows;
  }

  private static int[] spread(StringBuilder out, XyData.Series s) {
    int n = Math.min(s.size(), MOST);
    if (n < s.size()) {
      out.append("% ").append(n).append(" of ").append(s.size()).append(" points\n");
    }
    int[] rows = new int[n];
    java.util.Arrays.setAll(rows, i -> (int) ((long) i * s.size() / n));
    return rows;
  }

  private static int[] reduced(StringBuilder out, XyData.Series s) {
    if (s.size() <= MOST) {
      return all(s.size());
    }
    double low = s.x()[0];
    double width = (s.x()[s.size() - 1] - low) / (MOST / 2 - 1);
    int[] rows = Decimation.columns(s.x(), s.y(), low, width);
    out.append("% ").append(rows.length).append(" of ").append(s.size());
    out.append(" points: lowest and highest of each column\n");
    return rows;
  }

  private static String number(double v) {
    if (!Double.isFinite(v)) {
      return "nan";
    }
    String text = String.format(Locale.ROOT, "%.6g", v);
    return text.contains("e") || !text.contains(".")
        ? text
        : text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
