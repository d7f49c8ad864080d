package mongery.figure.export;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mongery.figure.chart.Charts;
import mongery.figure.chart.DotRenderer;
import mongery.figure.chart.HeatMapRenderer;
import mongery.figure.chart.LayerRenderer;
import mongery.figure.chart.NamedPlot;
import mongery.figure.chart.Scale;
import mongery.figure.chart.ScaledAxis;
import mongery.figure.chart.XyData;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/**
 * A chart as pgfplots source, to be set in the type of the paper that includes it. TeX has little
 * memory, some 500 words of it for a point, so that a picture has at most {@link #MOST}: long
 * series are thinned, evenly for scatters and by extremes for lines, and a comment says so where it
 * happened. For all points choose PDF or CSV.
 */
final class PgfPlots {
  /** Room that a legend entry takes beside its letters, and each of these, in points. */
  private static final double ENTRY = 26;

  private static final double LETTER = 3.6;

  /** Points in one file: what a plain pdflatex has memory for, with as much left for the paper. */
  static final int MOST = 5000;

  /** A line of fewer is none. */
  private static final int FEWEST = 50;

  private final StringBuilder out = new StringBuilder();
  private final PgfColors colors = new PgfColors();
  private final int most;
  private final LegendPlace legend;

  private PgfPlots(int most, LegendPlace legend) {
    this.most = most;
    this.legend = legend;
  }

  /**
   * Where the entries of a legend go.
   *
   * @param name what the document sets it by; empty leaves it with its picture
   * @param width that it may have, in points
   */
  record LegendPlace(String name, double width) {}

  /** The source of a picture of {@link #MOST} points at most, with its own legend. */
  static String write(JFreeChart chart, double widthPt, double heightPt) {
    return write(chart, widthPt, heightPt, MOST, new LegendPlace("", widthPt));
  }

  /**
   * The source of a picture.
   *
   * @param points how many it may have at most
   * @param legend where its legend goes; one that goes elsewhere is written even if the chart shows
   *     none
   */
  static String write(
      JFreeChart chart, double widthPt, double heightPt, int points, LegendPlace legend) {
    List<XYPlot> plots = Charts.plots(chart);
    PgfPlots writer = new PgfPlots(share(sizes(plots), points), legend);
    StringBuilder axes = new StringBuilder();
    for (int i = 0; i < plots.size(); i++) {
      axes.append(writer.axis(chart, plots, i, widthPt, heightPt / plots.size()));
    }
    writer.out.append("% \\usepackage{pgfplots}\n");
    writer.out.append("% \\pgfplotsset{compat=1.16}\n");
    writer.out.append("\\begin{tikzpicture}\n");
    writer.out.append(writer.colors.definitions());
    return writer.out.append(axes).append("\\end{tikzpicture}\n").toString();
  }

  private static int[] sizes(List<XYPlot> plots) {
    return plots.stream()
        .flatMap(plot -> IntStream.range(0, plot.getDatasetCount()).mapToObj(plot::getDataset))
        .filter(XyData.class::isInstance)
        .flatMap(data -> ((XyData) data).series().stream())
        .mapToInt(XyData.Series::size)
        .sorted()
        .toArray();
  }

  /** The most that a series may have so that all together have at most {@code points}. */
  private static int share(int[] ascending, int points) {
    int left = points;
    for (int i = 0; i < ascending.length; i++) {
      int equal = left / (ascending.length - i);
      if (ascending[i] > equal) {
        return Math.max(FEWEST, equal);
      }
      left -= ascending[i];
    }
    return points;
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
    legend(axis, plot);
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
    PgfLayers layers = new PgfLayers(axis, colors, most);
    Scale scale = y instanceof ScaledAxis scaled ? scaled.scale() : Scale.LINEAR;
    boolean listed = chart.getLegend() != null || !legend.name().isEmpty();
    for (int layer = 0; layer < plot.getRendererCount(); layer++) {
      if (plot.getRenderer(layer) instanceof LayerRenderer renderer
          && plot.getDataset(layer) instanceof XyData data) {
        layers.add(renderer, data, scale, renderer.inLegend() && listed);
      }
    }
    return axis.append("\\end{axis}\n").toString();
  }

  private void legend(StringBuilder axis, XYPlot plot) {
    if (legend.name().isEmpty()) {
      option(
          axis, "legend style", "{font=\\scriptsize, draw=none, at={(0,1.02)}, anchor=south west}");
    } else {
      option(axis, "legend to name", legend.name());
      option(axis, "legend style", "{font=\\scriptsize, draw=none}");
    }
    option(axis, "legend columns", String.valueOf(legendColumns(plot, legend.width())));
  }

  /** As many entries in a row as fit the width, by the longest name; all if they do. */
  private static int legendColumns(XYPlot plot, double width) {
    double longest = 0;
    double all = 0;
    int count = 0;
    for (int layer = 0; layer < plot.getRendererCount(); layer++) {
      if (plot.getRenderer(layer) instanceof LayerRenderer renderer
          && renderer.inLegend()
          && plot.getDataset(layer) instanceof XyData data) {
        for (int i = 0; i < data.getSeriesCount(); i++) {
          double entry = ENTRY + LETTER * data.getSeriesKey(i).length();
          longest = Math.max(longest, entry);
          all += entry;
          count++;
        }
      }
    }
    return all <= width || count == 0 ? -1 : (int) Math.max(1, Math.floor(width / longest));
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
        axis.append("\\addplot[forget plot, dashed, ").append(colors.name((Color) line.getPaint()));
        axis.append("] coordinates {");
        PgfLayers.point(axis, x.getLowerBound(), line.getValue());
        PgfLayers.point(axis, x.getUpperBound(), line.getValue());
        axis.append("};\n");
      }
    }
  }

  private static void option(StringBuilder out, String name, String value) {
    out.append("  ").append(name).append(value.isEmpty() ? "" : "=").append(value).append(",\n");
  }

  private static void bounds(StringBuilder out, String name, ValueAxis axis, boolean labelled) {
    Scale scale = axis instanceof ScaledAxis scaled ? scaled.scale() : Scale.LINEAR;
    option(out, name + "min", PgfLayers.number(PgfLayers.position(scale, axis.getLowerBound())));
    option(out, name + "max", PgfLayers.number(PgfLayers.position(scale, axis.getUpperBound())));
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
        at.add(PgfLayers.number(PgfLayers.position(scale, tick.value())));
        labels.add("$" + Tex.unicode(tick.label()) + "$");
      }
      option(out, name + "tick", "{" + String.join(",", at) + "}");
      option(out, name + "ticklabels", "{" + String.join(",", labels) + "}");
    }
  }
}
