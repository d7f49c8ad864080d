package mongery.eval.barycenter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.eval.Thinning;
import mongery.eval.sample.TwoSample;
import mongery.method.Barycentric;
import mongery.transport.CostMatrix;
import mongery.transport.Majorisation;
import mongery.transport.OptimalTransport;

/**
 * The measurements of the source-fixed experiment of U-NOTB (Gazdieva et al., ICLR 2025, section
 * 5.1, as in the released notebook), where marginal 1 is kept and marginal 2 relaxed by KL. The
 * reference is a discrete plan G of unbalanced transport between evaluation points x of marginal 1
 * and y of marginal 2 under |x - y|^2 / 2, with penalties 100 and tau, after 1,000
 * majorisation-minimisation updates: x_i is paired with the y_j of largest G_ij, the relaxed
 * marginal 2 is the points y_j, and the barycenter the points lambda_1 x_i + lambda_2 y_j. For k =
 * 1, 2:
 *
 * <ul>
 *   <li>{@code source-fixed-accepted/k}: half the squared W_2 between accepted points and those of
 *       the reference;
 *   <li>{@code source-fixed-map/k}: mean squared distance of T_k to the reference barycenter, over
 *       the points of the reference;
 *   <li>{@code source-fixed-barycenter/k}: half the squared W_2 between images of accepted points
 *       and the reference barycenter.
 * </ul>
 *
 * @param consistent whether the reference has the penalty tau/lambda_1, which is that of the
 *     barycenter problem, instead of the tau of the release; names then start with {@code
 *     source-fixed-consistent}
 * @param tau penalty of the problem, for a map from a source to a target: its barycenter is the
 *     interpolation (1 - share) x + share T(x), of which k = 1 is measured
 * @param share of the target in such an interpolation
 */
@Named(
    value = "source-fixed",
    help = "Accepted points, map and barycenter against a discrete plan, source kept")
public record SourceFixed(
    @Setting(
            help = "Whether the reference has the penalty of the barycenter problem, tau/lambda_1",
            def = "false")
        boolean consistent,
    @Setting(
            help = "Penalty of the relaxed target, for a map from a source to a target",
            unit = "cost",
            def = "0",
            min = 0)
        double tau,
    @Setting(
            help = "Share of the image in the interpolation, for such a map",
            def = "0.5",
            min = 0,
            max = 1)
        double share)
    implements Metric {
  private static final double HARD = 100;
  private static final int UPDATES = 1000;
  private static final double TOLERANCE = 1e-15;

  /** Weights of the barycenter, and the penalty of its second marginal. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Stated(double[] lambda, double tau) {}

  @Override
  public Map<String, Double> measure(Subject subject) {
    Stated problem = problem(subject);
    double[] lambda = problem.lambda();
    DenseArray x = subject.points().get(0).points();
    DenseArray y = subject.points().get(1).points();
    int[] partner = partners(x, y, consistent ? problem.tau() / lambda[0] : problem.tau());
    DenseArray relaxed = y.select(partner);
    double[][] barycenter = between(x, relaxed, lambda);
    String name = consistent ? "source-fixed-consistent-" : "source-fixed-";
    Map<String, Double> out = new LinkedHashMap<>();
    if (!(subject.method() instanceof Barycentric)) {
      double[][] images = between(x, subject.mapped(), lambda);
      out.put(name + "map/1", squared(images, barycenter));
      out.put(name + "barycenter/1", half(images, barycenter));
      return out;
    }
    for (int k = 0; k < 2; k++) {
      int marginal = k + 1;
      DenseArray images = subject.images().get(k);
      int[] kept =
          Thinning.of("source-fixed", subject, k, 0, Thinning.Normalisation.BATCH_MAX, 1).kept();
      DenseArray points = subject.points().get(k).points();
      DenseArray paired = k == 0 ? images : images.select(partner);
      out.put(name + "accepted/" + marginal, half(points.select(kept), k == 0 ? x : relaxed));
      out.put(name + "map/" + marginal, squared(paired.toRows(), barycenter));
      out.put(name + "barycenter/" + marginal, half(images.select(kept).toRows(), barycenter));
    }
    return out;
  }

  private Stated problem(Subject subject) {
    if (subject.points().size() != 2) {
      throw unsuited();
    }
    if (!(subject.method() instanceof Barycentric method)) {
      if (subject.mapped() == null || !(tau > 0) || share == 1) {
        throw unsuited();
      }
      return new Stated(new double[] {1 - share, share}, tau);
    }
    double[] penalties = method.penalties().orElseThrow(SourceFixed::unsuited);
    if (!Double.isInfinite(penalties[0]) || Double.isInfinite(penalties[1])) {
      throw unsuited();
    }
    return new Stated(method.lambda(), penalties[1]);
  }

  private static ConfigException unsuited() {
    return new ConfigException(
        "evaluation.metrics: source-fixed needs a barycenter of two marginals under half the"
            + " squared distance, the first kept and the second relaxed by kl, or a map from a source"
            + " to a target, and then its own tau above 0 and share below 1");
  }

  private static int[] partners(DenseArray x, DenseArray y, double tau) {
    CostMatrix cost = CostMatrix.squaredEuclidean(x.toRows(), y.toRows()).times(0.5);
    double[] plan =
        Majorisation.plan(
            cost,
            OptimalTransport.uniform(x.rows()),
            OptimalTransport.uniform(y.rows()),
            HARD,
            tau,
            UPDATES,
            TOLERANCE);
    int[] out = new int[x.rows()];
    for (int i = 0; i < out.length; i++) {
      int from = i * y.rows();
      for (int j = 0; j < y.rows(); j++) {
        if (plan[from + j] > plan[from + out[i]]) {
          out[i] = j;
        }
      }
    }
    return out;
  }

  private static double[][] between(DenseArray x, DenseArray y, double[] lambda) {
    double[][] out = new double[x.rows()][x.rowSize()];
    for (int i = 0; i < out.length; i++) {
      for (int d = 0; d < out[i].length; d++) {
        out[i][d] = lambda[0] * x.at(i, d) + lambda[1] * y.at(i, d);
      }
    }
    return out;
  }

  private static double half(DenseArray a, DenseArray b) {
    // Nothing was rejected: the same points.
    return Arrays.equals(a.values(), b.values()) ? 0 : half(a.toRows(), b.toRows());
  }

  private static double half(double[][] a, double[][] b) {
    double w2 = TwoSample.w2(a, b);
    return w2 * w2 / 2;
  }

  private static double squared(double[][] a, double[][] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int d = 0; d < a[i].length; d++) {
        sum += (a[i][d] - b[i][d]) * (a[i][d] - b[i][d]);
      }
    }
    return sum / a.length;
  }
}
