package mongery.transport;

import java.util.stream.IntStream;

/** Sentences for wrong input, and a few sums. */
public final class Checks {
  private Checks() {}

  /** Dimension of a cloud of points. */
  public static int cloud(String name, double[][] points) {
    if (points.length == 0) {
      throw new IllegalArgumentException(name + " has no points, at least one is needed");
    }
    int d = points[0].length;
    if (d == 0) {
      throw new IllegalArgumentException(name + " has points of dimension 0");
    }
    for (int i = 0; i < points.length; i++) {
      if (points[i].length != d) {
        throw new IllegalArgumentException(
            name
                + "["
                + i
                + "] has "
                + points[i].length
                + " coordinates but "
                + name
                + "[0] has "
                + d);
      }
      for (double c : points[i]) {
        if (!Double.isFinite(c)) {
          throw new IllegalArgumentException(
              name + "[" + i + "] contains " + c + ", coordinates must be finite");
        }
      }
    }
    return d;
  }

  /** Checks weights of {@code size} points and returns their sum. */
  public static double weights(String name, double[] weights, int size) {
    if (weights.length != size) {
      throw new IllegalArgumentException(
          name + " has " + weights.length + " weights for " + size + " points");
    }
    for (int i = 0; i < size; i++) {
      if (!Double.isFinite(weights[i]) || weights[i] < 0) {
        throw new IllegalArgumentException(
            name + "[" + i + "] is " + weights[i] + ", weights must be finite and at least 0");
      }
    }
    double total = sum(weights);
    if (!(total > 0) || !Double.isFinite(total)) {
      throw new IllegalArgumentException(
          name + " sums to " + total + ", the total weight must be positive and finite");
    }
    return total;
  }

  /** Checks a finite number above 0. */
  public static void positive(String name, double value) {
    if (!(value > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + ", it must be finite and above 0");
    }
  }

  /** Checks a penalty: above 0, infinity being a hard marginal. */
  public static void penalty(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", it must be above 0 (infinity for a hard marginal)");
    }
  }

  /** Compensated sum. */
  static double sum(double[] values) {
    double sum = 0;
    double lost = 0;
    for (double value : values) {
      double t = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? (sum - t) + value : (value - t) + sum;
      sum = t;
    }
    return sum + lost;
  }

  /** Indices of the positive entries. */
  static int[] support(double[] weights) {
    return IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
  }

  /** The entries {@code kept}. */
  static double[] select(double[] values, int[] kept) {
    double[] out = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      out[i] = values[kept[i]];
    }
    return out;
  }

  /** Ends a solver whose thread was asked to stop. */
  public static void notInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted");
    }
  }
}
