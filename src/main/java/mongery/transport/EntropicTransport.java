package mongery.transport;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The entropic problems: sets up the dual, solves it, and reads the primal off it. */
final class EntropicTransport {
  private EntropicTransport() {}

  static Solution balanced(CostMatrix cost, double[] a, double[] b, double epsilon) {
    MarginalTerm hard = new MarginalTerm(Double.POSITIVE_INFINITY, false);
    return solve(cost, a, b, epsilon, true, hard, hard, Double.NaN);
  }

  static Solution unbalanced(
      CostMatrix cost, double[] a, double[] b, Problem.UnbalancedEntropic problem) {
    return solve(
        cost,
        a,
        b,
        problem.epsilon(),
        problem.reference() == Problem.Reference.PRODUCT,
        new MarginalTerm(problem.rho1(), false),
        new MarginalTerm(problem.rho2(), false),
        Double.NaN);
  }

  static Solution partial(CostMatrix cost, double[] a, double[] b, double m, double epsilon) {
    MarginalTerm capped = new MarginalTerm(Double.POSITIVE_INFINITY, true);
    return solve(cost, a, b, epsilon, false, capped, capped, m);
  }

  private static Solution solve(
      CostMatrix cost,
      double[] a,
      double[] b,
      double epsilon,
      boolean product,
      MarginalTerm first,
      MarginalTerm second,
      double total) {
    int[] rows = Checks.support(a);
    int[] columns = Checks.support(b);
    CostMatrix inner = cost.select(rows, columns);
    EntropicDual dual =
        new EntropicDual(
            inner,
            Checks.select(a, rows),
            Checks.select(b, columns),
            product,
            first,
            second,
            total);
    EntropicSolver.solve(dual, epsilon, inner.max());
    if (!first.capped() && Double.isInfinite(first.rho()) && Double.isInfinite(second.rho())) {
      gauge(dual);
    }
    Coupling plan =
        Coupling.dense(dual.n, dual.m, dual.plan).embed(a.length, b.length, rows, columns);
    double[] f = new double[a.length];
    double[] g = new double[b.length];
    Arrays.fill(f, Double.NaN);
    Arrays.fill(g, Double.NaN);
    for (int i = 0; i < rows.length; i++) {
      f[rows[i]] = dual.f[i];
    }
    for (int j = 0; j < columns.length; j++) {
      g[columns[j]] = dual.g[j];
    }
    extend(cost, f, g, b, epsilon, product, first);
    extend(transposed(cost), g, f, a, epsilon, product, second);
    double transport = plan.cost(cost);
    Solution s = OptimalTransport.solution(Double.NaN, transport, plan, f, g);
    double entropy = entropy(dual, cost, product, Checks.sum(a) * Checks.sum(b));
    double objective = transport + epsilon * entropy;
    if (!dual.hasTotal()) {
      objective += penalty(first, s.rowMarginal(), a) + penalty(second, s.colMarginal(), b);
    }
    return new Solution(
        objective,
        transport,
        s.mass(),
        s.rowMarginal(),
        s.colMarginal(),
        f,
        g,
        dual.hasTotal() ? OptionalDouble.of(dual.lambda) : OptionalDouble.empty(),
        plan);
  }

  /** Fixes the constant that balanced potentials leave open: sum a_i f_i = 0. */
  private static void gauge(EntropicDual dual) {
    double shift = 0;
    double weight = 0;
    for (int i = 0; i < dual.n; i++) {
      shift += dual.a[i] * dual.f[i];
      weight += dual.a[i];
    }
    double mean = shift / weight;
    for (int i = 0; i < dual.n; i++) {
      dual.f[i] -= mean;
    }
    for (int j = 0; j < dual.m; j++) {
      dual.g[j] += mean;
    }
  }

  /** R(P) of the problem: relative to a b^T, or to the counting measure. */
  private static double entropy(
      EntropicDual dual, CostMatrix cost, boolean product, double productMass) {
    double[] terms = new double[dual.plan.length];
    for (int i = 0; i < dual.n; i++) {
      for (int j = 0; j < dual.m; j++) {
        int k = i * dual.m + j;
        double p = dual.plan[k];
        double logRatio = (dual.f[i] + dual.g[j] + dual.lambda - dual.cost[k]) / dual.epsilon;
        terms[k] = p * (logRatio - 1);
      }
    }
    double count = dual.hasTotal() ? 0 : (double) cost.rows() * cost.columns();
    return Checks.sum(terms) + (product ? productMass : count);
  }

  private static double penalty(MarginalTerm term, double[] marginal, double[] weights) {
    double[] values = new double[weights.length];
    Arrays.setAll(values, i -> weights[i] == 0 ? 0 : term.penalty(marginal[i], weights[i]));
    return Checks.sum(values);
  }

  /**
   * Potentials of points without weight: the limit of a weight that vanishes. With the product
   * reference it is the same soft c-transform as for other points; with the counting measure it is
   * minus infinity, and 0 for a cap that is itself 0 is never met.
   */
  private static void extend(
      CostMatrix cost,
      double[] f,
      double[] g,
      double[] b,
      double epsilon,
      boolean product,
      MarginalTerm term) {
    for (int i = 0; i < f.length; i++) {
      if (!Double.isNaN(f[i])) {
        continue;
      }
      if (!product) {
        f[i] = Double.NEGATIVE_INFINITY;
        continue;
      }
      double max = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < b.length; j++) {
        if (b[j] > 0) {
          max = Math.max(max, (g[j] - cost.at(i, j)) / epsilon);
        }
      }
      double sum = 0;
      for (int j = 0; j < b.length; j++) {
        if (b[j] > 0) {
          sum += b[j] * Math.exp((g[j] - cost.at(i, j)) / epsilon - max);
        }
      }
      f[i] = term.best(max + Math.log(sum), epsilon);
    }
  }

  private static CostMatrix transposed(CostMatrix cost) {
    double[] values = new double[cost.rows() * cost.columns()];
    for (int i = 0; i < cost.rows(); i++) {
      for (int j = 0; j < cost.columns(); j++) {
        values[j * cost.rows() + i] = cost.at(i, j);
      }
    }
    return CostMatrix.of(cost.columns(), cost.rows(), values);
  }
}
