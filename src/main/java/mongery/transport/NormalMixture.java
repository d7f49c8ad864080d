package mongery.transport;

/**
 * A mixture of normal laws on the line.
 *
 * @param weights of the components, of sum 1
 * @param means of the components
 * @param deviations standard deviations of the components, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle of parameters, never compared
public record NormalMixture(double[] weights, double[] means, double[] deviations) {
  /** Checks. */
  public NormalMixture {
    if (means.length != weights.length || deviations.length != weights.length) {
      throw new IllegalArgumentException(
          weights.length
              + " weights, "
              + means.length
              + " means and "
              + deviations.length
              + " deviations, they must be as many");
    }
    double total = Checks.weights("weights", weights, weights.length);
    if (Math.abs(total - 1) > 1e-9) {
      throw new IllegalArgumentException("the weights sum to " + total + ", they must sum to 1");
    }
    for (double s : deviations) {
      Checks.positive("a standard deviation", s);
    }
  }

  /** A single normal law. */
  public static NormalMixture normal(double mean, double deviation) {
    return new NormalMixture(new double[] {1}, new double[] {mean}, new double[] {deviation});
  }

  /** Probability density. */
  public double density(double x) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      double z = (x - means[k]) / deviations[k];
      sum += weights[k] * Math.exp(-z * z / 2) / (deviations[k] * Math.sqrt(2 * Math.PI));
    }
    return sum;
  }

  /** Probability of (-infinity, x]. */
  public double cumulative(double x) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * standard((x - means[k]) / deviations[k]);
    }
    return Math.min(1, sum);
  }

  /** The point below which there is probability t in (0, 1), by bisection. */
  public double quantile(double t) {
    if (!(t > 0 && t < 1)) {
      throw new IllegalArgumentException("t is " + t + ", it must be between 0 and 1");
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < weights.length; k++) {
      low = Math.min(low, means[k] - 40 * deviations[k]);
      high = Math.max(high, means[k] + 40 * deviations[k]);
    }
    for (int it = 0; it < 200; it++) {
      double middle = 0.5 * (low + high);
      if (middle == low || middle == high) {
        break;
      }
      if (cumulative(middle) < t) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /**
   * Standard normal distribution function by its Taylor series (Marsaglia, "Evaluating the normal
   * distribution", 2004); absolute error below 1e-15.
   */
  private static double standard(double z) {
    if (Math.abs(z) > 8.3) {
      return z > 0 ? 1 : 0;
    }
    double term = z;
    double sum = z;
    for (int k = 3; ; k += 2) {
      term *= z * z / k;
      double next = sum + term;
      if (next == sum) {
        break;
      }
      sum = next;
    }
    return Math.max(0, 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI));
  }
}
