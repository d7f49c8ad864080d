package mongery.method;

import mongery.data.DenseArray;

/** A method that trains a potential on the target space. */
public interface Potential {
  /** Potential at points of shape (n, ...): n values. */
  double[] potential(DenseArray points);
}
