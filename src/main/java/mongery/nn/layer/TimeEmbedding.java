package mongery.nn.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import mongery.nn.Blueprint;
import mongery.nn.Init;
import mongery.nn.Weights;

/**
 * Sines and cosines of the time, then a perceptron with one hidden layer: (n) to (n, width). Time
 * in [0, 1] is taken as it is, times frequencies exp(-ln(10000) k / (width/2 - 1)), sines first.
 */
public final class TimeEmbedding {
  private static final double SLOWEST = 10_000;
  private static final int GROWTH = 4;

  private final float[] frequencies;
  private final int trained;
  private final Linear in;
  private final Linear out;

  /**
   * @param width even, at least 4
   * @param trainFrequencies whether the frequencies are parameters, as in published code that keeps
   *     them in an array beside the weights
   */
  public TimeEmbedding(Blueprint blueprint, String name, int width, boolean trainFrequencies) {
    if (width < 4 || width % 2 != 0) {
      throw new IllegalArgumentException("a time embedding of width " + width);
    }
    this.frequencies = new float[width / 2];
    for (int k = 0; k < frequencies.length; k++) {
      frequencies[k] = (float) Math.exp(-Math.log(SLOWEST) * k / (frequencies.length - 1));
    }
    this.trained =
        trainFrequencies
            ? blueprint.add(name + ".frequencies", start(frequencies), frequencies.length)
            : -1;
    this.in = new Linear(blueprint, name + ".in", width, GROWTH * width);
    this.out = new Linear(blueprint, name + ".out", GROWTH * width, width);
  }

  private static Init start(float[] values) {
    return (into, random) -> System.arraycopy(values, 0, into, 0, into.length);
  }

  /** From times (n) to (n, width). */
  public NDArray apply(Weights w, NDArray t) {
    NDArray column = t.reshape(-1, 1);
    NDArray row = trained >= 0 ? w.get(trained) : t.getManager().create(frequencies);
    NDArray angle = column.mul(row);
    NDArray waves = NDArrays.concat(new NDList(angle.sin(), angle.cos()), 1);
    return out.apply(w, w.ops().silu(in.apply(w, waves)));
  }
}
