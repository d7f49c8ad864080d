package mongery.transport;

/**
 * What it costs that a marginal p of a plan differs from a weight a: a sum over points of a convex
 * function of p_i. Given the potential f_i the best marginal follows, and that is all that the
 * exact solver needs to know.
 */
public interface Penalty {
  /** Cost of having marginal {@code p} at a point of weight {@code a}. */
  double value(double p, double a);

  /**
   * The marginal at which the derivative of the cost is -f: decreasing in f. May be negative where
   * the unconstrained parabola is; the solver then empties the point.
   */
  double marginal(double f, double a);

  /**
   * Derivative of {@link #marginal} by f, at most 0, which the marginal determines.
   *
   * @param marginal the marginal at f
   * @param a weight of the point
   */
  double slope(double marginal, double a);

  /** The potential of a point that no mass leaves; infinity where that never is best. */
  double empty(double a);

  /** Whether a point of weight 0 can carry no mass at any price. */
  default boolean proportional() {
    return true;
  }

  /** This cost times a positive finite factor. */
  default Penalty times(double factor) {
    Checks.positive("the factor", factor);
    Penalty one = this;
    return new Penalty() {
      @Override
      public double value(double p, double a) {
        return factor * one.value(p, a);
      }

      @Override
      public double marginal(double f, double a) {
        return one.marginal(f / factor, a);
      }

      @Override
      public double slope(double marginal, double a) {
        return one.slope(marginal, a) / factor;
      }

      @Override
      public double empty(double a) {
        return factor * one.empty(a);
      }

      @Override
      public boolean proportional() {
        return one.proportional();
      }
    };
  }

  /** The marginal equals the weight. */
  static Penalty hard() {
    return of(Psi.LINEAR, 1);
  }

  /**
   * rho (p log(p/a) - p + a), so p = a exp(-f / rho).
   *
   * @param rho above 0; infinity is a hard marginal
   */
  static Penalty kl(double rho) {
    return of(Psi.KL, rho);
  }

  /**
   * rho (p - a)^2, so p = a - f / (2 rho).
   *
   * @param rho above 0 and finite
   */
  static Penalty l2(double rho) {
    Checks.positive("rho", rho);
    return new Penalty() {
      @Override
      public double value(double p, double a) {
        return rho * (p - a) * (p - a);
      }

      @Override
      public double marginal(double f, double a) {
        return a - f / (2 * rho);
      }

      @Override
      public double slope(double marginal, double a) {
        return -1 / (2 * rho);
      }

      @Override
      public double empty(double a) {
        return 2 * rho * a;
      }

      @Override
      public boolean proportional() {
        return false;
      }
    };
  }

  /**
   * rho a Psi(p / a), so p = a Psi*'(-f / rho).
   *
   * @param psi the entropy, by its conjugate
   * @param rho above 0; infinity is a hard marginal whatever the entropy
   */
  static Penalty of(Psi psi, double rho) {
    Checks.penalty("rho", rho);
    Psi entropy = Double.isInfinite(rho) ? Psi.LINEAR : psi;
    return new Penalty() {
      @Override
      public double value(double p, double a) {
        if (entropy == Psi.LINEAR) {
          return 0; // the constraint is met up to rounding, which is not worth infinity
        }
        return a == 0 ? 0 : rho * a * entropy.entropy(p / a);
      }

      @Override
      public double marginal(double f, double a) {
        double s = -f / rho;
        return a
            * switch (entropy) {
              case LINEAR -> 1;
              case CHI -> s / 2 + 1; // the parabola, also below 0: see Penalty.marginal
              case KL, SOFTPLUS -> entropy.density(s);
            };
      }

      @Override
      public double slope(double marginal, double a) {
        return switch (entropy) {
          case LINEAR -> 0;
          case KL -> -marginal / rho;
          case CHI -> -a / rho / 2;
          case SOFTPLUS -> a == 0 ? 0 : -marginal * (2 - marginal / a) / 2 / rho;
        };
      }

      @Override
      public double empty(double a) {
        return entropy == Psi.CHI ? 2 * rho : Double.POSITIVE_INFINITY;
      }
    };
  }
}
