package mongery.transport;

import java.util.Arrays;

/**
 * Exact unbalanced transport without entropy, by an active set.
 *
 * <p>The support of a basic plan is a forest. The solver keeps a plan that is best on its forest
 * ({@link SettledForest}), adds the arc of most negative reduced cost of a block of arcs, and goes
 * on until there is none: then the plan is optimal, since the problem is convex.
 *
 * <p>Majorisation-minimisation, the usual method, converges sublinearly; this one ends after
 * finitely many steps at rounding level.
 */
final class UnbalancedSolver {
  /**
   * Mass of a point, relative to the heaviest, below which sums with it lose their digits, so that
   * pivots at it can go round in circles.
   */
  private static final double NEGLIGIBLE = 1e-13;

  private final int n;
  private final int m;
  private final double[] cost;
  private final SettledForest forest;

  private UnbalancedSolver(CostMatrix cost, SettledForest forest) {
    n = cost.rows();
    m = cost.columns();
    this.cost = cost.values();
    this.forest = forest;
  }

  /**
   * Solves.
   *
   * @param cost shape (n, m)
   * @param a weights of positive sum
   * @param b weights of positive sum
   * @param first penalty of the rows; not both may be hard
   * @param second penalty of the columns
   */
  static NetworkSimplex.Result solve(
      CostMatrix cost, double[] a, double[] b, Penalty first, Penalty second) {
    int[] rows = kept(a, first);
    int[] columns = kept(b, second);
    CostMatrix inner = cost.select(rows, columns);
    double[] innerA = Checks.select(a, rows);
    double[] innerB = Checks.select(b, columns);
    SettledForest forest = new SettledForest(inner, innerA, innerB, first, second);
    forest.start(balanced(inner, innerA, innerB, first.slope(1, 1) == 0));
    new UnbalancedSolver(inner, forest).optimise(inner.max());
    double[] f = new double[a.length];
    double[] g = new double[b.length];
    Arrays.fill(f, Double.NEGATIVE_INFINITY);
    Arrays.fill(g, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < rows.length; i++) {
      f[rows[i]] = forest.frozen(i) ? Double.NEGATIVE_INFINITY : forest.potential(i);
    }
    for (int j = 0; j < columns.length; j++) {
      int u = rows.length + j;
      g[columns[j]] = forest.frozen(u) ? Double.NEGATIVE_INFINITY : forest.potential(u);
    }
    lower(f, CTransform.ofColumns(cost, g));
    lower(g, CTransform.ofRows(cost, f));
    return new NetworkSimplex.Result(forest.plan().embed(a.length, b.length, rows, columns), f, g);
  }

  private static int[] kept(double[] weights, Penalty penalty) {
    if (penalty.proportional()) {
      return Checks.support(weights);
    }
    int[] all = new int[weights.length];
    Arrays.setAll(all, i -> i);
    return all;
  }

  /** Balanced transport, weights brought to a common mass: it reaches every point. */
  private static Coupling balanced(CostMatrix cost, double[] a, double[] b, boolean keepFirst) {
    double scale = Checks.sum(a) / Checks.sum(b);
    double[] rows = keepFirst ? a : Arrays.stream(a).map(w -> w / scale).toArray();
    double[] columns = keepFirst ? Arrays.stream(b).map(w -> w * scale).toArray() : b;
    return NetworkSimplex.solve(cost, rows, columns).plan();
  }

  /** Makes potentials feasible, which those of frozen and of negligible points need not be. */
  private static void lower(double[] potential, double[] transform) {
    for (int k = 0; k < potential.length; k++) {
      if (potential[k] == Double.NEGATIVE_INFINITY || potential[k] > transform[k]) {
        potential[k] = transform[k];
      }
    }
  }

  private void optimise(double maxCost) {
    double tolerance = 2e-14 * Math.max(maxCost, Double.MIN_NORMAL);
    int block = (int) Math.max(16, 4 * Math.sqrt((double) n * m));
    long limit = 2000L + 200L * (n + m) + (long) n * m;
    double least = NEGLIGIBLE * forest.heaviest();
    int row = 0;
    int column = 0;
    long sincePivot = 0;
    for (long pivots = 0; sincePivot < (long) n * m; ) {
      double best = -tolerance;
      int bestRow = -1;
      int bestColumn = -1;
      for (int left = block; left > 0; ) {
        int end = Math.min(m, column + left);
        double f = forest.potential(row);
        for (int j = column; j < end && !forest.frozen(row); j++) {
          double reduced = cost[row * m + j] - f - forest.potential(n + j);
          if (reduced < best && !forest.frozen(n + j) && matters(row, n + j, reduced, least)) {
            best = reduced;
            bestRow = row;
            bestColumn = j;
          }
        }
        left -= end - column;
        column = end;
        if (column == m) {
          column = 0;
          row = row + 1 == n ? 0 : row + 1;
        }
      }
      if (bestRow < 0) {
        sincePivot += block;
        continue;
      }
      sincePivot = 0;
      forest.enter(bestRow, n + bestColumn);
      least = NEGLIGIBLE * forest.heaviest();
      if (++pivots > limit) {
        throw new IllegalStateException(
            "unbalanced transport: no optimum after " + pivots + " pivots");
      }
      if (pivots % (10L * (n + m)) == 0) {
        tolerance *= 4; // rounding, not cost, keeps finding candidates
      }
    }
  }

  /** Whether one end of an arc carries mass to speak of, or would if its potential gave way. */
  private boolean matters(int row, int column, double reduced, double least) {
    return forest.mass(row) >= least
        || forest.mass(column) >= least
        || forest.massAt(row, forest.potential(row) + reduced) >= least
        || forest.massAt(column, forest.potential(column) + reduced) >= least;
  }
}
