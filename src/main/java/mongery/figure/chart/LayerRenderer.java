package mongery.figure.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;

/**
 * Draws a whole series of {@link XyData} at once: no shape, entity or label an item. The stock
 * renderers make all three and manage 7 frames a second where this manages 57.
 */
public abstract class LayerRenderer extends AbstractXYItemRenderer {
  private final transient List<Color> colors;
  private final boolean legend;

  /**
   * @param colors colour of each series; the last one serves all that follow
   * @param legend whether the series appear in the legend
   */
  protected LayerRenderer(List<Color> colors, boolean legend) {
    this.colors = List.copyOf(colors);
    this.legend = legend;
    for (int i = 0; i < colors.size(); i++) {
      setSeriesPaint(i, colors.get(i));
    }
    setDefaultPaint(colors.get(colors.size() - 1));
    setDefaultCreateEntities(false);
  }

  /** Colour of a series. */
  public Color color(int series) {
    return colors.get(Math.min(series, colors.size() - 1));
  }

  /** Whether the series appear in the legend. */
  public boolean inLegend() {
    return legend;
  }

  /** Draws one series of the data within the clip. */
  void draw(Graphics2D g2, XyData data, int series, Frame frame) {
    draw(g2, data.series().get(series), color(series), frame);
  }

  /** Draws one series within the clip. */
  protected abstract void draw(Graphics2D g2, XyData.Series series, Color color, Frame frame);

  /** Legend entry of one series. */
  protected abstract LegendItem legendItem(String label, Color color);

  /**
   * Where values land.
   *
   * @param area data area
   * @param plot the plot
   * @param horizontal axis of x
   * @param vertical axis of y
   * @param exact whether positions and counts must be exact (export) or may be snapped to pixels
   */
  public record Frame(
      Rectangle2D area, XYPlot plot, ValueAxis horizontal, ValueAxis vertical, boolean exact) {
    /** Position of x. */
    public double x(double v) {
      return horizontal.valueToJava2D(v, area, RectangleEdge.BOTTOM);
    }

    /** Horizontal value at a position. */
    double value(double px) {
      return horizontal.java2DToValue(px, area, RectangleEdge.BOTTOM);
    }

    /** Position of y. */
    public double y(double v) {
      return vertical.valueToJava2D(v, area, RectangleEdge.LEFT);
    }

    /** Whether a position is in or near the data area. */
    public boolean near(double px, double py) {
      return px >= area.getMinX() - 8
          && px <= area.getMaxX() + 8
          && py >= area.getMinY() - 8
          && py <= area.getMaxY() + 8;
    }
  }

  @Override
  public XYItemRendererState initialise(
      Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
    XYItemRendererState state = super.initialise(g2, area, plot, data, info);
    state.setProcessVisibleItemsOnly(false);
    return state;
  }

  @Override
  public void drawItem(
      Graphics2D g2,
      XYItemRendererState state,
      Rectangle2D dataArea,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      XYDataset dataset,
      int series,
      int item,
      CrosshairState crosshair,
      int pass) {
    if (item == 0 && dataset instanceof XyData data) {
      boolean exact =
          RenderingHints.VALUE_RENDER_QUALITY.equals(
              g2.getRenderingHint(RenderingHints.KEY_RENDERING));
      Frame frame = new Frame(dataArea, plot, domainAxis, rangeAxis, exact);
      draw(g2, data, series, frame);
    }
  }

  /** Bounds of long series were found when they were made; looking at every item takes too long. */
  @Override
  public Range findDomainBounds(XYDataset dataset) {
    return dataset instanceof XyData data && data.isLong()
        ? data.getDomainBounds(false)
        : super.findDomainBounds(dataset);
  }

  @Override
  public Range findRangeBounds(XYDataset dataset) {
    return dataset instanceof XyData data && data.isLong()
        ? data.getRangeBounds(false)
        : super.findRangeBounds(dataset);
  }

  @Override
  public LegendItem getLegendItem(int datasetIndex, int series) {
    XYPlot plot = getPlot();
    XYDataset data = plot == null ? null : plot.getDataset(datasetIndex);
    if (!legend || data == null || data.getItemCount(series) == 0) {
      return null;
    }
    return legendItem(String.valueOf(data.getSeriesKey(series)), color(series));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
