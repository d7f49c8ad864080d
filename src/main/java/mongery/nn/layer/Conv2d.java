package mongery.nn.layer;

import ai.djl.ndarray.NDArray;
import mongery.nn.Blueprint;
import mongery.nn.Init;
import mongery.nn.Weights;

/** Convolution of images with a square kernel. */
public final class Conv2d {
  private final int weight;
  private final int bias;
  private final int stride;
  private final int padding;

  /** Enters weight (out, in, kernel, kernel) and bias (out). */
  public Conv2d(
      Blueprint blueprint, String name, int in, int out, int kernel, int stride, int padding) {
    long fanIn = (long) in * kernel * kernel;
    this.weight = blueprint.add(name + ".weight", Init.fanIn(fanIn), out, in, kernel, kernel);
    this.bias = blueprint.add(name + ".bias", Init.fanIn(fanIn), out);
    this.stride = stride;
    this.padding = padding;
  }

  /** From (n, in, h, w) to (n, out, h', w'). */
  public NDArray apply(Weights w, NDArray x) {
    return w.ops().conv2d(x, w.get(weight), w.get(bias), stride, padding);
  }
}
