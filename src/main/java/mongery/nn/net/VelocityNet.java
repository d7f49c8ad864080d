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
}
