package mongery.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/**
 * Scatter dots, or rings. On screen the dots are snapped to pixels and at most {@link
 * #SCREEN_LIMIT} of a series are drawn, evenly chosen; an export draws every one at its exact
 * place.
 */
public final class DotRenderer extends LayerRenderer {
  /** Dots of one series drawn on screen. */
  public static final int SCREEN_LIMIT = 20_000;

  private final double size;
  private final double opacity;
  private final transient ColorMap colors;
  private final double low;
  private final double high;
  private final boolean hollow;

  /**
   * @param palette colour of each series
   * @param size diameter
   * @param opacity 0 to 1
   * @param legend whether the series appear in the legend
   */
  public DotRenderer(List<Color> palette, double size, double opacity, boolean legend) {
    this(palette, size, opacity, legend, null, 0, 1, false);
  }

  /** Rings instead of dots. */
  public static DotRenderer rings(
      List<Color> palette, double size, double opacity, boolean legend) {
    return new DotRenderer(palette, size, opacity, legend, null, 0, 1, true);
  }

  /**
   * Dots coloured by their value.
   *
   * @param map colours
   * @param low value of the first colour
   * @param high value of the last colour
   */
  public DotRenderer(
      List<Color> palette,
      double size,
      double opacity,
      boolean legend,
      ColorMap map,
      double low,
      double high) {
    this(palette, size, opacity, legend, map, low, high, false);
  }

  private DotRenderer(
      List<Color> palette,
      double size,
      double opacity,
      boolean legend,
      ColorMap map,
      double low,
      double high,
      boolean hollow) {
    super(palette, legend);
    this.size = size;
    this.opacity = opacity;
    this.colors = map;
    this.low = low;
    this.high = high;
    this.hollow = hollow;
  }

  /** Diameter of a dot. */
  public double size() {
    return size;
  }

  /** Whether dots are coloured by their value. */
  public boolean valued() {
    return colors != null;
  }

  /** Whether these are rings. */
  public boolean hollow() {
    return hollow;
  }

  /** Opacity, 0 to 1. */
  public double opacity() {
    return opacity;
  }

  @Override
  protected void draw(Graphics2D g2, XyData.Series s, Color color, Frame frame) {
    int n = s.size();
    int stride = frame.exact() ? 1 : Math.max(1, (n + SCREEN_LIMIT - 1) / SCREEN_LIMIT);
    int whole = (int) Math.max(2, Math.round(size));
    boolean valued = colors != null && s.value() != null;
    g2.setPaint(ChartTheme.alpha(color, opacity));
    g2.setStroke(stroke());
    for (int i = 0; i < n; i += stride) {
      double px = frame.x(s.x()[i]);
      double py = frame.y(s.y()[i]);
      if (!frame.near(px, py)) {
        continue; // also NaN
      }
      if (valued) {
        g2.setPaint(colors.at((s.value()[i] - low) / (high - low)));
      }
      if (hollow) {
        g2.draw(new Ellipse2D.Double(px - size / 2, py - size / 2, size, size));
      } else if (frame.exact()) {
        g2.fill(new Ellipse2D.Double(px - size / 2, py - size / 2, size, size));
      } else {
        g2.fillOval(
            (int) Math.round(px - whole / 2.0), (int) Math.round(py - whole / 2.0), whole, whole);
      }
    }
  }

  @Override
  protected LegendItem legendItem(String label, Color color) {
    double d = Math.max(size, 3.2) * 1.6;
    Ellipse2D dot = new Ellipse2D.Double(-d / 2, -d / 2, d, d);
    return hollow
        ? new LegendItem(label, null, null, null, dot, stroke(), color)
        : new LegendItem(label, null, null, null, dot, color);
  }

  private BasicStroke stroke() {
    return new BasicStroke((float) (size / 5));
  }
}
