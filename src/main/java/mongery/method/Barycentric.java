package mongery.method;

import java.util.Optional;
import mongery.data.DenseArray;

/**
 * A method that maps each of K marginals to one law between them, their barycenter. Where it also
 * {@link Accepts}, the images of a marginal follow the barycenter only after points were rejected
 * by their weight.
 */
public interface Barycentric extends Translates {
  /** Weight lambda of each marginal; positive, with sum 1. */
  double[] lambda();

  /**
   * Penalty tau of the KL divergence that relaxes each marginal, infinite where it is kept, if the
   * method solves the problem that has a Gaussian closed form: cost |x - y|^2 / 2, and marginals
   * kept or relaxed by KL. Empty for another problem.
   */
  default Optional<double[]> penalties() {
    return Optional.empty();
  }

  /**
   * Images of points of a marginal under its trained map.
   *
   * @param marginal index from 0
   * @param points shape (n, ...)
   * @param seed seed of noise inputs, if the map is stochastic
   * @return shape (n, ...)
   */
  DenseArray translate(int marginal, DenseArray points, long seed);

  @Override
  default DenseArray translate(DenseArray points, long seed) {
    return translate(0, points, seed);
  }
}
