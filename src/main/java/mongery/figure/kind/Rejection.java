package mongery.figure.kind;

import java.util.Arrays;

/**
 * What weights are divided by to become probabilities of acceptance: the largest weight or a
 * quantile of them, of the points shown or of the first few.
 *
 * @param points of how many points the normaliser is taken; 0 for all that are shown. The expected
 *     rate depends on it, for the largest of more weights is larger
 * @param quantile which quantile of the weights, 1 for the largest; probabilities are cut at 1
 */
public record Rejection(int points, double quantile) {
  /** The largest weight of all points shown. */
  public static final Rejection DEFAULT = new Rejection(0, 1);

  /** Checks the numbers. */
  public Rejection {
    if (points < 0) {
      throw new IllegalArgumentException("the number of points must not be negative: " + points);
    }
    if (!(quantile > 0 && quantile <= 1)) {
      throw new IllegalArgumentException("the quantile must be above 0, at most 1: " + quantile);
    }
  }

  /** The normaliser of these weights; those that are not finite do not count. */
  double of(float[] weights) {
    int n = points == 0 ? weights.length : Math.min(points, weights.length);
    double[] all = new double[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (Float.isFinite(weights[i])) {
        all[count++] = weights[i];
      }
    }
    if (count == 0) {
      return 0;
    }
    Arrays.sort(all, 0, count);
    return all[Math.max(0, (int) Math.ceil(quantile * count) - 1)];
  }
}
