package mongery.transport;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Solves discrete transport problems. */
public final class OptimalTransport {
  /** Relative difference of total masses that still counts as rounding of the weights. */
  private static final double SAME_MASS = 1e-6;

  private OptimalTransport() {}

  /**
   * Solves between clouds under the squared Euclidean cost, without the factor 1/2.
   *
   * @param problem what to minimise
   * @param x points, shape (n, d)
   * @param y points, shape (m, d)
   * @param a weights of x, length n; null for 1/n each
   * @param b weights of y, length m; null for 1/m each
   * @throws IllegalArgumentException in one sentence, if points, weights or parameters are wrong
   */
  public static Solution solve(
      Problem problem, double[][] x, double[][] y, double[] a, double[] b) {
    return solve(problem, CostMatrix.squaredEuclidean(x, y), a, b);
  }

  /** As {@link #solve(Problem, double[][], double[][], double[], double[])}, with any costs. */
  public static Solution solve(Problem problem, CostMatrix cost, double[] a, double[] b) {
    double[] rows = a == null ? uniform(cost.rows()) : a;
    double[] columns = b == null ? uniform(cost.columns()) : b;
    double totalA = Checks.weights("a", rows, cost.rows());
    double totalB = Checks.weights("b", columns, cost.columns());
    if (problem instanceof Problem.Exact) {
      return exact(cost, rows, sameMass(columns, totalA, totalB));
    }
    if (problem instanceof Problem.Entropic p) {
      return EntropicTransport.balanced(cost, rows, sameMass(columns, totalA, totalB), p.epsilon());
    }
    if (problem instanceof Problem.UnbalancedEntropic p) {
      boolean hard = Double.isInfinite(p.rho1()) && Double.isInfinite(p.rho2());
      return EntropicTransport.unbalanced(
          cost, rows, hard ? sameMass(columns, totalA, totalB) : columns, p);
    }
    if (problem instanceof Problem.Unbalanced p) {
      return unbalanced(cost, rows, columns, p);
    }
    if (problem instanceof Problem.Partial p) {
      return partial(cost, rows, columns, movable(p.m(), totalA, totalB));
    }
    if (problem instanceof Problem.PartialEntropic p) {
      double m = movable(p.m(), totalA, totalB);
      return EntropicTransport.partial(cost, rows, columns, m, p.epsilon());
    }
    throw new IllegalArgumentException("unknown problem " + problem);
  }

  /** Weights 1/n. */
  public static double[] uniform(int n) {
    double[] out = new double[n];
    Arrays.fill(out, 1.0 / n);
    return out;
  }

  private static double[] sameMass(double[] b, double totalA, double totalB) {
    double ratio = totalA / totalB;
    if (Math.abs(ratio - 1) > SAME_MASS) {
      throw new IllegalArgumentException(
          "a sums to "
              + totalA
              + " but b sums to "
              + totalB
              + ", a problem with two hard marginals needs equal sums");
    }
    return ratio == 1 ? b : Arrays.stream(b).map(w -> w * ratio).toArray();
  }

  private static double movable(double m, double totalA, double totalB) {
    double most = Math.min(totalA, totalB);
    if (m > most * (1 + 1e-12)) {
      throw new IllegalArgumentException(
          "m is " + m + ", it must be at most the smaller total weight " + most);
    }
    return Math.min(m, most);
  }

  private static Solution exact(CostMatrix cost, double[] a, double[] b) {
    NetworkSimplex.Result result = NetworkSimplex.solve(cost, a, b);
    double value = result.plan().cost(cost);
    return solution(value, value, result.plan(), result.f(), result.g());
  }

  private static Solution unbalanced(
      CostMatrix cost, double[] a, double[] b, Problem.Unbalanced p) {
    if (p.first().slope(1, 1) == 0 && p.second().slope(1, 1) == 0) {
      return exact(cost, a, sameMass(b, Checks.sum(a), Checks.sum(b)));
    }
    NetworkSimplex.Result result = UnbalancedSolver.solve(cost, a, b, p.first(), p.second());
    Coupling plan = result.plan();
    double transport = plan.cost(cost);
    double objective =
        transport
            + penalty(p.first(), plan.rowMarginal(), a)
            + penalty(p.second(), plan.columnMarginal(), b);
    return solution(objective, transport, plan, result.f(), result.g());
  }

  private static double penalty(Penalty penalty, double[] marginal, double[] weights) {
    double[] terms = new double[weights.length];
    Arrays.setAll(terms, i -> penalty.value(marginal[i], weights[i]));
    return Checks.sum(terms);
  }

  /**
   * Balanced transport with one more point on each side, which takes what is not moved at no cost.
   * The pair of the two extra points is too dear to be used.
   */
  private static Solution partial(CostMatrix cost, double[] a, double[] b, double m) {
    int n = a.length;
    int width = b.length + 1;
    double[] extended = new double[(n + 1) * width];
    for (int i = 0; i < n; i++) {
      System.arraycopy(cost.values(), i * b.length, extended, i * width, b.length);
    }
    extended[extended.length - 1] = 4 * cost.max() + 1;
    double[] moreA = Arrays.copyOf(a, n + 1);
    double[] moreB = Arrays.copyOf(b, width);
    moreA[n] = Checks.sum(b) - m;
    moreB[b.length] = Checks.sum(a) - m;
    NetworkSimplex.Result result =
        NetworkSimplex.solve(CostMatrix.of(n + 1, width, extended), moreA, moreB);
    double extraF = result.f()[n];
    double extraG = result.g()[b.length];
    double[] f = new double[n];
    double[] g = new double[b.length];
    Arrays.setAll(f, i -> Math.min(0, result.f()[i] + extraG));
    Arrays.setAll(g, j -> Math.min(0, result.g()[j] + extraF));
    Coupling plan = result.plan().crop(n, b.length);
    double value = plan.cost(cost);
    Solution s = solution(value, value, plan, f, g);
    return new Solution(
        value,
        value,
        s.mass(),
        s.rowMarginal(),
        s.colMarginal(),
        f,
        g,
        OptionalDouble.of(-(extraF + extraG)),
        plan);
  }

  static Solution solution(
      double objective, double transport, Coupling plan, double[] f, double[] g) {
    return new Solution(
        objective,
        transport,
        plan.mass(),
        plan.rowMarginal(),
        plan.columnMarginal(),
        f,
        g,
        OptionalDouble.empty(),
        plan);
  }
}
