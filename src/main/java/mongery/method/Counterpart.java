package mongery.method;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.transport.CostMatrix;
import mongery.transport.Coupling;
import mongery.transport.Solution;

/**
 * The discrete counterpart of what a method learns: the solution of the same problem on a few
 * hundred points, which trained maps and weights are held against. It bears the sampling error of
 * its points, but none of training.
 *
 * @param objective value of the minimised functional, in units of the method's cost
 * @param mapped image of each point of each mapped marginal, shape (n, ...): of the source, or of
 *     all marginals of a barycenter. Where mass splits it is the mean of its images
 * @param weights density of each re-weighted marginal at its points, n values of mean mass; 1 where
 *     a marginal is kept
 * @param plan the coupling of source and target; empty for more than two marginals
 * @param barycenter the barycenter, if one is sought
 */
public record Counterpart(
    double objective,
    List<DenseArray> mapped,
    List<double[]> weights,
    Optional<Coupling> plan,
    Optional<Cloud> barycenter) {

  /**
   * A discrete law.
   *
   * @param points shape (m, d)
   * @param masses m values of sum 1
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Cloud(DenseArray points, double[] masses) {}

  /** Keeps the order of the marginals. */
  public Counterpart {
    mapped = List.copyOf(mapped);
    weights = List.copyOf(weights);
  }

  /**
   * Of a plan between source and target. A point that the plan leaves out has the image that its
   * first bit of mass would go to: the minimiser of C_ij - g_j.
   *
   * @param solution the solved problem between points of weight 1/n and 1/m, or of multiples of
   *     these
   * @param cost its costs
   * @param objective its value in units of the method's cost
   */
  public static Counterpart ofPlan(
      Solution solution, CostMatrix cost, double objective, DenseArray source, DenseArray target) {
    double[][] images = solution.plan().barycentricMap(target.toRows());
    int[] shape = target.shape();
    shape[0] = source.rows();
    for (int i = 0; i < images.length; i++) {
      if (!(solution.rowMarginal()[i] > 0)) {
        int j = partner(cost, solution.g(), i);
        Arrays.setAll(images[i], k -> target.at(j, k));
      }
    }
    return new Counterpart(
        objective,
        List.of(DenseArray.matrix(images).reshape(shape)),
        List.of(
            times(source.rows(), solution.rowMarginal()),
            times(target.rows(), solution.colMarginal())),
        Optional.of(solution.plan()),
        Optional.empty());
  }

  private static int partner(CostMatrix cost, double[] g, int i) {
    int best = 0;
    for (int j = 1; j < g.length; j++) {
      if (cost.at(i, j) - g[j] < cost.at(i, best) - g[best]) {
        best = j;
      }
    }
    return best;
  }

  private static double[] times(double factor, double[] values) {
    return Arrays.stream(values).map(v -> factor * v).toArray();
  }

  /** Probability of each point of a marginal to be accepted: its weight by the largest one. */
  public double[] acceptance(int marginal) {
    double[] weight = weights.get(marginal);
    double max = Arrays.stream(weight).max().orElse(1);
    return Arrays.stream(weight).map(w -> max > 0 ? w / max : 0).toArray();
  }

  /**
   * What to show of it, under the names that a method's own look uses.
   *
   * @param points the points that it was solved for, with their groups
   */
  public Look look(List<Samples> points) {
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    boolean pair = barycenter.isEmpty();
    for (int k = 0; k < points.size(); k++) {
      boolean source = k == 0;
      Samples samples = points.get(k);
      arrays.put(pair ? source ? Look.SOURCE : Look.TARGET : Look.marginal(k), samples.points());
      arrays.put(
          pair ? source ? Look.SOURCE_GROUP : Look.TARGET_GROUP : Look.marginalGroup(k),
          DenseArray.vector(samples.groups()));
      if (k < mapped.size()) {
        arrays.put(pair ? Look.MAPPED : Look.marginalMapped(k), mapped.get(k));
      }
      arrays.put(
          pair ? source ? Look.SOURCE_WEIGHT : Look.TARGET_WEIGHT : Look.marginalWeight(k),
          DenseArray.vector(weights.get(k)));
    }
    barycenter.ifPresent(
        law -> {
          arrays.put(Look.BARYCENTER, law.points());
          arrays.put(Look.BARYCENTER_MASS, DenseArray.vector(law.masses()));
        });
    return new Look(arrays);
  }
}
