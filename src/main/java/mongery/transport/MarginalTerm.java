package mongery.transport;

/**
 * One marginal of an entropic problem, seen from its potential: hard, softened by rho KL, or capped
 * (P 1 &lt;= a, potential at most 0).
 *
 * @param rho KL penalty; infinity for a hard or capped marginal
 * @param capped whether the weight is only an upper bound
 */
record MarginalTerm(double rho, boolean capped) {

  /**
   * The potential that is best while all others stay.
   *
   * @param logRatio log of (marginal / weight) at potential 0
   */
  double best(double logRatio, double epsilon) {
    double f = -epsilon * logRatio;
    if (capped) {
      return Math.min(0, f);
    }
    return Double.isInfinite(rho) ? f : f * (rho / (rho + epsilon));
  }

  /** The marginal that a potential asks for. */
  double target(double f, double a) {
    return Double.isInfinite(rho) ? a : a * Math.exp(-f / rho);
  }

  /** Minus the derivative of {@link #target} by f. */
  double curvature(double target) {
    return Double.isInfinite(rho) ? 0 : target / rho;
  }

  /** The term of the dual objective. */
  double dual(double f, double a) {
    return Double.isInfinite(rho) ? a * f : -rho * a * Math.expm1(-f / rho);
  }

  /** The primal penalty of marginal {@code p}; 0 where the marginal is a constraint. */
  double penalty(double p, double a) {
    return Double.isInfinite(rho) ? 0 : rho * (xlogRatio(p, a) - p + a);
  }

  private static double xlogRatio(double p, double a) {
    return p == 0 ? 0 : p * Math.log(p / a);
  }

  /** Whether a potential rests on its bound, so that ascent leaves it there. */
  boolean rests(double f, double gradient) {
    return capped && f >= 0 && gradient >= 0;
  }
}
