package mongery.nn.layer;

import ai.djl.ndarray.NDArray;
import mongery.nn.Blueprint;
import mongery.nn.Weights;

/** Halves or doubles the sides of images, the channels staying as they are. */
public final class Resample {
  /** Which way. */
  public enum Way {
    /** Half the side. */
    DOWN,
    /** Twice the side. */
    UP
  }

  /** By what means. */
  public enum Means {
    /** Convolution 3x3 with stride 2, and transposed convolution 4x4 with stride 2. */
    CONVOLUTION,
    /** Mean over 2x2 and repetition of neighbours, without parameters (as in BigGAN). */
    POOLING
  }

  private final Way way;
  private final Conv2d down;
  private final ConvTranspose2d up;

  /** Enters its convolution, if it has one. */
  public Resample(Blueprint blueprint, String name, int channels, Way way, Means means) {
    boolean learned = means == Means.CONVOLUTION;
    this.way = way;
    this.down =
        learned && way == Way.DOWN
            ? new Conv2d(blueprint, name, channels, channels, 3, 2, 1)
            : null;
    this.up =
        learned && way == Way.UP
            ? new ConvTranspose2d(blueprint, name, channels, channels, 4, 2, 1)
            : null;
  }

  /** From (n, channels, h, w) to half or twice h and w. */
  public NDArray apply(Weights w, NDArray x) {
    if (down != null) {
      return down.apply(w, x);
    }
    if (up != null) {
      return up.apply(w, x);
    }
    return way == Way.DOWN ? w.ops().halve(x) : w.ops().twice(x);
  }
}
