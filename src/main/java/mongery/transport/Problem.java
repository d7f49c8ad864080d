package mongery.transport;

/**
 * A discrete transport problem between weights a (n) and b (m) under costs C (n, m): what is
 * minimised over plans P &gt;= 0. KL(p|q) = sum p log(p/q) - p + q with 0 log 0 = 0. The
 * constructors throw IllegalArgumentException with a sentence that names the wrong parameter.
 */
public sealed interface Problem {

  /**
   * Exact balanced transport: sum P C with both marginals hard. f_i + g_j &lt;= C_ij with equality
   * where P_ij &gt; 0.
   */
  record Exact() implements Problem {}

  /**
   * Entropic balanced transport: sum P C + epsilon KL(P | a b^T) with both marginals hard. P_ij =
   * a_i b_j exp((f_i + g_j - C_ij) / epsilon), sum a_i f_i = 0.
   *
   * @param epsilon above 0
   */
  record Entropic(double epsilon) implements Problem {
    /** Checks. */
    public Entropic {
      Checks.positive("eps", epsilon);
    }
  }

  /**
   * Entropic unbalanced transport: sum P C + epsilon R(P) + rho1 KL(P 1 | a) + rho2 KL(P^T 1 | b).
   * With reference {@link Reference#PRODUCT} R = KL(P | a b^T) and P_ij = a_i b_j exp((f_i + g_j -
   * C_ij) / epsilon); with {@link Reference#COUNTING} R = sum P (log P - 1) + n m and the factor
   * a_i b_j is absent. f_i = -rho1 log((P 1)_i / a_i), g likewise.
   *
   * @param epsilon above 0
   * @param rho1 penalty of the first marginal, above 0; infinity is a hard marginal
   * @param rho2 penalty of the second marginal
   * @param reference what the entropy of the plan is relative to
   */
  record UnbalancedEntropic(double epsilon, double rho1, double rho2, Reference reference)
      implements Problem {
    /** Checks. */
    public UnbalancedEntropic {
      Checks.positive("eps", epsilon);
      Checks.penalty("rho1", rho1);
      Checks.penalty("rho2", rho2);
    }

    /**
     * The same in the tau form, tau = rho / (rho + epsilon).
     *
     * @param tau1 in (0, 1]; 1 is a hard marginal
     * @param tau2 in (0, 1]
     */
    public static UnbalancedEntropic ofTau(
        double epsilon, double tau1, double tau2, Reference reference) {
      return new UnbalancedEntropic(
          epsilon, rho("tau1", tau1, epsilon), rho("tau2", tau2, epsilon), reference);
    }

    /**
     * The penalty that a tau stands for.
     *
     * @param name name for the message
     * @param tau rho / (rho + epsilon), in (0, 1]
     */
    public static double rho(String name, double tau, double epsilon) {
      if (!(tau > 0 && tau <= 1)) {
        throw new IllegalArgumentException(
            name + " is " + tau + ", it must be above 0 and at most 1 (1 for a hard marginal)");
      }
      return tau == 1 ? Double.POSITIVE_INFINITY : epsilon * tau / (1 - tau);
    }
  }

  /**
   * Unbalanced transport without entropy: sum P C + D1(P 1 | a) + D2(P^T 1 | b). f_i + g_j &lt;=
   * C_ij with equality where P_ij &gt; 0; each penalty says how marginals follow from potentials.
   *
   * @param first penalty of the first marginal
   * @param second penalty of the second marginal
   */
  record Unbalanced(Penalty first, Penalty second) implements Problem {
    /** rho KL(P 1 | a) + rho KL(P^T 1 | b). */
    public static Unbalanced kl(double rho) {
      return new Unbalanced(Penalty.kl(rho), Penalty.kl(rho));
    }

    /** rho |P 1 - a|^2 + rho |P^T 1 - b|^2, without the factor 1/2. */
    public static Unbalanced l2(double rho) {
      return new Unbalanced(Penalty.l2(rho), Penalty.l2(rho));
    }
  }

  /**
   * Partial transport: sum P C with P 1 &lt;= a, P^T 1 &lt;= b and total mass m. f, g &lt;= 0, f_i
   * + g_j + lambda &lt;= C_ij with equality where P_ij &gt; 0; the dual value is a.f + b.g + lambda
   * m.
   *
   * @param m mass to move, at least 0 and at most min(sum a, sum b)
   */
  record Partial(double m) implements Problem {
    /** Checks. */
    public Partial {
      if (!(m >= 0) || !Double.isFinite(m)) {
        throw new IllegalArgumentException("m is " + m + ", it must be finite and at least 0");
      }
    }
  }

  /**
   * Entropic partial transport: sum P C + epsilon sum P (log P - 1) under the constraints of {@link
   * Partial}. P_ij = exp((f_i + g_j + lambda - C_ij) / epsilon), f, g &lt;= 0.
   *
   * @param m mass to move, above 0 and at most min(sum a, sum b)
   * @param epsilon above 0
   */
  record PartialEntropic(double m, double epsilon) implements Problem {
    /** Checks. */
    public PartialEntropic {
      Checks.positive("m", m);
      Checks.positive("eps", epsilon);
    }
  }

  /** What the entropy of a plan is relative to. */
  enum Reference {
    /** a b^T: invariant under splitting a point into several. */
    PRODUCT,
    /** The counting measure. */
    COUNTING
  }
}
