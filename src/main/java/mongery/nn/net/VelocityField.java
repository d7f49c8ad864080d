package mongery.nn.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import mongery.nn.Session;
import mongery.nn.Weights;
import mongery.nn.ode.OdeField;

/** A trained velocity network as the right-hand side of an ordinary differential equation. */
public final class VelocityField implements OdeField {
  private final Session session;
  private final VelocityNet net;
  private final Weights weights;
  private final long[] shape;

  /**
   * @param session where to evaluate
   * @param net the network
   * @param weights its weights, read at each evaluation
   * @param shape shape of one point
   */
  public VelocityField(Session session, VelocityNet net, Weights weights, int[] shape) {
    this.session = session;
    this.net = net;
    this.weights = weights;
    this.shape = new long[shape.length + 1];
    for (int i = 0; i < shape.length; i++) {
      this.shape[i + 1] = shape[i];
    }
  }

  @Override
  public double[] at(double[] t, double[] x) {
    double[] out = new double[x.length];
    int size = t.length == 0 ? 0 : x.length / t.length;
    session.withoutGradients(
        () -> {
          int most = net.atOnce();
          for (int from = 0; from < t.length; from += most) {
            chunk(t, x, out, size, from, Math.min(t.length, from + most));
          }
          return null;
        });
    return out;
  }

  private void chunk(double[] t, double[] x, double[] out, int size, int from, int to) {
    long[] axes = shape.clone();
    axes[0] = to - from;
    try (NDManager scope = session.scope()) {
      NDArray times = session.array(scope, floats(t, from, to), to - from);
      NDArray points = session.array(scope, floats(x, from * size, to * size), axes);
      float[] v = net.velocity(weights, times, points).toFloatArray();
      for (int i = 0; i < v.length; i++) {
        out[from * size + i] = v[i];
      }
    }
  }

  private static float[] floats(double[] values, int from, int to) {
    float[] out = new float[to - from];
    for (int i = from; i < to; i++) {
      out[i - from] = (float) values[i];
    }
    return out;
  }
}
