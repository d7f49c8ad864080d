package mongery.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import mongery.data.DenseArray;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.data.law.Squares;
import mongery.nn.Session;

/** Minibatch Sinkhorn on the imbalanced squares: log domain alone against the mixed domain. */
public final class SinkhornBench {
  private static final int REPEATS = 24;

  private SinkhornBench() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    Sampler source = Samplers.source(side(-1, 0.6), 1);
    Sampler target = Samplers.target(side(1, 0.4), 1);
    try (Session session = Session.open("cpu", 1)) {
      for (int n : new int[] {256}) {
        for (double tau : new double[] {1, 0.99, 0.95, 0.9}) {
          compare(session, source, target, n, tau);
        }
      }
    }
  }

  private static Side side(double y, double left) {
    return new Side(
        new Squares(
            List.of(
                new Squares.Component(List.of(0.0, y), 1, left, "left"),
                new Squares.Component(List.of(5.0, y), 1, 1 - left, "right"))),
        5000);
  }

  private static void compare(Session s, Sampler source, Sampler target, int n, double tau) {
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
    float[] stats = new float[4];
    double gap = 0;
    for (int r = 0; r < REPEATS; r++) {
      try (NDManager scope = s.scope()) {
        DenseArray x = source.batch(r % 4, n).points();
        DenseArray y = target.batch(r % 4, n).points();
        NDArray cost = s.ops().squaredDistances(s.array(scope, x), s.array(scope, y));
        NDArray c = cost.div(cost.mean());
        float[][] f = new float[2][];
        for (int fast = 0; fast < 2; fast++) {
          long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          NDList out = s.ops().sinkhorn(c, 0.01, tau, tau, 1e-3, 2000, fast == 1);
          f[fast] = out.get(1).toFloatArray();
          long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
          best[fast] = Math.min(best[fast], time / 1e6);
          stats = out.get(3).toFloatArray();
        }
        for (int i = 0; i < n; i++) {
          gap = Math.max(gap, Math.abs(f[0][i] - f[1][i]));
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "n %4d tau %.2f: log domain %8.2f ms, mixed %8.2f ms (%.1f times faster), %4.0f iterations,"
            + " %.0f of them in the log domain, %.0f kernels, largest difference of potentials %.1e%n",
        n,
        tau,
        best[0],
        best[1],
        best[0] / best[1],
        stats[0],
        stats[2],
        stats[3],
        gap);
  }
}
