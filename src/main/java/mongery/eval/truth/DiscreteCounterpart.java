package mongery.eval.truth;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.eval.Measured;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.method.Accepts;
import mongery.method.Barycentric;
import mongery.method.Counterpart;
import mongery.method.Method;
import mongery.method.Solvable;
import mongery.method.Translates;

/**
 * How far a trained method is from the discrete solution of the same problem on a few points, and
 * what that solution says. Marginal k counts from 1; means over a marginal are weighted by its
 * discrete density w, since nothing rests on a map where no mass is.
 *
 * <ul>
 *   <li>{@code discrete-map-error/k}: root mean square of T(x) - T_discrete(x), T averaged over its
 *       noise; {@code discrete-map-error-relative/k}: the same divided by the root mean square
 *       distance of the discrete images from their mean;
 *   <li>{@code discrete-weight-error/k}: root mean square of log w_trained - log w, less its mean;
 *       trained weights below 1e-6 count as that. Only of marginals that the solution re-weights;
 *   <li>the reference values of {@link #values}.
 * </ul>
 *
 * <p>The solution is exact for its points, not for their law: groups have their shares among them
 * ({@link mongery.data.Sampler#stratified}), but with n points in d dimensions its map is off by
 * some n^(-1/d) of the spread, which bounds what these errors can say.
 *
 * @param points points of each marginal
 * @param draws draws of the noise of a stochastic map to average over
 */
@Named(
    value = "counterpart",
    help = "Distance of map and weights from the discrete solution of the same problem")
public record DiscreteCounterpart(
    @Setting(help = "Points of each marginal", unit = "points", def = "400", min = 2, max = 2000)
        int points,
    @Setting(help = "Draws of the noise of a stochastic map to average over", def = "8", min = 1)
        int draws)
    implements Metric {
  private static final double LEAST_WEIGHT = 1e-6;

  /** Density that differs from 1 by less is that of a marginal that is kept. */
  private static final double KEPT = 1e-6;

  @Override
  public Map<String, Double> measure(Subject subject) {
    List<Samples> samples = subject.streams().stream().map(s -> s.stratified(points)).toList();
    Counterpart solved = solve(subject.method(), samples);
    Map<String, Double> out = new LinkedHashMap<>();
    for (int k = 0; k < samples.size(); k++) {
      double[] w = solved.weights().get(k);
      DenseArray x = samples.get(k).points();
      String at = "/" + (k + 1);
      if (k < solved.mapped().size() && subject.method() instanceof Translates map) {
        double error = error(images(map, k, x, subject.seed()), solved.mapped().get(k), w);
        out.put("discrete-map-error" + at, error);
        out.put(
            "discrete-map-error-relative" + at, error / spread(solved.mapped().get(k).toRows(), w));
      }
      if (reweighted(w) && subject.method() instanceof Accepts accepts) {
        out.put("discrete-weight-error" + at, weightError(accepts.weights(k, x), w));
      }
    }
    out.putAll(
        values(solved, samples, subject.streams().stream().map(s -> s.law().groups()).toList()));
    return out;
  }

  private static Counterpart solve(Method method, List<Samples> samples) {
    try {
      return (method instanceof Solvable s
              ? s.counterpart(samples.stream().map(Samples::points).toList())
              : Optional.<Counterpart>empty())
          .orElseThrow(
              () ->
                  new ConfigException(
                      "evaluation.metrics: counterpart needs a method whose problem can be solved"
                          + " on points, which this one's cannot"));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new ConfigException("counterpart: " + e.getMessage(), e);
    }
  }

  /**
   * What a discrete solution says, by name:
   *
   * <ul>
   *   <li>{@code discrete-objective};
   *   <li>{@code discrete-mass/k} and {@code .../group}: mean density of a marginal;
   *   <li>{@code discrete-acceptance/k} and {@code .../group}: mean of w / max w.
   * </ul>
   *
   * @param samples the points that it was solved for
   * @param groups names of the groups of each marginal
   */
  public static Map<String, Double> values(
      Counterpart solved, List<Samples> samples, List<List<String>> groups) {
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("discrete-objective", solved.objective());
    for (int k = 0; k < samples.size(); k++) {
      double[] w = solved.weights().get(k);
      double[] accepted = solved.acceptance(k);
      int[] group = samples.get(k).groups();
      String at = "/" + (k + 1);
      out.putAll(Measured.means("discrete-mass" + at, group, groups.get(k), i -> w[i]));
      out.putAll(
          Measured.means("discrete-acceptance" + at, group, groups.get(k), i -> accepted[i]));
    }
    return out;
  }

  private double[][] images(Translates map, int k, DenseArray x, long seed) {
    double[][] mean = null;
    for (int z = 0; z < draws; z++) {
      DenseArray drawn =
          map instanceof Barycentric b ? b.translate(k, x, seed + z) : map.translate(x, seed + z);
      if (mean == null) {
        mean = new double[drawn.rows()][drawn.rowSize()];
      }
      for (int i = 0; i < mean.length; i++) {
        for (int c = 0; c < mean[i].length; c++) {
          mean[i][c] += (double) drawn.at(i, c) / draws;
        }
      }
    }
    return mean;
  }

  private static double error(double[][] images, DenseArray discrete, double[] w) {
    double sum = 0;
    for (int i = 0; i < images.length; i++) {
      for (int c = 0; c < images[i].length; c++) {
        double gap = images[i][c] - discrete.at(i, c);
        sum += w[i] * gap * gap;
      }
    }
    return Math.sqrt(sum / total(w));
  }

  private static double spread(double[][] images, double[] w) {
    double total = total(w);
    double sum = 0;
    for (int c = 0; c < images[0].length; c++) {
      double mean = 0;
      double square = 0;
      for (int i = 0; i < images.length; i++) {
        mean += w[i] * images[i][c] / total;
      }
      for (int i = 0; i < images.length; i++) {
        square += w[i] * (images[i][c] - mean) * (images[i][c] - mean);
      }
      sum += square;
    }
    return Math.sqrt(sum / total);
  }

  private static boolean reweighted(double[] w) {
    return Arrays.stream(w).anyMatch(v -> Math.abs(v - 1) > KEPT);
  }

  private static double weightError(double[] trained, double[] w) {
    double total = total(w);
    double mean = 0;
    double square = 0;
    for (int i = 0; i < w.length; i++) {
      if (w[i] > 0) {
        double gap = Math.log(Math.max(trained[i], LEAST_WEIGHT)) - Math.log(w[i]);
        mean += w[i] * gap / total;
        square += w[i] * gap * gap / total;
      }
    }
    return Math.sqrt(Math.max(0, square - mean * mean));
  }

  private static double total(double[] w) {
    return Arrays.stream(w).sum();
  }
}
