package mongery.bench;

import java.util.Random;
import mongery.transport.OptimalTransport;
import mongery.transport.Problem;

/**
 * Times the discrete solvers on random clouds in the plane; the best of three runs each. Run as a
 * main class from the test class path; the argument is the number of points (default 1024).
 */
public final class TransportBench {
  private TransportBench() {}

  public static void main(String[] args) {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1024;
    Random random = new Random(1);
    double[][] x = cloud(random, n, 0);
    double[][] y = cloud(random, n, 0.3);
    Problem.Reference product = Problem.Reference.PRODUCT;
    Problem[] problems = {
      new Problem.Exact(),
      new Problem.Partial(0.7),
      Problem.Unbalanced.kl(1),
      Problem.Unbalanced.l2(20.0 * n / 64),
      new Problem.Entropic(0.05),
      new Problem.UnbalancedEntropic(0.05, 1, 1, product),
      new Problem.PartialEntropic(0.7, 0.05)
    };
    for (Problem problem : problems) {
      double best = Double.POSITIVE_INFINITY;
      for (int run = 0; run < 3; run++) {
        long start = System.nanoTime();
        OptimalTransport.solve(problem, x, y, null, null);
        best = Math.min(best, (System.nanoTime() - start) / 1e9);
      }
      System.out.printf("%8.3f s  n = m = %d  %s%n", best, n, problem.getClass().getSimpleName());
    }
  }

  private static double[][] cloud(Random random, int n, double shift) {
    double[][] out = new double[n][2];
    for (double[] p : out) {
      p[0] = 0.6 * random.nextGaussian() + shift;
      p[1] = 0.6 * random.nextGaussian();
    }
    return out;
  }
}
