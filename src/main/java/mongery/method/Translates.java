package mongery.method;

import mongery.data.DenseArray;

/** A method that maps source points to target points. */
public interface Translates {
  /**
   * Images of the points under the trained map (averaged weights where the method keeps them).
   *
   * @param points shape (n, ...)
   * @param seed seed of noise inputs, if the map is stochastic
   * @return shape (n, ...)
   */
  DenseArray translate(DenseArray points, long seed);
}
