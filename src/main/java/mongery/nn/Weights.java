package mongery.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import mongery.data.DenseArray;

/** Values of a network's parameters, in the order of its {@link Blueprint}. */
public final class Weights {
  private final Ops ops;
  private final String[] names;
  private final NDArray[] arrays;

  Weights(Ops ops, String[] names, NDArray[] arrays) {
    this.ops = ops;
    this.names = names;
    this.arrays = arrays;
  }

  /** Operations for layers that are applied to these weights. */
  public Ops ops() {
    return ops;
  }

  /** Parameter number {@code index}. */
  public NDArray get(int index) {
    return arrays[index];
  }

  /** Number of parameters. */
  public int size() {
    return arrays.length;
  }

  /** Number of scalars. */
  public long count() {
    return Arrays.stream(arrays).mapToLong(NDArray::size).sum();
  }

  /** All parameters in order. */
  public List<NDArray> list() {
    return List.of(arrays);
  }

  NDArray[] arrays() {
    return arrays;
  }

  /** Parameters {@code from} to {@code to} - 1, as a network of their own. */
  public Weights part(int from, int to) {
    return new Weights(
        ops, Arrays.copyOfRange(names, from, to), Arrays.copyOfRange(arrays, from, to));
  }

  Weights like(NDArray[] others) {
    return new Weights(ops, names, others);
  }

  /** The same values, shared, seen as constants: gradients pass through a network, not into it. */
  public Weights frozen(NDManager owner) {
    return map(
        array -> {
          NDArray alias = Ops.detached(array);
          alias.attach(owner);
          return alias;
        });
  }

  /** A copy with values of its own, which takes no gradients. */
  public Weights copy() {
    return map(
        array -> {
          NDArray copy = Ops.detached(array).duplicate();
          copy.attach(array.getManager());
          return copy;
        });
  }

  private Weights map(Function<NDArray, NDArray> each) {
    return new Weights(ops, names, Arrays.stream(arrays).map(each).toArray(NDArray[]::new));
  }

  /** Hands each parameter's values to {@code out}, its name preceded by {@code prefix}. */
  public void save(String prefix, BiConsumer<String, DenseArray> out) {
    for (int i = 0; i < arrays.length; i++) {
      out.accept(prefix + names[i], Session.dense(arrays[i]));
    }
  }

  /**
   * Takes the values that {@link #save} gave.
   *
   * @throws IllegalArgumentException if a shape differs
   */
  public void load(String prefix, Function<String, DenseArray> in) {
    for (int i = 0; i < arrays.length; i++) {
      assign(ops, arrays[i], prefix + names[i], in.apply(prefix + names[i]));
    }
  }

  static void assign(Ops ops, NDArray array, String name, DenseArray values) {
    int[] shape = values.shape();
    if (!Arrays.equals(
        array.getShape().getShape(), Arrays.stream(shape).asLongStream().toArray())) {
      throw new IllegalArgumentException(
          name
              + " has shape "
              + Arrays.toString(shape)
              + ", but "
              + array.getShape()
              + " is needed");
    }
    try (NDArray source =
        array
            .getManager()
            .create(FloatBuffer.wrap(values.values()), array.getShape(), array.getDataType())) {
      ops.assign(array, source);
    }
  }
}
