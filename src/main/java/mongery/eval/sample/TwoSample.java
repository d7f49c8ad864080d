package mongery.eval.sample;

import java.util.Arrays;
import java.util.stream.IntStream;
import mongery.transport.CostMatrix;
import mongery.transport.OptimalTransport;
import mongery.transport.Problem;
import mongery.transport.Wasserstein1d;
import mongery.transport.gaussian.Gaussian;
import mongery.transport.gaussian.GaussianTransport;

/**
 * Distances between two clouds of equally weighted points, shapes (n, d) and (m, d), in double.
 * Wrong input is an IllegalArgumentException in one sentence.
 */
public final class TwoSample {
  /** Pairs of points that exact and entropic transport take: the costs fill 0.8 GB. */
  static final long MAX_PAIRS = 100_000_000L;

  /** Points of each side that the median heuristic looks at. */
  private static final int MEDIAN_POINTS = 1000;

  private TwoSample() {}

  /**
   * Squared Frechet distance |m1 - m2|^2 + tr(S1 + S2 - 2 (S1^{1/2} S2 S1^{1/2})^{1/2}) of the
   * samples' means and unbiased (n - 1) covariances: the squared W_2 distance of Gaussians with
   * these moments. On Inception features it is the FID (Heusel et al. 2017).
   */
  public static double frechet(double[][] x, double[][] y) {
    return GaussianTransport.squaredDistance(Gaussian.fit("A", x), Gaussian.fit("B", y));
  }

  /** W_1 under the Euclidean distance, exactly: on the line by sorting, else by network simplex. */
  public static double w1(double[][] x, double[][] y) {
    if (checked(x, y) == 1) {
      return Wasserstein1d.distance(line(x), null, line(y), null, 1);
    }
    return exact(CostMatrix.euclidean(x, y));
  }

  /** W_2 under the Euclidean distance, exactly: on the line by sorting, else by network simplex. */
  public static double w2(double[][] x, double[][] y) {
    if (checked(x, y) == 1) {
      return Wasserstein1d.distance(line(x), null, line(y), null, 2);
    }
    return Math.sqrt(exact(CostMatrix.squaredEuclidean(x, y)));
  }

  private static double exact(CostMatrix cost) {
    return OptimalTransport.solve(new Problem.Exact(), cost, null, null).objective();
  }

  /**
   * Sinkhorn divergence OT_eps(x, y) - OT_eps(x, x) / 2 - OT_eps(y, y) / 2 with cost |x - y|^2
   * (without 1/2) and OT_eps the minimum of sum P C + eps KL(P | a b^T), as in Feydy et al. 2019 up
   * to their factor 1/2 in the cost. At least 0; 0 only for equal measures.
   */
  public static double sinkhornDivergence(double[][] x, double[][] y, double epsilon) {
    checked(x, y);
    return Math.max(
        0, entropic(x, y, epsilon) - (entropic(x, x, epsilon) + entropic(y, y, epsilon)) / 2);
  }

  /**
   * Root of sum P C with C = |x - y|^2 and P the plan that minimises sum P C + eps KL(P | a b^T)
   * under both marginals (Cuturi 2013), without the entropy term.
   */
  public static double entropicW2(double[][] x, double[][] y, double epsilon) {
    checked(x, y);
    pairs(x, y);
    return Math.sqrt(
        OptimalTransport.solve(new Problem.Entropic(epsilon), x, y, null, null).transportCost());
  }

  private static double entropic(double[][] x, double[][] y, double epsilon) {
    pairs(x, y);
    return OptimalTransport.solve(new Problem.Entropic(epsilon), x, y, null, null).objective();
  }

  /**
   * Squared maximum mean discrepancy under the Gaussian kernel exp(-|x - y|^2 / (2 h^2)) (Gretton
   * et al. 2012).
   *
   * @param bandwidth h, above 0; see {@link #medianDistance}
   * @param unbiased true leaves out the pairs of a point with itself (their equation 3; may be
   *     slightly negative), false keeps them (their equation 5; at least 0)
   */
  public static double mmd(double[][] x, double[][] y, double bandwidth, boolean unbiased) {
    checkedShapes(x, y);
    if (!(bandwidth > 0) || Double.isInfinite(bandwidth)) {
      throw new IllegalArgumentException(
          "the bandwidth is " + bandwidth + ", it must be finite and above 0");
    }
    if (unbiased && (x.length < 2 || y.length < 2)) {
      throw new IllegalArgumentException(
          "the unbiased estimate needs at least 2 points on each side");
    }
    double gamma = 1 / (2 * bandwidth * bandwidth);
    double n = x.length;
    double m = y.length;
    return inner(x, gamma, unbiased) / (unbiased ? n * (n - 1) : n * n)
        + inner(y, gamma, unbiased) / (unbiased ? m * (m - 1) : m * m)
        - 2 * cross(x, y, gamma) / (n * m);
  }

  /**
   * The median Euclidean distance between different points of both samples together, the usual
   * bandwidth of {@link #mmd}. Of more than 1,000 points a side, 1,000 evenly spaced ones are used.
   */
  public static double medianDistance(double[][] x, double[][] y) {
    checkedShapes(x, y);
    double[][] pool =
        IntStream.range(0, 2)
            .mapToObj(side -> side == 0 ? x : y)
            .flatMap(
                side -> {
                  int size = Math.min(MEDIAN_POINTS, side.length);
                  return IntStream.range(0, size)
                      .mapToObj(i -> side[(int) ((long) i * side.length / size)]);
                })
            .toArray(double[][]::new);
    double[] distances = new double[pool.length * (pool.length - 1) / 2];
    int count = 0;
    for (int i = 0; i < pool.length; i++) {
      for (int j = 0; j < i; j++) {
        distances[count++] = Math.sqrt(squared(pool[i], pool[j]));
      }
    }
    Arrays.sort(distances);
    double median = count == 0 ? 0 : (distances[(count - 1) / 2] + distances[count / 2]) / 2;
    if (!(median > 0)) {
      throw new IllegalArgumentException(
          "the median distance of the points is 0, give a bandwidth");
    }
    return median;
  }

  private static double inner(double[][] x, double gamma, boolean unbiased) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += Math.exp(-gamma * squared(x[i], x[j]));
      }
    }
    return 2 * sum + (unbiased ? 0 : x.length);
  }

  private static double cross(double[][] x, double[][] y, double gamma) {
    double sum = 0;
    for (double[] p : x) {
      for (double[] q : y) {
        sum += Math.exp(-gamma * squared(p, q));
      }
    }
    return sum;
  }

  /** Squared Euclidean distance. */
  private static double squared(double[] p, double[] q) {
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      double difference = p[k] - q[k];
      sum += difference * difference;
    }
    return sum;
  }

  private static double[] line(double[][] x) {
    return Arrays.stream(x).mapToDouble(p -> p[0]).toArray();
  }

  /** Checks the shapes, and their product where pairs are needed; returns the dimension. */
  private static int checked(double[][] x, double[][] y) {
    int d = checkedShapes(x, y);
    if (d > 1) {
      pairs(x, y);
    }
    return d;
  }

  private static void pairs(double[][] x, double[][] y) {
    if ((long) x.length * y.length > MAX_PAIRS) {
      throw new IllegalArgumentException(
          x.length
              + " x "
              + y.length
              + " points are too many for exact or entropic transport,"
              + " which takes up to "
              + MAX_PAIRS
              + " pairs; give fewer points");
    }
  }

  private static int checkedShapes(double[][] x, double[][] y) {
    if (x.length == 0 || y.length == 0) {
      throw new IllegalArgumentException(
          (x.length == 0 ? "A" : "B") + " has no points, at least one is needed");
    }
    if (x[0].length != y[0].length) {
      throw new IllegalArgumentException(
          "the points of A have "
              + x[0].length
              + " coordinates and those of B "
              + y[0].length
              + ", they must agree");
    }
    return x[0].length;
  }
}
