package mongery.eval.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import mongery.nn.Session;

/**
 * Squared Frechet distance |m1 - m2|^2 + tr(S1 + S2 - 2 (S1 S2)^{1/2}) of Gaussians with the means
 * and the unbiased covariances of features (Dowson and Landau 1982; Heusel et al. 2017).
 */
public final class FrechetDistance {
  private FrechetDistance() {}

  /**
   * The distance, in float64; see the package for the root.
   *
   * @throws IllegalArgumentException if a side has fewer than 2 points or sizes differ
   */
  public static double between(Session session, FeatureStatistics a, FeatureStatistics b) {
    if (a.mean().length != b.mean().length) {
      throw new IllegalArgumentException(
          "features of "
              + a.mean().length
              + " and of "
              + b.mean().length
              + " numbers cannot be compared");
    }
    try (NDManager scope = session.scope()) {
      return FeatureStatistics.functions(session)
          .run(
              scope,
              "frechet",
              session.array(scope, a.mean(), a.mean().length),
              square(session, scope, a),
              session.array(scope, b.mean(), b.mean().length),
              square(session, scope, b))
          .get(0)
          .toDoubleArray()[0];
    }
  }

  private static NDArray square(Session session, NDManager scope, FeatureStatistics s) {
    int d = s.mean().length;
    return session.array(scope, s.covariance(), d, d);
  }
}
