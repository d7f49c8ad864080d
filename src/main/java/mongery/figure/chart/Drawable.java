package mongery.figure.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Anything that can be drawn into a rectangle: a chart, a gallery, a table, several of them. */
@FunctionalInterface
public interface Drawable {
  /**
   * Draws.
   *
   * @param g2 where to; its state may be changed
   * @param area the rectangle, in the theme's unit (pixels on screen, points on paper)
   */
  void draw(Graphics2D g2, Rectangle2D area);

  /** Height that suits a width, in the same unit. */
  default double heightFor(double width) {
    return width * 0.62;
  }
}
