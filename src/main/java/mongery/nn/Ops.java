package mongery.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;

/**
 * Differentiable operations on array handles, beside those of {@link NDArray} itself. Data comes
 * first: a result belongs to the owner of the first operand, so an operation whose first operand is
 * a parameter would leak into the parameter's owner.
 */
public final class Ops {
  private static final NDArray[] NONE = {};

  private final Script pack;

  Ops(Script pack) {
    this.pack = pack;
  }

  Script pack() {
    return pack;
  }

  /** Sets what the engine keeps per thread. */
  static void prepareThread(int threads) {
    JniUtils.setNumThreads(threads);
    JniUtils.setGraphExecutorOptimize(false);
    JniUtils.setGradMode(true);
  }

  /** Switches recording on this thread and gives what it was. */
  static boolean recordGradients(boolean record) {
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(record);
    return before;
  }

  /** Overwrites the values of an array in place: the engine's own copy would replace the array. */
  void assign(NDArray array, NDArray values) {
    try (NDArray alias = detached(array)) {
      pack.run(alias.getManager(), "assign", alias, values);
    }
  }

  static PtNDArray detached(NDArray array) {
    return JniUtils.detachGradient((PtNDArray) array);
  }

  /** x W' + b; x of shape (..., in), W (out, in), b (out). */
  public NDArray linear(NDArray x, NDArray weight, NDArray bias) {
    return JniUtils.linear((PtNDArray) x, (PtNDArray) weight, (PtNDArray) bias);
  }

  /** x sigmoid(x). */
  public NDArray silu(NDArray x) {
    return pack.call("silu", x).get(0);
  }

  /** max(x, 0). */
  public NDArray relu(NDArray x) {
    return JniUtils.relu((PtNDArray) x);
  }

  /** x where positive, slope times x elsewhere. */
  public NDArray leakyRelu(NDArray x, double slope) {
    return JniUtils.leakyRelu((PtNDArray) x, slope);
  }

  /** log(1 + exp(x)), without overflow. */
  public NDArray softplus(NDArray x) {
    return JniUtils.softPlus((PtNDArray) x);
  }

  /** 1 / (1 + exp(-x)). */
  public NDArray sigmoid(NDArray x) {
    return JniUtils.sigmoid((PtNDArray) x);
  }

  /** Gaussian error linear unit. */
  public NDArray gelu(NDArray x) {
    return JniUtils.gelu((PtNDArray) x);
  }

  /** Exponential linear unit with scale 1. */
  public NDArray elu(NDArray x) {
    return JniUtils.elu((PtNDArray) x, 1);
  }

  /** Convolution of (n, in, h, w) with a weight of shape (out, in, k, k). */
  public NDArray conv2d(NDArray x, NDArray weight, NDArray bias, int stride, int padding) {
    return JniUtils.convolution(
        (PtNDArray) x,
        (PtNDArray) weight,
        (PtNDArray) bias,
        new Shape(stride, stride),
        new Shape(padding, padding),
        new Shape(1, 1),
        1);
  }

  /** Transposed convolution of (n, in, h, w) with a weight of shape (in, out, k, k). */
  public NDArray convTranspose2d(NDArray x, NDArray weight, NDArray bias, int stride, int padding) {
    try (NDArray s = x.getManager().create(stride);
        NDArray p = x.getManager().create(padding)) {
      return pack.call("conv_transpose2d", x, weight, bias, s, p).get(0);
    }
  }

  /** Group norm of (n, c, ...), eps 1e-5, scaled and shifted by channel. */
  public NDArray groupNorm(NDArray x, int groups, NDArray gamma, NDArray beta) {
    try (NDArray g = x.getManager().create(groups)) {
      return pack.call("group_norm", x, g, gamma, beta).get(0);
    }
  }

  /** {@link #groupNorm} followed by {@link #silu}, in one call. */
  public NDArray groupNormSilu(NDArray x, int groups, NDArray gamma, NDArray beta) {
    try (NDArray g = x.getManager().create(groups)) {
      return pack.call("group_norm_silu", x, g, gamma, beta).get(0);
    }
  }

  /** Layer norm over the last axes, whose shape is that of gamma and beta; eps 1e-5. */
  public NDArray layerNorm(NDArray x, NDArray gamma, NDArray beta) {
    return JniUtils.layerNorm(
        (PtNDArray) x, gamma.getShape(), (PtNDArray) gamma, (PtNDArray) beta, 1e-5);
  }

  /** Means over 2 x 2 pixels of (n, c, h, w): half the side. */
  public NDArray halve(NDArray x) {
    return pack.call("halve", x).get(0);
  }

  /** Each pixel of (n, c, h, w) four times: twice the side. */
  public NDArray twice(NDArray x) {
    return pack.call("twice", x).get(0);
  }

  /**
   * Zero with probability {@code rate}, else x / (1 - rate), each value on its own; drawn from the
   * engine's generator, see {@link #seed}.
   */
  public NDArray dropout(NDArray x, double rate) {
    try (NDArray r = x.getManager().create(rate)) {
      return pack.call("dropout", x, r).get(0);
    }
  }

  /**
   * Sets the engine's generator, which only {@link #dropout} draws from: masks as large as the
   * activations would cost too much in Java. The process has one, so seed before each use.
   */
  public void seed(long seed) {
    JniUtils.setSeed(seed);
  }

  /** log sum exp over one axis, which is dropped. */
  public NDArray logSumExp(NDArray x, int axis) {
    try (NDArray a = x.getManager().create(axis)) {
      return pack.call("logsumexp", x, a).get(0);
    }
  }

  /** Softmax attention; q, k, v of shape (n, heads, positions, dimension). */
  public NDArray attention(NDArray q, NDArray k, NDArray v) {
    return pack.call("attention", q, k, v).get(0);
  }

  /**
   * Linear attention: keys are softmaxed over positions, queries are left as they are.
   *
   * @param qkv shape (n, 3 heads dimension, positions): queries, keys, values, head by head
   * @param heads number of heads
   * @return shape (n, heads dimension, positions)
   */
  public NDArray linearAttention(NDArray qkv, int heads) {
    try (NDArray h = qkv.getManager().create(heads)) {
      return pack.call("linear_attention", qkv, h).get(0);
    }
  }

  /** Squared Euclidean distances between the rows of (n, d) and (m, d): shape (n, m). */
  public NDArray squaredDistances(NDArray x, NDArray y) {
    return pack.call("squared_distances", x, y).get(0);
  }

  /**
   * Gradient of the sum of y with respect to x, itself differentiable: what penalties on gradients
   * and maps that are gradients need. Gradients of other arrays stay untouched. Zero if y does not
   * depend on x.
   */
  public NDArray gradient(NDArray y, NDArray x) {
    return pack.call("grad1", y, x).get(0);
  }

  /**
   * Gradient of a scalar with respect to each weight, zero for those that took no part. Frees the
   * graph.
   */
  public NDList gradients(NDArray loss, Weights weights) {
    return pack.call("grads", new NDArray[] {loss}, weights.arrays());
  }

  /** As {@link #gradients(NDArray, Weights)}, for any leaves that require gradients. */
  public NDList gradients(NDArray loss, List<NDArray> leaves) {
    return pack.call("grads", new NDArray[] {loss}, leaves.toArray(NONE));
  }

  /** An array that shares the values of x but not its history; belongs to the owner of x. */
  public NDArray detach(NDArray x) {
    return detached(x);
  }

  /**
   * Calls a method of the op pack that takes arrays, then one list of arrays, and gives one array.
   */
  public NDArray script(String method, NDArray[] arguments, NDArray[] list) {
    return pack.call(method, arguments, list).get(0);
  }

  /**
   * Log-domain Sinkhorn on uniform weights, see {@link mongery.nn.ot.Sinkhorn}.
   *
   * @param fast whether iterations between checks may run in the stabilised kernel domain
   * @return plan, source potential, target potential, and (iterations, error, slow iterations,
   *     kernels)
   */
  public NDList sinkhorn(
      NDArray cost,
      double epsilon,
      double tauA,
      double tauB,
      double tolerance,
      int limit,
      boolean fast) {
    return pack.run(
        cost.getManager(), "sinkhorn", cost, epsilon, tauA, tauB, tolerance, (long) limit, fast);
  }
}
