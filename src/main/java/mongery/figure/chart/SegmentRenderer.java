package mongery.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/** A straight piece from (x, y) to (x2, y2) for each item, with or without an arrow head. */
public final class SegmentRenderer extends LayerRenderer {
  private final double width;
  private final double opacity;
  private final double head;

  /**
   * @param palette colour of each series
   * @param width line width
   * @param opacity 0 to 1
   * @param head length of the arrow head; 0 for none
   * @param legend whether the series appear in the legend
   */
  public SegmentRenderer(
      List<Color> palette, double width, double opacity, double head, boolean legend) {
    super(palette, legend);
    this.width = width;
    this.opacity = opacity;
    this.head = head;
  }

  /** Line width. */
  public double width() {
    return width;
  }

  /** Opacity, 0 to 1. */
  public double opacity() {
    return opacity;
  }

  /** Whether there are arrow heads. */
  public boolean arrows() {
    return head > 0;
  }

  @Override
  protected void draw(Graphics2D g2, XyData.Series s, Color color, Frame frame) {
    if (s.x2() == null || s.y2() == null) {
      return;
    }
    Path2D lines = new Path2D.Double();
    Path2D heads = new Path2D.Double();
    for (int i = 0; i < s.size(); i++) {
      double ax = frame.x(s.x()[i]);
      double ay = frame.y(s.y()[i]);
      double bx = frame.x(s.x2()[i]);
      double by = frame.y(s.y2()[i]);
      if (!(frame.near(ax, ay) || frame.near(bx, by))) {
        continue;
      }
      double length = Math.hypot(bx - ax, by - ay);
      double tip = head > 0 ? Math.min(head, length * 0.6) : 0;
      if (!(length > 0)) {
        continue;
      }
      double ux = (bx - ax) / length;
      double uy = (by - ay) / length;
      lines.moveTo(ax, ay);
      lines.lineTo(bx - ux * tip * 0.8, by - uy * tip * 0.8);
      if (tip > 0) {
        heads.moveTo(bx, by);
        heads.lineTo(bx - ux * tip - uy * tip * 0.4, by - uy * tip + ux * tip * 0.4);
        heads.lineTo(bx - ux * tip + uy * tip * 0.4, by - uy * tip - ux * tip * 0.4);
        heads.closePath();
      }
    }
    g2.setPaint(ChartTheme.alpha(color, opacity));
    g2.setStroke(new BasicStroke((float) width));
    g2.draw(lines);
    if (head > 0) {
      g2.fill(heads);
    }
  }

  @Override
  protected LegendItem legendItem(String label, Color color) {
    LegendItem item = new LegendItem(label, color);
    item.setShapeVisible(false);
    item.setLineVisible(true);
    item.setLine(new Line2D.Double(-6, 0, 6, 0));
    item.setLineStroke(new BasicStroke((float) Math.max(width, 0.5)));
    item.setLinePaint(color);
    return item;
  }
}
