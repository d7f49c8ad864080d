package mongery.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.method.Accepts;
import mongery.method.Barycentric;
import mongery.transport.gaussian.Gaussian;

/**
 * Points of one marginal, their images, and how much each counts: the source of a two-sided method,
 * or a marginal of a barycenter. Images of a marginal that a barycenter method re-weights count by
 * their weight, as thinning by acceptance does without its noise.
 *
 * @param name empty for a source, else its number from 1
 * @param share lambda of the marginal; 1 for a source
 * @param from points
 * @param groups names of their groups
 * @param to images, shape (n, ...)
 * @param weights n values, of any scale; null where all count alike
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Carried(
    String name, double share, Samples from, List<String> groups, DenseArray to, double[] weights) {

  /** Every marginal that a subject maps. */
  public static List<Carried> of(Subject subject, String metric) {
    if (!(subject.method() instanceof Barycentric barycenter)) {
      DenseArray mapped = Measured.mapped(subject, metric);
      return List.of(
          new Carried(
              "", 1, subject.source(), subject.sourceStream().law().groups(), mapped, null));
    }
    List<Carried> out = new ArrayList<>();
    double[] lambda = barycenter.lambda();
    for (int k = 0; k < lambda.length; k++) {
      Samples from = subject.points().get(k);
      double[] weights =
          subject.method() instanceof Accepts accepts
              ? relative(accepts.logWeights(k, from.points()))
              : null;
      out.add(
          new Carried(
              marginal(k),
              lambda[k],
              from,
              subject.streams().get(k).law().groups(),
              subject.images().get(k),
              weights));
    }
    return out;
  }

  /** Weights up to a factor, which logarithms give without overflow. */
  private static double[] relative(double[] logs) {
    double most = Arrays.stream(logs).max().orElse(0);
    return Arrays.stream(logs).map(l -> Math.exp(l - most)).toArray();
  }

  /** What a marginal of a barycenter is called in the names of values. */
  public static String marginal(int k) {
    return Integer.toString(k + 1);
  }

  /** How much point i counts. */
  public double weight(int i) {
    return weights == null ? 1 : weights[i];
  }

  /** Mean and covariance of the images. */
  public Gaussian fit(String metric) {
    try {
      double[][] points = to.toRows();
      return weights == null
          ? Gaussian.fit("the image", points)
          : Gaussian.fit("the image", points, weights);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(metric + ": " + e.getMessage(), e);
    }
  }

  /** {@code name} with what tells this marginal's value from the others'. */
  public String key(String value) {
    return name.isEmpty() ? value : value + "/" + name;
  }
}
