package mongery.nn.codec;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.function.UnaryOperator;
import mongery.data.DenseArray;
import mongery.nn.Session;

/** Applies a network to many images, some at a time, without gradients. */
final class Batches {
  private static final int PIXELS = 1 << 21;

  private Batches() {}

  static DenseArray apply(Session session, DenseArray x, UnaryOperator<NDArray> net) {
    int n = x.rows();
    int most = Math.max(1, PIXELS / Math.max(1, x.rowSize()));
    float[] out = null;
    int[] shape = null;
    for (int from = 0; from < n; from += most) {
      int first = from;
      int count = Math.min(most, n - from);
      DenseArray some =
          session.withoutGradients(
              () -> {
                try (NDManager scope = session.scope()) {
                  return Session.dense(
                      net.apply(session.array(scope, x.range(first, first + count))));
                }
              });
      if (out == null) {
        shape = some.shape();
        shape[0] = n;
        out = new float[Math.multiplyExact(n, some.rowSize())];
      }
      System.arraycopy(some.values(), 0, out, from * some.rowSize(), some.values().length);
    }
    if (out == null) {
      throw new IllegalArgumentException("there are no images");
    }
    return new DenseArray(shape, out);
  }
}
