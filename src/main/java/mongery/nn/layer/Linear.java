package mongery.nn.layer;

import ai.djl.ndarray.NDArray;
import mongery.nn.Blueprint;
import mongery.nn.Init;
import mongery.nn.Weights;

/** Affine map of the last axis. */
public final class Linear {
  private final int weight;
  private final int bias;

  /** Enters weight (out, in) and bias (out) as {@code name.weight} and {@code name.bias}. */
  public Linear(Blueprint blueprint, String name, int in, int out) {
    this(blueprint, name, in, out, Init.fanIn(in));
  }

  /** The same with a weight that starts otherwise; the bias as always. */
  public Linear(Blueprint blueprint, String name, int in, int out, Init start) {
    this.weight = blueprint.add(name + ".weight", start, out, in);
    this.bias = blueprint.add(name + ".bias", Init.fanIn(in), out);
  }

  /** From (..., in) to (..., out). */
  public NDArray apply(Weights w, NDArray x) {
    return w.ops().linear(x, w.get(weight), w.get(bias));
  }
}
