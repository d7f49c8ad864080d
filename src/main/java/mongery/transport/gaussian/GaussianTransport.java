package mongery.transport.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mongery.transport.Checks;

/** Optimal transport between Gaussians under the squared Euclidean cost, without the factor 1/2. */
public final class GaussianTransport {
  private static final int MAX_ITERATIONS = 10_000;

  private GaussianTransport() {}

  /**
   * W_2^2 = |m1 - m2|^2 + tr(S1 + S2 - 2 (S1^{1/2} S2 S1^{1/2})^{1/2}), in the symmetric form,
   * which needs no root of a non-symmetric product. Covariances may be singular.
   */
  public static double squaredDistance(Gaussian from, Gaussian to) {
    sameDimension(from, to);
    Matrix difference = from.location().minus(to.location());
    return Math.max(
        0,
        difference.dot(difference)
            + from.spread().trace()
            + to.spread().trace()
            - 2 * middle(from.spread().root(), to.spread()).trace());
  }

  /**
   * The optimal map A x + c, A = S1^{-1/2} (S1^{1/2} S2 S1^{1/2})^{1/2} S1^{-1/2}, c = m2 - A m1.
   *
   * @throws IllegalArgumentException if the first covariance is singular
   */
  public static AffineMap map(Gaussian from, Gaussian to) {
    sameDimension(from, to);
    Matrix spread = from.definite("the source");
    Matrix inverseRoot = spread.inverseRoot();
    Matrix a =
        inverseRoot.times(middle(spread.root(), to.spread())).times(inverseRoot).symmetrised();
    Matrix c = to.location().minus(a.times(from.location()));
    return new AffineMap(a.toArray(), c.values());
  }

  /**
   * The Gaussian that minimises sum w_k W_2^2(G_k, .), by the fixed point S = sum w_k (S^{1/2} S_k
   * S^{1/2})^{1/2} of Alvarez-Esteban, del Barrio, Cuesta-Albertos, Matran (2016).
   *
   * @param weights at least 0, of sum 1 (they are normalised)
   */
  public static Gaussian barycenter(List<Gaussian> members, double[] weights) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a barycenter needs at least one Gaussian");
    }
    double total = Checks.weights("weights", weights, members.size());
    List<Matrix> spreads = new ArrayList<>();
    Matrix mean = members.get(0).location().times(0);
    Matrix spread = members.get(0).spread().times(0);
    for (int k = 0; k < weights.length; k++) {
      sameDimension(members.get(0), members.get(k));
      spreads.add(members.get(k).definite("member " + k));
      mean = mean.plus(members.get(k).location().times(weights[k] / total));
      spread = spread.plus(spreads.get(k).times(weights[k] / total));
    }
    double[] share = Arrays.stream(weights).map(w -> w / total).toArray();
    double lastChange = Double.POSITIVE_INFINITY;
    for (int it = 0; it < MAX_ITERATIONS; it++) {
      Matrix next = barycenterStep(spread, spreads, share);
      double change = next.minus(spread).largest() / spread.largest();
      spread = next;
      if (change < 1e-15 || (change < 1e-12 && change >= lastChange)) {
        return new Gaussian(mean.values(), spread.toArray());
      }
      lastChange = change;
    }
    throw new IllegalStateException("the barycenter of Gaussians did not converge");
  }

  /**
   * One step of the fixed point: S^{-1/2} (sum w_k (S^{1/2} S_k S^{1/2})^{1/2})^2 S^{-1/2}.
   *
   * @param share w_k, of sum 1
   */
  static Matrix barycenterStep(Matrix spread, List<Matrix> members, double[] share) {
    Matrix root = spread.root();
    Matrix sum = spread.times(0);
    for (int k = 0; k < share.length; k++) {
      sum = sum.plus(middle(root, members.get(k)).times(share[k]));
    }
    Matrix inverseRoot = spread.inverseRoot();
    return inverseRoot.times(sum).times(sum).times(inverseRoot).symmetrised();
  }

  /** (R S R)^{1/2}. */
  private static Matrix middle(Matrix root, Matrix spread) {
    return root.times(spread).times(root).symmetrised().root();
  }

  static void sameDimension(Gaussian a, Gaussian b) {
    if (a.dimension() != b.dimension()) {
      throw new IllegalArgumentException(
          "Gaussians of dimensions "
              + a.dimension()
              + " and "
              + b.dimension()
              + ", they must agree");
    }
  }
}
