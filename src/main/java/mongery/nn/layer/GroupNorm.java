package mongery.nn.layer;

import ai.djl.ndarray.NDArray;
import mongery.nn.Blueprint;
import mongery.nn.Init;
import mongery.nn.Weights;

/** Group norm of images, scaled and shifted by channel. */
public final class GroupNorm {
  private final int groups;
  private final int gamma;
  private final int beta;

  /** Enters scale 1 and shift 0 by channel. */
  public GroupNorm(Blueprint blueprint, String name, int groups, int channels) {
    if (channels % groups != 0) {
      throw new IllegalArgumentException(channels + " channels in " + groups + " groups");
    }
    this.groups = groups;
    this.gamma = blueprint.add(name + ".weight", Init.constant(1), channels);
    this.beta = blueprint.add(name + ".bias", Init.constant(0), channels);
  }

  /** Same shape as x, (n, channels, ...). */
  public NDArray apply(Weights w, NDArray x) {
    return w.ops().groupNorm(x, groups, w.get(gamma), w.get(beta));
  }

  /** {@link #apply} followed by SiLU, in one call. */
  public NDArray applySilu(Weights w, NDArray x) {
    return w.ops().groupNormSilu(x, groups, w.get(gamma), w.get(beta));
  }
}
