package mongery.method;

import mongery.data.DenseArray;

/** Gives back what a {@link StateWriter} took; a missing name is an error that names it. */
public interface StateReader {
  /** The array of that name. */
  DenseArray array(String name);

  /** The counter of that name. */
  long number(String name);
}
