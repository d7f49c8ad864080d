package mongery.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Collection;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Makes charts in one style, and refreshes those on screen without losing what was zoomed. */
public final class Charts {
  static {
    // Otherwise JFreeChart outlines rotated labels, which then are no text in a PDF or SVG.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private Charts() {}

  /** A plot with two scaled axes and no layers yet. */
  public static XYPlot plot(String labelX, Scale scaleX, String labelY, Scale scaleY) {
    return new XYPlot(null, new ScaledAxis(labelX, scaleX), new ScaledAxis(labelY, scaleY), null);
  }

  /** Adds a layer on top of those that the plot has. */
  public static void layer(XYPlot plot, LayerRenderer renderer, List<XyData.Series> series) {
    int index = plot.getRenderer(0) == null ? 0 : plot.getRendererCount();
    plot.setRenderer(index, renderer);
    plot.setDataset(index, new XyData(series));
    // Layers and series are given from back to front.
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
  }

  /**
   * A finished chart in a theme. There is no title: a card on screen or a caption on paper says
   * what it is.
   */
  public static JFreeChart chart(Plot plot, ChartTheme theme, boolean legend) {
    style(plot, theme);
    JFreeChart chart = new ThemedChart(plot, theme);
    chart.setBackgroundPaint(theme.background());
    chart.setPadding(insets(theme, 4, 4, 4, 14));
    if (legend) {
      LegendTitle title = new LegendTitle(plot);
      title.setPosition(RectangleEdge.TOP);
      title.setHorizontalAlignment(HorizontalAlignment.LEFT);
      title.setItemFont(theme.labelFont());
      title.setItemPaint(theme.text());
      title.setBackgroundPaint(new Color(0, 0, 0, 0));
      title.setFrame(BlockBorder.NONE);
      title.setItemLabelPadding(insets(theme, 1, 3, 1, 8));
      title.setLegendItemGraphicPadding(insets(theme, 1, 2, 1, 2));
      title.setPadding(insets(theme, 0, 0, 5, 0));
      chart.addLegend(title);
    }
    return chart;
  }

  /** Adds the scale of colours at the right, spanning the two values. */
  public static void colorBar(
      JFreeChart chart, ChartTheme theme, String label, ColorMap colors, double low, double high) {
    ColorBar.add(chart, theme, label, colors, low, high);
  }

  private static RectangleInsets insets(ChartTheme t, double a, double b, double c, double d) {
    return new RectangleInsets(t.scaled(a), t.scaled(b), t.scaled(c), t.scaled(d));
  }

  private static void style(Plot plot, ChartTheme theme) {
    plot.setBackgroundPaint(null);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setNoDataMessagePaint(theme.muted());
    plot.setNoDataMessageFont(theme.labelFont());
    if (!(plot instanceof XYPlot xy)) {
      return;
    }
    BasicStroke hair = new BasicStroke((float) theme.scaled(1) * 0.75f);
    xy.setOutlinePaint(theme.border());
    xy.setOutlineStroke(hair);
    xy.setDomainGridlinePaint(theme.grid());
    xy.setRangeGridlinePaint(theme.grid());
    xy.setDomainGridlineStroke(hair);
    xy.setRangeGridlineStroke(hair);
    xy.setAxisOffset(RectangleInsets.ZERO_INSETS);
    xy.setDomainPannable(true);
    xy.setRangePannable(true);
    if (xy.getDomainAxis() != null) {
      style(xy.getDomainAxis(), theme);
    }
    if (xy.getRangeAxis() != null) {
      style(xy.getRangeAxis(), theme);
    }
    if (plot instanceof CombinedDomainXYPlot combined) {
      combined.setOutlineVisible(false);
      combined.setGap(theme.scaled(10));
      for (Object sub : combined.getSubplots()) {
        style((XYPlot) sub, theme);
      }
    }
  }

  /** Gives an axis the theme's type and colours. */
  static void style(ValueAxis axis, ChartTheme theme) {
    BasicStroke hair = new BasicStroke((float) theme.scaled(1) * 0.75f);
    Font small = theme.smallFont();
    axis.setLabelFont(theme.labelFont());
    axis.setLabelPaint(theme.text());
    axis.setTickLabelFont(small);
    axis.setTickLabelPaint(theme.muted());
    axis.setAxisLineVisible(false);
    axis.setTickMarkPaint(theme.border());
    axis.setTickMarkStroke(hair);
    axis.setTickMarkOutsideLength((float) theme.scaled(3));
    axis.setTickLabelInsets(insets(theme, 2, 3, 2, 3));
    axis.setLabelInsets(insets(theme, 2, 2, 2, 2));
  }

  /**
   * Shows fresh data in a chart that is on screen, in one redraw, keeping its axes and therefore
   * what the user zoomed to. Call on the thread that draws.
   *
   * @return false if the two are not of one shape; then show {@code fresh} itself instead
   */
  public static boolean update(JFreeChart shown, JFreeChart fresh) {
    List<XYPlot> to = plots(shown);
    List<XYPlot> from = plots(fresh);
    boolean same = to.size() == from.size() && !to.isEmpty();
    for (int i = 0; same && i < to.size(); i++) {
      same =
          to.get(i).getClass() == from.get(i).getClass()
              && label(to.get(i)).equals(label(from.get(i)))
              && to.get(i).getRendererCount() == from.get(i).getRendererCount();
    }
    if (!same) {
      return false;
    }
    shown.setNotify(false);
    try {
      for (int i = 0; i < to.size(); i++) {
        copy(from.get(i), to.get(i));
      }
      colorBars(shown, fresh);
    } finally {
      shown.setNotify(true);
    }
    return true;
  }

  /**
   * Gives charts of one shape the same axes, so that panels side by side can be compared. Charts of
   * another shape than the first stay as they are.
   */
  public static void shareAxes(List<JFreeChart> charts) {
    if (charts.size() < 2) {
      return;
    }
    int count = plots(charts.get(0)).size();
    for (int i = 0; i < count; i++) {
      int place = i;
      String shape = label(plots(charts.get(0)).get(i));
      List<XYPlot> alike =
          charts.stream()
              .map(Charts::plots)
              .filter(all -> all.size() == count && label(all.get(place)).equals(shape))
              .map(all -> all.get(place))
              .toList();
      share(alike.stream().map(XYPlot::getDomainAxis).toList());
      share(alike.stream().map(XYPlot::getRangeAxis).toList());
    }
    share(
        charts.stream()
            .filter(c -> c.getPlot() instanceof CombinedDomainXYPlot)
            .map(c -> ((CombinedDomainXYPlot) c.getPlot()).getDomainAxis())
            .toList());
  }

  private static void share(List<ValueAxis> axes) {
    if (axes.size() < 2 || axes.contains(null)) {
      return;
    }
    Range all = null;
    for (ValueAxis axis : axes) {
      all = all == null ? axis.getRange() : Range.combine(all, axis.getRange());
    }
    for (ValueAxis axis : axes) {
      axis.setRange(all);
    }
  }

  private static void copy(XYPlot from, XYPlot to) {
    for (int k = 0; k < from.getRendererCount(); k++) {
      to.setRenderer(k, from.getRenderer(k));
      to.setDataset(k, from.getDataset(k));
    }
    to.clearRangeMarkers();
    for (Layer layer : new Layer[] {Layer.BACKGROUND, Layer.FOREGROUND}) {
      Collection<?> markers = from.getRangeMarkers(layer);
      for (Object marker : markers == null ? List.of() : markers) {
        to.addRangeMarker((Marker) marker, layer);
      }
    }
    if (to.getRangeAxis() instanceof ScaledAxis shown
        && from.getRangeAxis() instanceof ScaledAxis fresh) {
      shown.includeAs(fresh);
    }
  }

  /** A colour bar says what the colours of these very data mean. */
  private static void colorBars(JFreeChart shown, JFreeChart fresh) {
    for (int i = 0; i < Math.min(shown.getSubtitleCount(), fresh.getSubtitleCount()); i++) {
      if (shown.getSubtitle(i) instanceof PaintScaleLegend bar
          && fresh.getSubtitle(i) instanceof PaintScaleLegend now) {
        bar.setScale(now.getScale());
        bar.setAxis(now.getAxis());
      }
    }
  }

  private static String label(XYPlot plot) {
    StringBuilder out = new StringBuilder();
    out.append(plot instanceof NamedPlot named ? named.name() : "").append('|');
    for (ValueAxis axis : new ValueAxis[] {plot.getDomainAxis(), plot.getRangeAxis()}) {
      out.append(axis == null ? "" : axis.getLabel()).append('|');
      out.append(axis instanceof ScaledAxis scaled ? scaled.scale() : "").append('|');
    }
    return out.toString();
  }

  /** The plots of a chart, from top to bottom. */
  public static List<XYPlot> plots(JFreeChart chart) {
    if (chart.getPlot() instanceof CombinedDomainXYPlot combined) {
      return ((List<?>) combined.getSubplots()).stream().map(XYPlot.class::cast).toList();
    }
    return chart.getPlot() instanceof XYPlot plot ? List.of(plot) : List.of();
  }
}
