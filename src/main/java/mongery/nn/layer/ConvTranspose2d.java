package mongery.nn.layer;

import ai.djl.ndarray.NDArray;
import mongery.nn.Blueprint;
import mongery.nn.Init;
import mongery.nn.Weights;

/**
 * Transposed convolution of images with a square kernel. Starts uniform on +-1/sqrt(in kernel^2),
 * as the published flow-matching networks do; PyTorch's own default counts output channels instead.
 */
public final class ConvTranspose2d {
  private final int weight;
  private final int bias;
  private final int stride;
  private final int padding;

  /** Enters weight (in, out, kernel, kernel) and bias (out). */
  public ConvTranspose2d(
      Blueprint blueprint, String name, int in, int out, int kernel, int stride, int padding) {
    long fanIn = (long) in * kernel * kernel;
    this.weight = blueprint.add(name + ".weight", Init.fanIn(fanIn), in, out, kernel, kernel);
    this.bias = blueprint.add(name + ".bias", Init.fanIn(fanIn), out);
    this.stride = stride;
    this.padding = padding;
  }

  /** From (n, in, h, w) to (n, out, h', w'). */
  public NDArray apply(Weights w, NDArray x) {
    return w.ops().convTranspose2d(x, w.get(weight), w.get(bias), stride, padding);
  }
}
