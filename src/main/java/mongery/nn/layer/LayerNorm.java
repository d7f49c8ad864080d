package mongery.nn.layer;

import ai.djl.ndarray.NDArray;
import mongery.nn.Blueprint;
import mongery.nn.Init;
import mongery.nn.Weights;

/** Layer norm over the last axes; scale and shift have the shape of those axes. */
public final class LayerNorm {
  private final int gamma;
  private final int beta;

  /** Enters scale 1 and shift 0 of the given shape. */
  public LayerNorm(Blueprint blueprint, String name, long... shape) {
    this.gamma = blueprint.add(name + ".weight", Init.constant(1), shape);
    this.beta = blueprint.add(name + ".bias", Init.constant(0), shape);
  }

  /** Same shape as x, whose last axes are those given. */
  public NDArray apply(Weights w, NDArray x) {
    return w.ops().layerNorm(x, w.get(gamma), w.get(beta));
  }
}
