package mongery.data.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Lines of a pen, as polygons of points (x to the right, y down; a character is about one unit
 * high). Every control point trembles a little.
 */
final class Strokes {
  private static final int STEPS = 10;
  private static final double STEP_ANGLE = Math.PI / 16;

  private final List<double[][]> lines = new ArrayList<>();
  private final RandomGenerator random;
  private final double tremble;

  /**
   * @param tremble standard deviation of a control point
   */
  Strokes(RandomGenerator random, double tremble) {
    this.random = random;
    this.tremble = tremble;
  }

  /** All lines drawn so far. */
  List<double[][]> lines() {
    return lines;
  }

  /** Straight pieces through points x0, y0, x1, y1, ... */
  Strokes straight(double... xy) {
    lines.add(points(xy));
    return this;
  }

  /** A smooth line through points x0, y0, x1, y1, ... (centripetal enough for a pen). */
  Strokes curve(double... xy) {
    double[][] p = points(xy);
    List<double[]> out = new ArrayList<>();
    for (int i = 0; i + 1 < p.length; i++) {
      double[] before = p[Math.max(0, i - 1)];
      double[] after = p[Math.min(p.length - 1, i + 2)];
      for (int s = 0; s < STEPS; s++) {
        out.add(spline(before, p[i], p[i + 1], after, (double) s / STEPS));
      }
    }
    out.add(p[p.length - 1]);
    lines.add(out.toArray(double[][]::new));
    return this;
  }

  /**
   * Part of an oval, drawn through the angle {@code sweep} from {@code start} (0 to the right, a
   * quarter turn down), ending {@code drift} times larger than it began, so that ends need not
   * meet. {@code square} 0 is an ellipse; larger values fill the corners.
   */
  Strokes oval(
      double cx,
      double cy,
      double rx,
      double ry,
      double start,
      double sweep,
      double drift,
      double square) {
    int steps = (int) Math.ceil(Math.abs(sweep) / STEP_ANGLE);
    double[][] out = new double[steps + 1][];
    for (int i = 0; i <= steps; i++) {
      double along = (double) i / steps;
      double angle = start + sweep * along;
      double c = Math.cos(angle);
      double s = Math.sin(angle);
      double scale = (1 + (drift - 1) * (along - 0.5)) * (1 + square * 4 * c * c * s * s);
      out[i] = new double[] {cx + rx * c * scale, cy + ry * s * scale};
    }
    lines.add(out);
    return this;
  }

  private double[][] points(double... xy) {
    double[][] out = new double[xy.length / 2][];
    for (int i = 0; i < out.length; i++) {
      out[i] =
          new double[] {
            xy[2 * i] + tremble * random.nextGaussian(),
            xy[2 * i + 1] + tremble * random.nextGaussian()
          };
    }
    return out;
  }

  /** Catmull and Rom's cubic between b and c. */
  private static double[] spline(double[] a, double[] b, double[] c, double[] d, double t) {
    double[] out = new double[2];
    for (int k = 0; k < 2; k++) {
      out[k] =
          0.5
              * (2 * b[k]
                  + (c[k] - a[k]) * t
                  + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t
                  + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
    }
    return out;
  }
}
