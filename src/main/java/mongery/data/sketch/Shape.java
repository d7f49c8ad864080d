package mongery.data.sketch;

import java.util.function.DoubleBinaryOperator;

/**
 * A shape that can be painted.
 *
 * @param distance distance of (x, y) to its edge, about; negative inside
 * @param left nothing of it is further to the left
 * @param top nothing of it is higher
 * @param right nothing of it is further to the right
 * @param bottom nothing of it is lower
 */
record Shape(DoubleBinaryOperator distance, double left, double top, double right, double bottom) {
  private static final double FAR = 1e9;

  /** A shape without a known place. */
  static Shape of(DoubleBinaryOperator distance) {
    return new Shape(distance, -FAR, -FAR, FAR, FAR);
  }

  /** An ellipse. */
  static Shape ellipse(double cx, double cy, double rx, double ry) {
    double small = Math.min(rx, ry);
    return new Shape(
        (x, y) -> {
          double u = (x - cx) / rx;
          double v = (y - cy) / ry;
          return (Math.sqrt(u * u + v * v) - 1) * small;
        },
        cx - rx,
        cy - ry,
        cx + rx,
        cy + ry);
  }

  /** A line with round ends. */
  static Shape line(double x0, double y0, double x1, double y1, double thickness) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double length = dx * dx + dy * dy;
    double half = thickness / 2;
    return new Shape(
        (x, y) -> {
          double t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length));
          double u = x - x0 - t * dx;
          double v = y - y0 - t * dy;
          return Math.sqrt(u * u + v * v) - half;
        },
        Math.min(x0, x1) - half,
        Math.min(y0, y1) - half,
        Math.max(x0, x1) + half,
        Math.max(y0, y1) + half);
  }

  /** What is in both. */
  Shape and(Shape other) {
    return new Shape(
        (x, y) -> Math.max(distance.applyAsDouble(x, y), other.distance.applyAsDouble(x, y)),
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  /** What is in this, but not in the other. */
  Shape without(Shape other) {
    return new Shape(
        (x, y) -> Math.max(distance.applyAsDouble(x, y), -other.distance.applyAsDouble(x, y)),
        left,
        top,
        right,
        bottom);
  }

  /** The edge itself, as a line. */
  Shape outline(double thickness) {
    double half = thickness / 2;
    return new Shape(
        (x, y) -> Math.abs(distance.applyAsDouble(x, y)) - half,
        left - half,
        top - half,
        right + half,
        bottom + half);
  }
}
