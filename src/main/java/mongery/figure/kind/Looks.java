package mongery.figure.kind;

import mongery.data.DenseArray;
import mongery.figure.chart.Charts;
import mongery.figure.chart.EqualAxesPlot;
import mongery.figure.chart.Scale;
import org.jfree.chart.plot.XYPlot;

/** What a look contains. */
final class Looks {
  private Looks() {}

  /** Whether the array is a set of points with that many coordinates. */
  static boolean points(DenseArray a, int dimension) {
    return a != null && a.rank() == 2 && a.shape()[1] == dimension && a.rows() > 0;
  }

  /** Whether the array is a set of points with two coordinates or more. */
  static boolean plane(DenseArray a) {
    return a != null && a.rank() == 2 && a.shape()[1] >= 2 && a.rows() > 0;
  }

  /** Whether the array is a set of grey or RGB images, shape (n, 1 or 3, rows, columns). */
  static boolean images(DenseArray a) {
    return a != null
        && a.rank() == 4
        && a.rows() > 0
        && (a.shape()[1] == 1 || a.shape()[1] == 3)
        && a.shape()[2] > 1;
  }

  /** One coordinate of every point. */
  static double[] column(DenseArray a, int column) {
    int width = a.rowSize();
    double[] out = new double[a.rows()];
    float[] values = a.values();
    for (int i = 0; i < out.length; i++) {
      out[i] = values[i * width + column];
    }
    return out;
  }

  /** All values. */
  static double[] flat(DenseArray a) {
    float[] values = a.values();
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = values[i];
    }
    return out;
  }

  /**
   * Height divided by width of a figure with equal axes around the first two coordinates of these
   * points, within what fits a page.
   */
  static double aspect(DenseArray... sets) {
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (DenseArray set : sets) {
      if (set == null || set.rank() < 2) {
        continue;
      }
      int d = set.shape()[set.rank() - 1];
      for (int i = 0; d >= 2 && i + 1 < set.values().length; i += d) {
        for (int j = 0; j < 2; j++) {
          float v = set.values()[i + j];
          low[j] = Float.isFinite(v) ? Math.min(low[j], v) : low[j];
          high[j] = Float.isFinite(v) ? Math.max(high[j], v) : high[j];
        }
      }
    }
    double ratio = (high[1] - low[1]) / (high[0] - low[0]);
    return Double.isFinite(ratio) ? Math.max(0.45, Math.min(1.05, 0.78 * ratio + 0.14)) : 0.8;
  }

  /** A plot of the plane, with equal axes unless a person chose otherwise. */
  static XYPlot plane(FigureOptions options) {
    return options.scatter().equal()
        ? new EqualAxesPlot(axis(0), axis(1))
        : Charts.plot(axis(0), Scale.LINEAR, axis(1), Scale.LINEAR);
  }

  /** The indices 0 to n - 1 that give at most {@code limit}, evenly spread. */
  static int[] spread(int n, int limit) {
    int count = Math.min(n, Math.max(0, limit));
    int[] out = new int[count];
    for (int i = 0; i < count; i++) {
      out[i] = (int) ((long) i * n / count);
    }
    return out;
  }

  /** Label of a coordinate: x in one dimension, x₁, x₂, ... otherwise. */
  static String axis(int coordinate) {
    return "x" + subscript(coordinate + 1);
  }

  /** A number set low. */
  static String subscript(int number) {
    StringBuilder out = new StringBuilder();
    for (char digit : String.valueOf(number).toCharArray()) {
      out.append((char) ('₀' + (digit - '0')));
    }
    return out.toString();
  }
}
