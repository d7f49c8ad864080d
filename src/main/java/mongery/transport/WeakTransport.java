package mongery.transport;

import java.util.Arrays;

/**
 * Weak optimal transport between weighted clouds under the gamma-weak squared Euclidean cost:
 * minimise over plans P with marginals a and b
 *
 * <p>sum_ij P_ij |x_i - y_j|^2 - gamma sum_i a_i Var_i,
 *
 * <p>Var_i being the variance of y under row i of P. With gamma = 1 this is sum_i a_i |x_i - m_i|^2
 * of the row means m_i, the barycentric cost (Gozlan, Roberto, Samson, Tetali 2017); with gamma = 0
 * it is ordinary transport. As everywhere in this package there is no factor 1/2.
 *
 * <p>Solved by Frank-Wolfe steps: the linear problem is an exact transport with the gradient |x_i -
 * y_j|^2 - gamma |y_j|^2 + 2 gamma m_i . y_j as cost, and the step to its solution is exact, the
 * functional being quadratic along it. Convergence is sublinear; the gap says how far the value is
 * from the optimum at most.
 */
public final class WeakTransport {
  /**
   * A plan and how good it is.
   *
   * @param value value of the functional
   * @param gap value - gap is a lower bound of the minimum
   * @param iterations exact problems solved
   * @param plan the plan, dense
   */
  public record Result(double value, double gap, int iterations, Coupling plan) {}

  private final double[][] y;
  private final double[] a;
  private final double gamma;
  private final CostMatrix cost;

  private WeakTransport(double[][] x, double[][] y, double[] a, double gamma) {
    this.y = y;
    this.a = a;
    this.gamma = gamma;
    this.cost = CostMatrix.squaredEuclidean(x, y);
  }

  /**
   * Solves.
   *
   * @param x points, shape (n, d)
   * @param y points, shape (m, d)
   * @param a weights of x, length n, positive; null for 1/n each
   * @param b weights of y, length m, of the same sum; null for 1/m each
   * @param gamma in [0, 1], where the problem is convex and its value at least 0
   * @param tolerance ends when the gap is below
   * @param limit ends after so many exact problems
   * @throws IllegalArgumentException in one sentence, if points, weights or parameters are wrong
   */
  public static Result solve(
      double[][] x,
      double[][] y,
      double[] a,
      double[] b,
      double gamma,
      double tolerance,
      int limit) {
    if (!(gamma >= 0 && gamma <= 1)) {
      throw new IllegalArgumentException("gamma is " + gamma + ", it must be in [0, 1]");
    }
    if (limit < 1) {
      throw new IllegalArgumentException("limit is " + limit + ", it must be at least 1");
    }
    double[] rows = a == null ? OptimalTransport.uniform(x.length) : a;
    for (int i = 0; i < rows.length; i++) {
      if (!(rows[i] > 0)) {
        throw new IllegalArgumentException("a[" + i + "] is " + rows[i] + ", it must be positive");
      }
    }
    return new WeakTransport(x, y, rows, gamma).run(b, tolerance, limit);
  }

  private Result run(double[] b, double tolerance, int limit) {
    double[] plan = masses(OptimalTransport.solve(new Problem.Exact(), cost, a, b).plan());
    int done = 1;
    while (true) {
      double[][] means = means(plan);
      CostMatrix slope = slope(means);
      double[] corner = masses(OptimalTransport.solve(new Problem.Exact(), slope, a, b).plan());
      done++;
      double gap = 0;
      for (int k = 0; k < plan.length; k++) {
        gap += slope.values()[k] * (plan[k] - corner[k]);
      }
      if (gap <= tolerance || done >= limit) {
        Coupling result = Coupling.dense(cost.rows(), cost.columns(), plan);
        return new Result(value(plan, means), Math.max(0, gap), done, result);
      }
      double bend = bend(means, means(corner));
      double step = bend > 0 ? Math.min(1, gap / (2 * bend)) : 1;
      for (int k = 0; k < plan.length; k++) {
        plan[k] += step * (corner[k] - plan[k]);
      }
    }
  }

  private double[] masses(Coupling plan) {
    double[] out = new double[cost.rows() * cost.columns()];
    plan.forEach((i, j, mass) -> out[i * cost.columns() + j] += mass);
    return out;
  }

  /** Mean of y under each row. */
  private double[][] means(double[] plan) {
    double[][] out = new double[a.length][y[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < y.length; j++) {
        double share = plan[i * y.length + j] / a[i];
        for (int c = 0; share > 0 && c < y[j].length; c++) {
          out[i][c] += share * y[j][c];
        }
      }
    }
    return out;
  }

  private CostMatrix slope(double[][] means) {
    double[] out = cost.values().clone();
    for (int j = 0; j < y.length; j++) {
      double square = dot(y[j], y[j]);
      for (int i = 0; i < a.length; i++) {
        out[i * y.length + j] += gamma * (2 * dot(means[i], y[j]) - square);
      }
    }
    return CostMatrix.of(a.length, y.length, out);
  }

  /** Coefficient of the squared step. */
  private double bend(double[][] from, double[][] to) {
    double[] terms = new double[a.length];
    Arrays.setAll(
        terms,
        i -> {
          double sum = 0;
          for (int c = 0; c < from[i].length; c++) {
            double move = to[i][c] - from[i][c];
            sum += move * move;
          }
          return gamma * a[i] * sum;
        });
    return Checks.sum(terms);
  }

  private double value(double[] plan, double[][] means) {
    double[] terms = new double[a.length];
    Arrays.setAll(
        terms,
        i -> {
          double sum = gamma * a[i] * dot(means[i], means[i]);
          for (int j = 0; j < y.length; j++) {
            sum += plan[i * y.length + j] * (cost.at(i, j) - gamma * dot(y[j], y[j]));
          }
          return sum;
        });
    return Checks.sum(terms);
  }

  private static double dot(double[] p, double[] q) {
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      sum += p[c] * q[c];
    }
    return sum;
  }
}
