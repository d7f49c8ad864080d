package mongery.transport;

import java.util.Arrays;

/**
 * The exact optimum of unbalanced transport on the line, against which trained maps are held:
 *
 * <pre>min over plans of integral k |x - y|^2 d pi + D_Psi1(pi_0 | mu) + D_Psi2(pi_1 | nu)</pre>
 *
 * equivalently, over potentials v, of integral Psi1*(-v^c) d mu + integral Psi2*(-v) d nu with
 * v^c(x) = min_y k |x - y|^2 - v(y). The source is replaced by equally weighted quantiles and the
 * target by bins; the discrete problem is solved to rounding. The optimal map T sends each x to the
 * minimiser of v^c(x); the quantities below that speak of T#mu push the source mu itself, not the
 * re-weighted one, because that is what a trained generator does.
 *
 * @param x source quantiles, ascending, length n, weights 1/n
 * @param y centres of the target bins, ascending, length m
 * @param nu weights of the bins, of sum 1
 * @param plan the optimal plan
 * @param map T(x_i): mean of y over the plan's row
 * @param sourceDensity d mu~ / d mu = Psi1*'(-v^c) at x
 * @param targetDensity d nu~ / d nu = Psi2*'(-v) at y
 * @param potential v at y
 * @param mass total mass of the plan, of mu~ and of nu~
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle of results, never compared
public record SemiDual1d(
    double[] x,
    double[] y,
    double[] nu,
    Coupling plan,
    double[] map,
    double[] sourceDensity,
    double[] targetDensity,
    double[] potential,
    double mass) {
  /** Standard deviations beyond a component's mean that target bins reach. */
  private static final double REACH = 4;

  /**
   * Solves between laws.
   *
   * @param source mu
   * @param target nu
   * @param first penalty of the first marginal; {@link Penalty#hard} keeps the source fixed
   * @param second penalty of the second marginal
   * @param costCoefficient k, above 0; of a toy problem with parameter tau it is tau / 2
   * @param n source quantiles
   * @param m target bins
   */
  public static SemiDual1d solve(
      NormalMixture source,
      NormalMixture target,
      Penalty first,
      Penalty second,
      double costCoefficient,
      int n,
      int m) {
    double[] x = new double[n];
    Arrays.setAll(x, i -> source.quantile((i + 0.5) / n));
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < target.means().length; k++) {
      low = Math.min(low, target.means()[k] - REACH * target.deviations()[k]);
      high = Math.max(high, target.means()[k] + REACH * target.deviations()[k]);
    }
    double start = low;
    double width = (high - low) / m;
    double[] y = new double[m];
    double[] nu = new double[m];
    for (int j = 0; j < m; j++) {
      y[j] = start + (j + 0.5) * width;
      // Simpson's rule: relative accuracy in the gaps, which differences of F would not have.
      nu[j] =
          target.density(y[j] - width / 2)
              + 4 * target.density(y[j])
              + target.density(y[j] + width / 2);
    }
    double total = Checks.sum(nu);
    Arrays.setAll(nu, j -> nu[j] / total);
    return solve(x, y, nu, first, second, costCoefficient);
  }

  /** Solves between points of equal weight and weighted points, both ascending. */
  public static SemiDual1d solve(
      double[] x, double[] y, double[] nu, Penalty first, Penalty second, double costCoefficient) {
    Checks.positive("the cost coefficient", costCoefficient);
    int n = x.length;
    int m = y.length;
    double[] costs = new double[n * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        costs[i * m + j] = costCoefficient * (x[i] - y[j]) * (x[i] - y[j]);
      }
    }
    Solution solution =
        OptimalTransport.solve(
            new Problem.Unbalanced(first, second), CostMatrix.of(n, m, costs), null, nu);
    Coupling plan = solution.plan();
    double[][] points = new double[m][];
    Arrays.setAll(points, j -> new double[] {y[j]});
    double[][] images = plan.barycentricMap(points);
    double[] map = new double[n];
    double[] sourceDensity = new double[n];
    double[] targetDensity = new double[m];
    Arrays.setAll(map, i -> images[i][0]);
    Arrays.setAll(sourceDensity, i -> first.marginal(solution.f()[i], 1));
    Arrays.setAll(targetDensity, j -> second.marginal(solution.g()[j], 1));
    return new SemiDual1d(
        x, y, nu, plan, map, sourceDensity, targetDensity, solution.g(), solution.mass());
  }

  /** T at any point, linear between quantiles and constant beyond them. */
  public double mapAt(double point) {
    int k = Arrays.binarySearch(x, point);
    if (k >= 0) {
      return map[k];
    }
    int right = -k - 1;
    if (right == 0 || right == x.length) {
      return map[right == 0 ? 0 : x.length - 1];
    }
    double t = (point - x[right - 1]) / (x[right] - x[right - 1]);
    return map[right - 1] + t * (map[right] - map[right - 1]);
  }

  /** T#mu on the bins, of sum 1. */
  public double[] pushforward() {
    double[] rows = plan.rowMarginal();
    double[] out = new double[y.length];
    plan.forEach((i, j, p) -> out[j] += p / rows[i] / x.length);
    return out;
  }

  /** T#mu of (-infinity, threshold). */
  public double shareBelow(double threshold) {
    return share(pushforward(), threshold);
  }

  /** nu~ of (-infinity, threshold), relative to its mass. */
  public double reweightedShareBelow(double threshold) {
    return share(plan.columnMarginal(), threshold) / mass;
  }

  /** KL(T#mu | nu) = sum t log(t / nu) over the bins. */
  public double divergence() {
    double[] t = pushforward();
    double sum = 0;
    for (int j = 0; j < t.length; j++) {
      sum += t[j] > 0 ? t[j] * Math.log(t[j] / nu[j]) : 0;
    }
    return sum;
  }

  private double share(double[] masses, double threshold) {
    double sum = 0;
    for (int j = 0; j < y.length; j++) {
      sum += y[j] < threshold ? masses[j] : 0;
    }
    return sum;
  }
}
