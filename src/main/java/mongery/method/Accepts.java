package mongery.method;

import java.util.Arrays;
import mongery.data.DenseArray;

/** A method that re-weights its marginals. */
public interface Accepts {
  /**
   * Density of the re-weighted marginal with respect to the given one.
   *
   * @param marginal index of the marginal, from 0; for two-sided methods 0 is the source
   * @param points shape (n, ...)
   * @return n values, at least 0; 1 where nothing is re-weighted
   */
  double[] weights(int marginal, DenseArray points);

  /**
   * Logarithms of {@link #weights}, which a method that has them itself gives without overflow;
   * minus infinity for a weight of 0.
   */
  default double[] logWeights(int marginal, DenseArray points) {
    return Arrays.stream(weights(marginal, points)).map(Math::log).toArray();
  }
}
