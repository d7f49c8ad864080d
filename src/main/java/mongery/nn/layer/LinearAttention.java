package mongery.nn.layer;

import ai.djl.ndarray.NDArray;
import mongery.nn.Blueprint;
import mongery.nn.Weights;

/**
 * Attention block of images with keys softmaxed over positions (Shen et al., Efficient Attention):
 * group norm, 1x1 convolution to queries, keys and values, attention, 1x1 convolution. The caller
 * adds the input.
 */
public final class LinearAttention {
  private final GroupNorm norm;
  private final Conv2d in;
  private final Conv2d out;
  private final int heads;

  /** Attention over {@code channels} with heads of {@code dimension}. */
  public LinearAttention(
      Blueprint blueprint, String name, int channels, int groups, int heads, int dimension) {
    this.norm = new GroupNorm(blueprint, name + ".norm", groups, channels);
    this.in = new Conv2d(blueprint, name + ".qkv", channels, 3 * heads * dimension, 1, 1, 0);
    this.out = new Conv2d(blueprint, name + ".out", heads * dimension, channels, 1, 1, 0);
    this.heads = heads;
  }

  /** Same shape as x, (n, channels, h, w). */
  public NDArray apply(Weights w, NDArray x) {
    long n = x.getShape().get(0);
    long h = x.getShape().get(2);
    long v = x.getShape().get(3);
    NDArray qkv = in.apply(w, norm.apply(w, x)).reshape(n, -1, h * v);
    return out.apply(w, w.ops().linearAttention(qkv, heads).reshape(n, -1, h, v));
  }
}
