package mongery.method;

import mongery.data.DenseArray;

/** Takes the state of a method for a checkpoint. Names are unique within a checkpoint. */
public interface StateWriter {
  /** Stores a copy of an array, bit for bit. */
  void array(String name, DenseArray value);

  /** Stores a counter. */
  void number(String name, long value);
}
