package mongery.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/**
 * Lines through points. A line over increasing x is first reduced to the lowest and highest point
 * of each pixel column (see {@link Decimation}), so that spikes survive; NaN breaks a line; a point
 * with no neighbour is drawn as a dot.
 */
public final class CurveRenderer extends LayerRenderer {
  private final Style style;

  /**
   * @param width line width
   * @param opacity of the line, 0 to 1
   * @param fill opacity of the area down to zero; 0 for none
   * @param dashed whether dashed
   * @param reduce whether x increases, so that columns can be reduced
   * @param dots diameter of dots at the points; 0 for none
   */
  public record Style(
      double width, double opacity, double fill, boolean dashed, boolean reduce, double dots) {
    /** A plain line over increasing x. */
    public static Style line(double width) {
      return new Style(width, 1, 0, false, true, 0);
    }

    /** The same with another opacity. */
    public Style faint(double newOpacity) {
      return new Style(width, newOpacity, fill, dashed, reduce, dots);
    }

    /** The same with the area below filled. */
    public Style filled(double newFill) {
      return new Style(width, opacity, newFill, dashed, reduce, dots);
    }

    /** The same, dashed. */
    public Style dashes() {
      return new Style(width, opacity, fill, true, reduce, dots);
    }

    /** The same for a path whose x goes both ways. */
    public Style path() {
      return new Style(width, opacity, fill, dashed, false, dots);
    }

    /** The same with dots at the points. */
    public Style dotted(double newDots) {
      return new Style(width, opacity, fill, dashed, reduce, newDots);
    }
  }

  /** Lines in the given style. */
  public CurveRenderer(List<Color> palette, Style style, boolean legend) {
    super(palette, legend);
    this.style = style;
  }

  /** How the lines look. */
  public Style style() {
    return style;
  }

  private Stroke stroke() {
    float w = (float) style.width();
    return style.dashed()
        ? new BasicStroke(
            w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4 * w, 2.5f * w}, 0)
        : new BasicStroke(w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** Of a long line only the extremes of each column are ever looked at. */
  @Override
  void draw(Graphics2D g2, XyData data, int series, Frame frame) {
    Summary summary = data.summary(series);
    XyData.Series s = data.series().get(series);
    boolean reducible = summary != null && style.reduce() && !frame.exact();
    draw(g2, reducible ? Decimation.columns(s, summary, frame) : s, color(series), frame);
  }

  @Override
  protected void draw(Graphics2D g2, XyData.Series s, Color color, Frame frame) {
    double[] px = new double[s.size()];
    double[] py = new double[s.size()];
    for (int i = 0; i < px.length; i++) {
      px[i] = frame.x(s.x()[i]);
      py[i] = Double.isFinite(s.y()[i]) ? frame.y(s.y()[i]) : Double.NaN;
    }
    // Print resolves more than a point: four columns a point are 288 an inch.
    double column = frame.exact() ? 0.25 : 1;
    int[] kept = style.reduce() ? Decimation.columns(px, py, frame.area().getX(), column) : null;
    if (style.fill() > 0) {
      fill(g2, px, py, kept, ChartTheme.alpha(color, style.fill()), frame);
    }
    g2.setStroke(stroke());
    g2.setPaint(ChartTheme.alpha(color, style.opacity()));
    strokePath(g2, px, py, kept);
  }

  private void strokePath(Graphics2D g2, double[] px, double[] py, int[] kept) {
    int n = kept == null ? px.length : kept.length;
    Path2D path = new Path2D.Double();
    int run = 0;
    boolean any = false;
    double dot = Math.max(style.dots(), 2.4 * style.width());
    for (int k = 0; k <= n; k++) {
      int i = k == n ? -1 : kept == null ? k : kept[k];
      boolean gap = i < 0 || Double.isNaN(px[i]) || Double.isNaN(py[i]);
      if (gap) {
        if (run == 1 && style.dots() == 0) {
          int last = kept == null ? k - 1 : kept[k - 1];
          g2.fill(new Ellipse2D.Double(px[last] - dot / 2, py[last] - dot / 2, dot, dot));
        }
        run = 0;
      } else if (run++ == 0) {
        path.moveTo(px[i], py[i]);
      } else {
        path.lineTo(px[i], py[i]);
        any = true;
      }
      if (!gap && style.dots() > 0) {
        g2.fill(new Ellipse2D.Double(px[i] - dot / 2, py[i] - dot / 2, dot, dot));
      }
    }
    if (any) {
      g2.draw(path);
    }
  }

  private static void fill(
      Graphics2D g2, double[] px, double[] py, int[] kept, Color color, Frame frame) {
    int n = kept == null ? px.length : kept.length;
    if (n < 2) {
      return;
    }
    double base =
        Math.min(frame.y(Math.max(0, frame.vertical().getLowerBound())), frame.area().getMaxY());
    Path2D path = new Path2D.Double();
    boolean open = false;
    double lastX = 0;
    for (int k = 0; k < n; k++) {
      int i = kept == null ? k : kept[k];
      if (Double.isNaN(py[i])) {
        continue;
      }
      if (!open) {
        path.moveTo(px[i], base);
        open = true;
      }
      path.lineTo(px[i], py[i]);
      lastX = px[i];
    }
    if (open) {
      path.lineTo(lastX, base);
      path.closePath();
      g2.setPaint(color);
      g2.fill(path);
    }
  }

  @Override
  protected LegendItem legendItem(String label, Color color) {
    double w = style.width();
    if (style.fill() > 0) {
      Color fill = ChartTheme.alpha(color, Math.min(1, style.fill() * 1.6));
      return new LegendItem(
          label,
          null,
          null,
          null,
          new Rectangle2D.Double(-4 * w, -2.5 * w, 8 * w, 5 * w),
          fill,
          new BasicStroke((float) w),
          color);
    }
    LegendItem item = new LegendItem(label, color);
    item.setShapeVisible(false);
    item.setLineVisible(true);
    item.setLine(new Line2D.Double(-6 * w, 0, 6 * w, 0));
    item.setLineStroke(stroke());
    item.setLinePaint(color);
    return item;
  }
}
