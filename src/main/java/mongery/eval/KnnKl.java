package mongery.eval;

import java.util.Arrays;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;

/**
 * Nearest-neighbour estimate of KL(P|Q) from n points of P and m of Q (Wang, Kulkarni, Verdu 2009):
 *
 * <pre>
 * log(m/(n-1)) + (d/n) sum_i log(nu_i/rho_i)
 * </pre>
 *
 * nu_i being the distance of point i of P to its k-th neighbour in Q, rho_i that to its k-th other
 * neighbour in P. In an evaluation P are the mapped and Q the target points, as UOTM reports it (k
 * = 1). A distance of 0, between equal points, counts as the resolution of the stored numbers. The
 * estimate may be slightly negative when the laws are alike.
 *
 * @param k which neighbour
 */
@Named(value = "knn-kl", help = "Nearest-neighbour estimate of KL(mapped | target)")
public record KnnKl(@Setting(help = "Which neighbour", def = "1", min = 1) int k)
    implements SampleMetric {
  /** Spacing of float numbers relative to their size. */
  private static final double RESOLUTION = 0x1p-24;

  @Override
  public double between(DenseArray a, DenseArray b) {
    int n = a.rows();
    int m = b.rows();
    int d = a.rowSize();
    if (n <= k || m < k) {
      throw new ConfigException(
          "knn-kl with k = "
              + k
              + " needs more than "
              + k
              + " points on each side, but there are "
              + n
              + " and "
              + m);
    }
    double largest = 0;
    for (float v : a.values()) {
      largest = Math.max(largest, Math.abs(v));
    }
    double least = Math.max(Double.MIN_NORMAL, largest * RESOLUTION);
    double sum = 0;
    double[] nearest = new double[k];
    for (int i = 0; i < n; i++) {
      double other = Math.sqrt(neighbour(a, i, b, -1, nearest));
      double own = Math.sqrt(neighbour(a, i, a, i, nearest));
      sum += Math.log(Math.max(other, least) / Math.max(own, least));
    }
    return Math.log(m / (n - 1.0)) + d * sum / n;
  }

  /** Squared distance of row i of a to its k-th neighbour in b, leaving out row {@code skip}. */
  private static double neighbour(DenseArray a, int i, DenseArray b, int skip, double[] nearest) {
    int d = a.rowSize();
    float[] x = a.values();
    float[] y = b.values();
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    int last = nearest.length - 1;
    for (int j = 0; j < b.rows(); j++) {
      if (j == skip) {
        continue;
      }
      double sum = 0;
      for (int c = 0; c < d && sum < nearest[last]; c++) {
        double difference = (double) x[i * d + c] - y[j * d + c];
        sum += difference * difference;
      }
      if (sum < nearest[last]) {
        int at = last;
        while (at > 0 && nearest[at - 1] > sum) {
          nearest[at] = nearest[at - 1];
          at--;
        }
        nearest[at] = sum;
      }
    }
    return nearest[last];
  }
}
