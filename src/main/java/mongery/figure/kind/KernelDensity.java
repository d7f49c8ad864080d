package mongery.figure.kind;

/**
 * Gaussian kernel density estimate on a grid, with Scott's bandwidth: standard deviation times n to
 * the power -1/5 (Scott, Multivariate Density Estimation, 1992). Points are shared linearly between
 * the two nearest grid places, which is exact to second order in the spacing and fast enough for
 * every frame of a live view.
 *
 * @param at grid
 * @param density estimate at the grid; integrates to 1
 * @param bandwidth standard deviation of the kernel
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, never compared
public record KernelDensity(double[] at, double[] density, double bandwidth) {
  private static final int PLACES = 1024;

  /** Three bandwidths beyond the data show the tails; the last of them is below 2 % of a peak. */
  private static final double BEYOND = 3;

  /**
   * Estimates from points.
   *
   * @param points at least one; those that are not finite are left out
   */
  public static KernelDensity of(double[] points) {
    return of(points, null);
  }

  /**
   * Estimates from weighted points; the bandwidth takes Kish's effective number of points, (sum w)²
   * / sum w².
   *
   * @param points at least one; those that are not finite are left out
   * @param weights as many, none negative; null counts every point once
   */
  public static KernelDensity of(double[] points, double[] weights) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double mean = 0;
    double spread = 0;
    double total = 0;
    double squares = 0;
    for (int i = 0; i < points.length; i++) {
      double w = weight(points, weights, i);
      if (!(w > 0)) {
        continue;
      }
      low = Math.min(low, points[i]);
      high = Math.max(high, points[i]);
      total += w;
      squares += w * w;
      double delta = points[i] - mean;
      mean += delta * w / total;
      spread += w * delta * (points[i] - mean);
    }
    if (total == 0) {
      return new KernelDensity(new double[0], new double[0], Double.NaN);
    }
    double n = total * total / squares;
    double deviation = n > 1 ? Math.sqrt(spread / total * n / (n - 1)) : 0;
    // Equal points have no spread; a narrow bump still shows where they are.
    double h = Math.max(deviation, 1e-3 * Math.max(1, Math.abs(mean))) * Math.pow(n, -0.2);
    double from = low - BEYOND * h;
    double step = (high - low + 2 * BEYOND * h) / (PLACES - 1);
    double[] mass = new double[PLACES];
    for (int i = 0; i < points.length; i++) {
      double w = weight(points, weights, i) / total;
      if (w > 0) {
        double place = (points[i] - from) / step;
        int at = Math.min((int) place, PLACES - 2);
        mass[at + 1] += (place - at) * w;
        mass[at] += (1 - place + at) * w;
      }
    }
    return new KernelDensity(grid(from, step), smooth(mass, step, h), h);
  }

  private static double weight(double[] points, double[] weights, int i) {
    return !Double.isFinite(points[i]) ? 0 : weights == null ? 1 : weights[i];
  }

  private static double[] grid(double from, double step) {
    double[] at = new double[PLACES];
    for (int i = 0; i < PLACES; i++) {
      at[i] = from + i * step;
    }
    return at;
  }

  private static double[] smooth(double[] mass, double step, double h) {
    int reach = Math.min(PLACES - 1, (int) Math.ceil(6 * h / step));
    double[] kernel = new double[reach + 1];
    for (int k = 0; k <= reach; k++) {
      double z = k * step / h;
      kernel[k] = Math.exp(-z * z / 2) / (h * Math.sqrt(2 * Math.PI));
    }
    double[] out = new double[PLACES];
    for (int i = 0; i < PLACES; i++) {
      if (mass[i] == 0) {
        continue;
      }
      for (int j = Math.max(0, i - reach); j <= Math.min(PLACES - 1, i + reach); j++) {
        out[j] += mass[i] * kernel[Math.abs(i - j)];
      }
    }
    return out;
  }
}
