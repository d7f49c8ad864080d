package mongery.nn.net;

import ai.djl.ndarray.NDArray;
import mongery.nn.Blueprint;
import mongery.nn.Weights;

/** A velocity field v(t, x) with values of the shape of x. */
public interface VelocityNet {
  /** The parameters. */
  Blueprint blueprint();

  /**
   * Evaluates the field.
   *
   * @param w weights of the {@link #blueprint}
   * @param t time of each sample in [0, 1], shape (n)
   * @param x states, shape (n, ...)
   * @return velocities, shape (n, ...)
   */
  NDArray velocity(Weights w, NDArray t, NDArray x);

  /**
   * As {@link #velocity}, with what is done in training only, such as dropout.
   *
   * @param seed all the randomness there is; equal seeds give equal values on one device
   */
  default NDArray training(Weights w, NDArray t, NDArray x, long seed) {
    return velocity(w, t, x);
  }

  /** Samples that fit in memory at once when no gradients are wanted. */
  default int atOnce() {
    return 4096;
  }
}
