package mongery.method.uotm;

import mongery.transport.Penalty;
import mongery.transport.Psi;

/**
 * Convex conjugates Psi* that a marginal can be given, by the order in which the script knows them.
 */
public enum Conjugate {
  /** s: the marginal is kept exactly. */
  LINEAR(Psi.LINEAR, 1),
  /** e^s - 1: relaxed by the Kullback-Leibler divergence. */
  KL(Psi.KL, 1),
  /** s^2/4 + s above -2: relaxed by the chi-square divergence. */
  CHI(Psi.CHI, 1),
  /** 2 log(1 + e^s) - 2 log 2: relaxed, densities stay below 2. */
  SOFTPLUS(Psi.SOFTPLUS, 1),
  /** log(1 + e^s), half as steep at 0, as in the released program. */
  SOFTPLUS_LEGACY(Psi.SOFTPLUS, 0.5);

  private final Psi psi;
  private final double scale;

  Conjugate(Psi psi, double scale) {
    this.psi = psi;
    this.scale = scale;
  }

  /** Psi*'(s): the density of the re-weighted marginal. */
  public double density(double s) {
    return scale * psi.density(s);
  }

  /**
   * What relaxing a marginal by alpha Psi costs. A conjugate of half the steepness is that of a
   * marginal of half the {@link #mass}.
   */
  Penalty penalty(double alpha) {
    return Penalty.of(psi, alpha);
  }

  /** Psi*'(0): the mass that a marginal of mass 1 counts as. */
  double mass() {
    return scale;
  }
}
