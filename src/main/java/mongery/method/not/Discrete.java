package mongery.method.not;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mongery.data.DenseArray;
import mongery.method.Counterpart;
import mongery.transport.CostMatrix;
import mongery.transport.OptimalTransport;
import mongery.transport.Problem;
import mongery.transport.Solution;
import mongery.transport.WeakTransport;

/** The problem that settings pose, solved on points. */
final class Discrete {
  /** Exact problems that the weak solver may use: enough for a gap of some percent. */
  private static final int WEAK_STEPS = 20;

  private static final double WEAK_TOLERANCE = 1e-3;

  private Discrete() {}

  /**
   * Solves: exact transport; for w above 1 transport to a part of the target, of which no point
   * takes more than w times its weight; the weak squared cost for gamma of at most 1 and w = 1.
   */
  static Optional<Counterpart> solve(Not settings, DenseArray source, DenseArray target) {
    if (settings.gamma() == 0) {
      return Optional.of(strong(settings, source, target));
    }
    boolean convex = settings.cost() == Cost.SQUARED && settings.gamma() <= 1;
    return convex && settings.w() == 1
        ? Optional.of(weak(settings, source, target))
        : Optional.empty();
  }

  private static Counterpart strong(Not settings, DenseArray source, DenseArray target) {
    CostMatrix cost = cost(settings.cost(), source.toRows(), target.toRows());
    double[] room = new double[target.rows()];
    Arrays.fill(room, settings.w() / room.length);
    Problem problem = settings.w() == 1 ? new Problem.Exact() : new Problem.Partial(1);
    Solution solution = OptimalTransport.solve(problem, cost, null, room);
    return Counterpart.ofPlan(solution, cost, solution.objective(), source, target);
  }

  private static Counterpart weak(Not settings, DenseArray source, DenseArray target) {
    double[][] x = source.toRows();
    double[][] y = target.toRows();
    WeakTransport.Result result =
        WeakTransport.solve(x, y, null, null, settings.gamma(), WEAK_TOLERANCE, WEAK_STEPS);
    double[] ones = new double[y.length];
    Arrays.fill(ones, 1);
    double[] onesOfSource = new double[x.length];
    Arrays.fill(onesOfSource, 1);
    return new Counterpart(
        result.value() / source.rowSize(),
        List.of(DenseArray.matrix(result.plan().barycentricMap(y)).reshape(source.shape())),
        List.of(onesOfSource, ones),
        Optional.of(result.plan()),
        Optional.empty());
  }

  private static CostMatrix cost(Cost cost, double[][] x, double[][] y) {
    double d = x[0].length;
    return switch (cost) {
      case SQUARED -> CostMatrix.squaredEuclidean(x, y).times(1 / d);
      case DISTANCE -> CostMatrix.euclidean(x, y);
      case ABSOLUTE, BILINEAR, COSINE -> {
        double[] values = new double[x.length * y.length];
        for (int k = 0; k < values.length; k++) {
          values[k] = between(cost, x[k / y.length], y[k % y.length]);
        }
        yield CostMatrix.of(x.length, y.length, values);
      }
    };
  }

  private static double between(Cost cost, double[] x, double[] y) {
    double gap = 0;
    double dot = 0;
    double xx = 0;
    double yy = 0;
    for (int c = 0; c < x.length; c++) {
      gap += Math.abs(x[c] - y[c]);
      dot += x[c] * y[c];
      xx += x[c] * x[c];
      yy += y[c] * y[c];
    }
    return switch (cost) {
      case ABSOLUTE -> gap / x.length;
      case BILINEAR -> -dot / x.length;
      default -> xx * yy > 0 ? -dot / Math.sqrt(xx * yy) : 0;
    };
  }
}
