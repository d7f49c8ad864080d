package mongery.data.sketch;

import java.util.List;

/** Makes strokes visible: a pixel is the brighter the nearer it is to a line. */
final class Ink {
  /** Pixels over which an edge fades, the blur of a scan made small. */
  private static final double EDGE = 1.6;

  private static final double WAVES = 5;

  private Ink() {}

  /**
   * Draws lines.
   *
   * @param lines in pixels
   * @param side pixels a side
   * @param radius half the thickness of the pen, pixels
   * @param pressure share by which the thickness changes along a line
   * @param phase where along a line the pressure is strongest, 0 to 1
   * @return rows of pixels, 0 to 255
   */
  static byte[] draw(
      List<double[][]> lines, int side, double radius, double pressure, double phase) {
    double[] ink = new double[side * side];
    for (double[][] line : lines) {
      for (int i = 0; i + 1 < line.length; i++) {
        double along = (double) i / line.length + phase;
        double r = radius * (1 + pressure * Math.sin(WAVES * along));
        segment(line[i], line[i + 1], r, ink, side);
      }
    }
    byte[] out = new byte[ink.length];
    for (int i = 0; i < out.length; i++) {
      double v = ink[i];
      out[i] = (byte) Math.round(255 * v * v * (3 - 2 * v));
    }
    return out;
  }

  private static void segment(double[] a, double[] b, double radius, double[] ink, int side) {
    double far = radius + EDGE;
    int left = Math.max(0, (int) Math.floor(Math.min(a[0], b[0]) - far));
    int right = Math.min(side - 1, (int) Math.ceil(Math.max(a[0], b[0]) + far));
    int top = Math.max(0, (int) Math.floor(Math.min(a[1], b[1]) - far));
    int bottom = Math.min(side - 1, (int) Math.ceil(Math.max(a[1], b[1]) + far));
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    double length = dx * dx + dy * dy;
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double px = x + 0.5 - a[0];
        double py = y + 0.5 - a[1];
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        double d = Math.sqrt(sq(px - t * dx) + sq(py - t * dy));
        double v = Math.max(0, Math.min(1, (radius + EDGE / 2 - d) / EDGE));
        int at = y * side + x;
        ink[at] = Math.max(ink[at], v);
      }
    }
  }

  private static double sq(double v) {
    return v * v;
  }
}
