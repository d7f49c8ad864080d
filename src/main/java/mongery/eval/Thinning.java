package mongery.eval;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Samples;
import mongery.method.Accepts;

/**
 * Rejection sampling from a re-weighted marginal (Gazdieva et al., ICLR 2025): a point of weight w
 * is accepted with probability w/C, at most 1. What is accepted follows the re-weighted marginal,
 * and its images the barycenter, if C is at least every weight.
 *
 * @param points evaluation points of the marginal
 * @param weights their weights
 * @param probability chance of each to be accepted
 * @param accepted whether a seeded draw accepts it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Thinning(Samples points, double[] weights, double[] probability, boolean[] accepted) {
  private static final int REFERENCE = 4000;

  /** What C is. */
  public enum Normalisation {
    /** Largest weight among the points at hand, as in the released program; depends on how many. */
    BATCH_MAX,
    /** Largest weight of 4,000 points drawn apart, the same whatever the points at hand. */
    REFERENCE,
    /** A quantile of the weights of those 4,000 points. */
    QUANTILE
  }

  /**
   * Thins evaluation points.
   *
   * @param metric name for messages
   * @param marginal from 0
   * @param size the points are taken in batches of this size, each with a largest weight of its
   *     own; 0 takes them all together
   * @throws ConfigException if the method does not re-weight
   */
  public static Thinning of(
      String metric,
      Subject subject,
      int marginal,
      int size,
      Normalisation normalisation,
      double quantile) {
    if (!(subject.method() instanceof Accepts method)) {
      throw new ConfigException(
          "evaluation.metrics: "
              + metric
              + " measures the weights of marginals, but this method has none");
    }
    Samples points = subject.points().get(marginal);
    double[] logs = method.logWeights(marginal, points.points());
    double[] top = new double[logs.length];
    switch (normalisation) {
      case BATCH_MAX -> largest(logs, size == 0 ? logs.length : size, top);
      case REFERENCE -> Arrays.fill(top, quantile(reference(method, subject, marginal), 1));
      case QUANTILE -> Arrays.fill(top, quantile(reference(method, subject, marginal), quantile));
    }
    // The difference of logarithms, since weights themselves may overflow.
    double[] probability = new double[logs.length];
    Arrays.setAll(probability, i -> logs[i] >= top[i] ? 1 : Math.exp(logs[i] - top[i]));
    RandomGenerator random = new SplittableRandom(31 * subject.seed() + marginal);
    boolean[] accepted = new boolean[logs.length];
    for (int i = 0; i < accepted.length; i++) {
      accepted[i] = random.nextDouble() < probability[i];
    }
    double[] weights = Arrays.stream(logs).map(Math::exp).toArray();
    return new Thinning(points, weights, probability, accepted);
  }

  /** The largest value of each batch; a rest too small for a batch joins the last. */
  private static void largest(double[] values, int size, double[] top) {
    int batches = Math.max(1, values.length / size);
    for (int b = 0; b < batches; b++) {
      int from = b * size;
      int to = b + 1 == batches ? values.length : from + size;
      double most = Arrays.stream(values, from, to).max().orElse(0);
      Arrays.fill(top, from, to, most);
    }
  }

  private static double[] reference(Accepts method, Subject subject, int marginal) {
    DenseArray points =
        subject
            .streams()
            .get(marginal)
            .law()
            .draw(
                REFERENCE,
                new SplittableRandom(17 * subject.seed() + marginal),
                Law.Draw.INDEPENDENT,
                Law.Part.TRAIN)
            .points();
    return method.logWeights(marginal, points);
  }

  private static double quantile(double[] values, double quantile) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(quantile * (sorted.length - 1))];
  }

  /** Indices of the accepted points. */
  public int[] kept() {
    return IntStream.range(0, accepted.length).filter(i -> accepted[i]).toArray();
  }
}
