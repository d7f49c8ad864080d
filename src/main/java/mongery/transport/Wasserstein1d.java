package mongery.transport;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Wasserstein distances on the line, exactly: the optimal plan for any convex cost is increasing,
 * so W_p^p = integral over t in (0, 1) of |F_a^{-1}(t) - F_b^{-1}(t)|^p, a finite sum for step
 * functions.
 */
public final class Wasserstein1d {
  private Wasserstein1d() {}

  /**
   * W_p^p.
   *
   * @param x points, length n, in any order
   * @param a weights, length n; null for 1/n each. Both sides are normalised to mass 1
   * @param y points, length m
   * @param b weights, length m; null for 1/m each
   * @param p exponent, at least 1
   */
  public static double power(double[] x, double[] a, double[] y, double[] b, double p) {
    if (!(p >= 1) || Double.isInfinite(p)) {
      throw new IllegalArgumentException("p is " + p + ", it must be finite and at least 1");
    }
    if (a == null && b == null && x.length == y.length) {
      return sorted(x, y, p);
    }
    double[] terms = new double[x.length + y.length];
    int[] count = {0};
    Coupling plan = plan(x, a, y, b);
    plan.forEach((i, j, mass) -> terms[count[0]++] = mass * raise(Math.abs(x[i] - y[j]), p));
    return Checks.sum(terms);
  }

  /** W_p; arguments as {@link #power}. */
  public static double distance(double[] x, double[] a, double[] y, double[] b, double p) {
    return Math.pow(power(x, a, y, b, p), 1 / p);
  }

  /** The increasing plan, of mass 1; arguments as {@link #power}. */
  public static Coupling plan(double[] x, double[] a, double[] y, double[] b) {
    double[] left = normalised("a", a, check("x", x));
    double[] right = normalised("b", b, check("y", y));
    int[] orderX = order(x);
    int[] orderY = order(y);
    int most = x.length + y.length;
    int[] rows = new int[most];
    int[] columns = new int[most];
    double[] masses = new double[most];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < x.length && j < y.length) {
      int row = orderX[i];
      int column = orderY[j];
      double mass = Math.min(left[row], right[column]);
      // The last point of a side takes what rounding leaves of the other.
      if (i == x.length - 1) {
        mass = right[column];
      } else if (j == y.length - 1) {
        mass = left[row];
      }
      if (mass > 0) {
        rows[count] = row;
        columns[count] = column;
        masses[count++] = mass;
      }
      left[row] -= mass;
      right[column] -= mass;
      boolean rowDone = left[row] <= 0 && i < x.length - 1;
      boolean columnDone = right[column] <= 0;
      i += rowDone ? 1 : 0;
      j += columnDone ? 1 : 0;
    }
    return Coupling.sparse(
        x.length,
        y.length,
        Arrays.copyOf(rows, count),
        Arrays.copyOf(columns, count),
        Arrays.copyOf(masses, count));
  }

  private static double sorted(double[] x, double[] y, double p) {
    check("x", x);
    check("y", y);
    double[] xs = x.clone();
    double[] ys = y.clone();
    Arrays.sort(xs);
    Arrays.sort(ys);
    double[] terms = new double[xs.length];
    Arrays.setAll(terms, i -> raise(Math.abs(xs[i] - ys[i]), p));
    return Checks.sum(terms) / terms.length;
  }

  private static double raise(double distance, double p) {
    return p == 1 ? distance : p == 2 ? distance * distance : Math.pow(distance, p);
  }

  private static int check(String name, double[] points) {
    if (points.length == 0) {
      throw new IllegalArgumentException(name + " has no points, at least one is needed");
    }
    for (int i = 0; i < points.length; i++) {
      if (!Double.isFinite(points[i])) {
        throw new IllegalArgumentException(
            name + "[" + i + "] is " + points[i] + ", points must be finite");
      }
    }
    return points.length;
  }

  private static double[] normalised(String name, double[] weights, int size) {
    if (weights == null) {
      return OptimalTransport.uniform(size);
    }
    double total = Checks.weights(name, weights, size);
    return Arrays.stream(weights).map(w -> w / total).toArray();
  }

  private static int[] order(double[] points) {
    return IntStream.range(0, points.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> points[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
