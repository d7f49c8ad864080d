package mongery.transport;

/**
 * Maximises an {@link EntropicDual}: epsilon is lowered to its value in steps, each starting from
 * the potentials of the one before; at each, Sinkhorn sweeps in the log domain find the
 * neighbourhood and Newton steps finish. Sinkhorn alone needs some 1 / epsilon sweeps and,
 * unbalanced with large rho, rho / epsilon more; Newton needs about ten steps whatever the
 * parameters.
 */
final class EntropicSolver {
  private static final double EPSILON_FACTOR = 4;
  private static final int MAX_ITERATIONS = 2000;
  private static final int SWEEPS_FIRST = 8;

  /** Change of log P of a last Newton step; convergence is quadratic, so the error is far less. */
  private static final double LAST_STEP = 1e-10;

  /** Residual that rounding may leave where the step cannot be made smaller. */
  private static final double ROUNDING = 1e-11;

  /** Residual beyond which rounding rules. */
  private static final double GOAL = 1e-15;

  /** Longest step in log P: further away the quadratic model means nothing. */
  private static final double LONGEST = 10;

  private static final double LEAST_DAMPING = 1e-6;

  private final EntropicDual dual;
  private final NewtonStep newton;

  private EntropicSolver(EntropicDual dual) {
    this.dual = dual;
    this.newton = new NewtonStep(dual);
  }

  /**
   * Solves; the dual then holds the potentials and the plan.
   *
   * @param epsilon above 0
   * @param maxCost largest cost, where epsilon starts
   * @throws IllegalStateException if the marginals are not met after the allowed iterations
   */
  static void solve(EntropicDual dual, double epsilon, double maxCost) {
    EntropicSolver solver = new EntropicSolver(dual);
    for (double e = Math.max(epsilon, maxCost / 8); e > epsilon; e /= EPSILON_FACTOR) {
      dual.epsilon = e;
      solver.converge(1e-1, 1e-1);
    }
    dual.epsilon = epsilon;
    // Exponents of size maxCost / epsilon lose so many digits of the plan.
    solver.converge(LAST_STEP, Math.max(ROUNDING, 1e-14 * maxCost / epsilon));
    if (!(dual.residual < 1e-8)) {
      throw new IllegalStateException(
          String.format(
              "no convergence at eps %s: the marginals are off by %.1e of the mass; try a larger"
                  + " eps",
              epsilon, dual.residual));
    }
  }

  private void converge(double lastStep, double rounding) {
    for (int s = 0; s < SWEEPS_FIRST; s++) {
      dual.sweep();
    }
    dual.evaluate();
    int stalled = 0;
    double best = Double.POSITIVE_INFINITY;
    double damping = 0;
    for (int it = 0; it < MAX_ITERATIONS; it++) {
      Checks.notInterrupted();
      if (dual.residual < 0.5 * best) {
        best = dual.residual;
        stalled = 0;
      } else if ((++stalled > 8 && dual.residual < rounding)
          || (stalled > 1 && dual.residual < rounding / 100)) {
        return;
      }
      // Squares the error, but no further than the residual that is worth having.
      double accuracy = Math.min(1e-2, Math.max(dual.residual, GOAL / dual.residual));
      newton.solve(accuracy, damping);
      double length = newton.length();
      double step = climb(length);
      boolean trusted = damping == 0 || dual.residual < rounding;
      damping = step == 1 ? damping / 8 : Math.max(8 * damping, LEAST_DAMPING);
      if (damping < LEAST_DAMPING) {
        damping = 0;
      }
      if (step > 0) {
        if (length < lastStep && trusted) {
          return;
        }
        dual.sweep();
      } else {
        for (int s = 0; s < SWEEPS_FIRST; s++) {
          dual.sweep();
        }
      }
      dual.evaluate();
    }
  }

  /**
   * Goes along the Newton direction as far as it helps.
   *
   * @return the step taken; 0, and no change, if none helps
   */
  private double climb(double length) {
    double[] f = dual.f;
    double[] g = dual.g;
    double lambda = dual.lambda;
    double value = dual.value;
    double residual = dual.residual;
    if (!(length < 1e300)) {
      return 0;
    }
    for (double step = Math.min(1, LONGEST / length), tried = 0; tried < 4; step /= 3, tried++) {
      dual.f = moved(f, 0, step, dual.first);
      dual.g = moved(g, dual.n, step, dual.second);
      dual.lambda =
          dual.hasTotal()
              ? lambda + step * dual.epsilon * newton.direction[dual.n + dual.m]
              : lambda;
      dual.evaluate();
      boolean rises = dual.value > value && dual.residual < 2 * residual;
      if (rises || dual.residual < (1 - step / 4) * residual || length < LAST_STEP) {
        return step;
      }
    }
    dual.f = f;
    dual.g = g;
    dual.lambda = lambda;
    return 0;
  }

  private double[] moved(double[] from, int offset, double step, MarginalTerm term) {
    double[] to = new double[from.length];
    for (int k = 0; k < to.length; k++) {
      double t = from[k] + step * dual.epsilon * newton.direction[offset + k];
      to[k] = term.capped() ? Math.min(0, t) : t;
    }
    return to;
  }
}
