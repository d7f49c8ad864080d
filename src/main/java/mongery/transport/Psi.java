package mongery.transport;

/**
 * Convex conjugates Psi* of the entropies of unbalanced transport, D(r mu | mu) = integral of
 * Psi(r) d mu, all normalised: Psi*(0) = 0 and Psi*'(0) = 1. Source: Choi, Choi, Kang, "Generative
 * Modeling through the Semi-dual Formulation of Unbalanced Optimal Transport", NeurIPS 2023.
 */
public enum Psi {
  /** s: a hard marginal. */
  LINEAR,
  /** e^s - 1, of Psi(r) = r log r - r + 1. */
  KL,
  /** s^2/4 + s for s &gt;= -2 and -1 below, of Psi(r) = (r - 1)^2. */
  CHI,
  /** 2 log(1 + e^s) - 2 log 2, of Psi(r) = r log r + (2 - r) log(2 - r) on [0, 2]. */
  SOFTPLUS;

  /** Psi*(s). */
  public double conjugate(double s) {
    return switch (this) {
      case LINEAR -> s;
      case KL -> Math.expm1(s);
      case CHI -> s < -2 ? -1 : s * s / 4 + s;
      case SOFTPLUS -> 2 * (Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))) - Math.log(2));
    };
  }

  /** Psi*'(s), the density of the re-weighted measure; at least 0. */
  public double density(double s) {
    return switch (this) {
      case LINEAR -> 1;
      case KL -> Math.exp(s);
      case CHI -> s < -2 ? 0 : s / 2 + 1;
      case SOFTPLUS -> 2 / (1 + Math.exp(-s));
    };
  }

  /** Psi(r) for a density r; infinity outside its domain. */
  public double entropy(double r) {
    return switch (this) {
      case LINEAR -> r == 1 ? 0 : Double.POSITIVE_INFINITY;
      case KL -> r < 0 ? Double.POSITIVE_INFINITY : xlogx(r) - r + 1;
      case CHI -> r < 0 ? Double.POSITIVE_INFINITY : (r - 1) * (r - 1);
      case SOFTPLUS -> r < 0 || r > 2 ? Double.POSITIVE_INFINITY : xlogx(r) + xlogx(2 - r);
    };
  }

  private static double xlogx(double r) {
    return r == 0 ? 0 : r * Math.log(r);
  }
}
