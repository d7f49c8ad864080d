package mongery.transport.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mongery.transport.Checks;

/**
 * The semi-unbalanced barycenter Q of Gaussians P_k: minimises over Q and over relaxed marginals
 * R_k
 *
 * <pre>sum_k w_k ( W_2^2(R_k, Q) / 2 + tau_k KL(R_k | P_k) )</pre>
 *
 * (Gazdieva et al., "Robust barycenter estimation using semi-unbalanced neural optimal transport",
 * ICLR 2025, with the KL divergence and cost |x - y|^2 / 2). An infinite tau keeps a marginal as it
 * is; where all are infinite this is the Wasserstein barycenter of {@link
 * GaussianTransport#barycenter}. Q and R_k are Gaussian: given Q, each R_k has a closed form, and Q
 * is the barycenter of the R_k; any fixed point satisfies the dual conditions and so is the
 * minimum.
 *
 * @param center Q
 * @param members P_k
 * @param relaxed R_k
 * @param objective the minimum
 */
public record GaussianBarycenter(
    Gaussian center, List<Gaussian> members, List<Gaussian> relaxed, double objective) {
  private static final int MAX_ITERATIONS = 10_000;

  /**
   * Solves.
   *
   * @param members P_k, of invertible covariance
   * @param weights w_k, at least 0, of sum 1 (they are normalised)
   * @param tau penalty of each marginal, above 0, may be infinite
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static GaussianBarycenter solve(List<Gaussian> members, double[] weights, double[] tau) {
    if (members.isEmpty() || tau.length != members.size()) {
      throw new IllegalArgumentException(
          "a barycenter needs at least one Gaussian and a tau for each, but there are "
              + members.size()
              + " and "
              + tau.length);
    }
    double total = Checks.weights("weights", weights, members.size());
    double[] share = Arrays.stream(weights).map(w -> w / total).toArray();
    List<Member> sides = new ArrayList<>();
    for (int k = 0; k < tau.length; k++) {
      Checks.penalty("tau[" + k + "]", tau[k]);
      GaussianTransport.sameDimension(members.get(0), members.get(k));
      sides.add(new Member(members.get(k), tau[k]));
    }
    Matrix spread = spread(sides, share);
    Matrix location = location(sides, share);
    Gaussian center = new Gaussian(location.values(), spread.toArray());
    List<Gaussian> relaxed =
        sides.stream()
            .map(side -> new Gaussian(side.mean(location).values(), side.relaxed(spread).toArray()))
            .toList();
    double objective = 0;
    for (int k = 0; k < share.length; k++) {
      objective +=
          share[k]
              * (GaussianTransport.squaredDistance(relaxed.get(k), center) / 2
                  + (Double.isInfinite(tau[k])
                      ? 0
                      : tau[k] * relaxed.get(k).divergence(members.get(k))));
    }
    return new GaussianBarycenter(center, List.copyOf(members), relaxed, objective);
  }

  /** One step of the balanced fixed point for every relaxation, until neither moves. */
  private static Matrix spread(List<Member> sides, double[] share) {
    Matrix spread = sides.get(0).spread.times(0);
    for (int k = 0; k < share.length; k++) {
      spread = spread.plus(sides.get(k).spread.times(share[k]));
    }
    double lastChange = Double.POSITIVE_INFINITY;
    for (int it = 0; it < MAX_ITERATIONS; it++) {
      Matrix at = spread;
      List<Matrix> relaxed = sides.stream().map(side -> side.relaxed(at)).toList();
      Matrix next = GaussianTransport.barycenterStep(at, relaxed, share);
      double change = next.minus(at).largest() / at.largest();
      spread = next;
      if (change < 1e-15 || (change < 1e-12 && change >= lastChange)) {
        return spread;
      }
      lastChange = change;
    }
    throw new IllegalStateException("the barycenter of Gaussians did not converge");
  }

  /** The mean b solves the linear equation b = sum w_k a_k(b). */
  private static Matrix location(List<Member> sides, double[] share) {
    Matrix system = Matrix.identity(sides.get(0).spread.rows());
    Matrix rightSide = sides.get(0).location.times(0);
    for (int k = 0; k < share.length; k++) {
      Member side = sides.get(k);
      system = system.minus(side.inverse.times(share[k] * side.slack));
      rightSide = rightSide.plus(side.mean(rightSide.times(0)).times(share[k]));
    }
    return system.inverse().times(rightSide);
  }

  /** The optimal map from R_k to Q. */
  public AffineMap map(int k) {
    return GaussianTransport.map(relaxed.get(k), center);
  }

  /** log dR_k/dP_k, the log of the weight w_k(x) that U-NOTB accepts by. */
  public Quadratic logWeight(int k) {
    return relaxed.get(k).logDensity().minus(members.get(k).logDensity());
  }

  /** One marginal, in terms of 1 / tau, which is 0 for a hard one. */
  private static final class Member {
    final Matrix location;
    final Matrix spread;
    final Matrix precision;
    final double slack;

    /** (Sigma^-1 + I / tau)^-1. */
    final Matrix inverse;

    final Matrix inverseRoot;

    Member(Gaussian gaussian, double tau) {
      this.location = gaussian.location();
      this.spread = gaussian.definite("a member");
      this.precision = spread.inverse().symmetrised();
      this.slack = 1 / tau;
      Matrix a = precision.plus(Matrix.identity(spread.rows()).times(slack));
      this.inverse = a.inverse().symmetrised();
      this.inverseRoot = inverse.root();
    }

    Matrix mean(Matrix center) {
      return inverse.times(center.times(slack).plus(precision.times(location)));
    }

    /** Covariance of R given that of Q. */
    Matrix relaxed(Matrix center) {
      if (slack == 0) {
        return spread;
      }
      Matrix b = inverseRoot.times(center).times(inverseRoot).times(slack * slack).symmetrised();
      Matrix z =
          Matrix.identity(b.rows())
              .plus(b.times(0.5))
              .plus(b.plus(b.times(b).times(0.25)).symmetrised().root());
      return inverseRoot.times(z).times(inverseRoot).symmetrised();
    }
  }
}
