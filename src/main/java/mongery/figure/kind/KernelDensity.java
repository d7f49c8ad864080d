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
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double mean = 0;
    double squares = 0;
    int n = 0;
    for (double p : points) {
      if (!Double.isFinite(p)) {
        continue;
      }
      low = Math.min(low, p);
      high = Math.max(high, p);
      n++;
      double delta = p - mean;
      mean += delta / n;
      squares += delta * (p - mean);
    }
    if (n == 0) {
      return new KernelDensity(new double[0], new double[0], Double.NaN);
    }
    double deviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
    // Equal points have no spread; a narrow bump still shows where they are.
    double h = Math.max(deviation, 1e-3 * Math.max(1, Math.abs(mean))) * Math.pow(n, -0.2);
    double from = low - BEYOND * h;
    double step = (high - low + 2 * BEYOND * h) / (PLACES - 1);
    double[] mass = new double[PLACES];
    for (double p : points) {
      if (Double.isFinite(p)) {
        double place = (p - from) / step;
        int i = Math.min((int) place, PLACES - 2);
        mass[i + 1] += (place - i) / n;
        mass[i] += (1 - place + i) / n;
      }
    }
    return new KernelDensity(grid(from, step), smooth(mass, step, h), h);
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
