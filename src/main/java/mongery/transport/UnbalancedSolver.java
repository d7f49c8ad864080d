package mongery.transport;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Exact unbalanced transport without entropy, by an active set.
 *
 * <p>The support of a basic plan is a forest. On a forest whose arcs are all used, duality fixes
 * f_i + g_j = C_ij along each tree, so each tree has one degree of freedom left: a shift t of its
 * potentials, chosen so that the marginals that the penalties answer with have equal mass on both
 * sides. Masses of the arcs follow by elimination. The solver keeps a plan that is best on its
 * forest and repeats:
 *
 * <ol>
 *   <li>take the arc of most negative reduced cost (of a block of arcs); none: the plan is optimal,
 *       since the problem is convex;
 *   <li>if it closes a cycle, push mass round it until an arc empties; if it joins two trees, keep
 *       both;
 *   <li>move towards the best masses of the new tree; where an arc empties on the way, stop there,
 *       drop it and go on with the pieces. The objective is convex, so it falls all the way.
 * </ol>
 *
 * <p>Majorisation-minimisation, the usual method, converges sublinearly; this one ends after
 * finitely many steps at rounding level.
 *
 * <p>Length: one loop over one state; potentials, masses and forest change together, so that pieces
 * would only pass them to each other.
 */
final class UnbalancedSolver {
  /** Stands for masses that overflow, which only a first, poor tree asks for. */
  private static final double HUGE = 1e200;

  /** After so many times a point without an arc is taken to carry less than can be represented. */
  private static final int MAX_REATTACHED = 20;

  /**
   * Mass of a point, relative to the heaviest, below which sums with it lose their digits, so that
   * pivots at it can go round in circles.
   */
  private static final double NEGLIGIBLE = 1e-13;

  /** So often an arc between negligible points is tried. */
  private static final byte MAX_TRIED = 10;

  private final int n;
  private final int m;
  private final double[] cost;
  private final double[] weights;
  private final Penalty first;
  private final Penalty second;
  private final Forest forest;
  private final double[] potential; // f of rows, then g of columns
  private final double[] next; // potentials of a tree that is being settled
  private final boolean[] frozen; // points whose mass has underflowed

  private UnbalancedSolver(
      CostMatrix costs, double[] a, double[] b, Penalty first, Penalty second) {
    n = a.length;
    m = b.length;
    cost = costs.values();
    weights = Arrays.copyOf(a, n + m);
    System.arraycopy(b, 0, weights, n, m);
    this.first = first;
    this.second = second;
    forest = new Forest(n + m);
    potential = new double[n + m];
    next = new double[n + m];
    frozen = new boolean[n + m];
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
    UnbalancedSolver solver =
        new UnbalancedSolver(
            inner, Checks.select(a, rows), Checks.select(b, columns), first, second);
    solver.start(inner);
    solver.optimise(inner.max());
    double[] f = new double[a.length];
    double[] g = new double[b.length];
    Arrays.fill(f, Double.NEGATIVE_INFINITY);
    Arrays.fill(g, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < rows.length; i++) {
      f[rows[i]] = solver.frozen[i] ? Double.NEGATIVE_INFINITY : solver.potential[i];
    }
    for (int j = 0; j < columns.length; j++) {
      int u = solver.n + j;
      g[columns[j]] = solver.frozen[u] ? Double.NEGATIVE_INFINITY : solver.potential[u];
    }
    fill(f, CTransform.ofColumns(cost, g));
    fill(g, CTransform.ofRows(cost, f));
    Coupling plan = solver.forest.plan(solver.n, solver.m);
    return new NetworkSimplex.Result(plan.embed(a.length, b.length, rows, columns), f, g);
  }

  private static int[] kept(double[] weights, Penalty penalty) {
    if (penalty.proportional()) {
      return Checks.support(weights);
    }
    int[] all = new int[weights.length];
    Arrays.setAll(all, i -> i);
    return all;
  }

  private static void fill(double[] potential, double[] transform) {
    for (int k = 0; k < potential.length; k++) {
      if (potential[k] == Double.NEGATIVE_INFINITY) {
        potential[k] = transform[k];
      }
    }
  }

  /** Starts from balanced transport, weights brought to a common mass: it reaches every point. */
  private void start(CostMatrix costs) {
    double[] a = Arrays.copyOf(weights, n);
    double[] b = Arrays.copyOfRange(weights, n, n + m);
    boolean firstHard = first.slope(0, 1) == 0;
    double scale = Checks.sum(a) / Checks.sum(b);
    double[] scaled = firstHard ? b : a;
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] *= firstHard ? scale : 1 / scale;
    }
    NetworkSimplex.solve(costs, a, b).plan().forEach((i, j, mass) -> forest.add(i, n + j, mass));
    ArrayDeque<Integer> all = new ArrayDeque<>();
    for (int u = 0; u < n + m; u++) {
      all.add(u);
    }
    settle(all);
  }

  private void optimise(double maxCost) {
    double tolerance = 2e-14 * Math.max(maxCost, Double.MIN_NORMAL);
    int block = (int) Math.max(16, 4 * Math.sqrt((double) n * m));
    long limit = 2000L + 200L * (n + m) + (long) n * m;
    byte[] tried = new byte[n * m];
    int row = 0;
    int column = 0;
    long sincePivot = 0;
    for (long pivots = 0; sincePivot < (long) n * m; ) {
      double best = -tolerance;
      int bestRow = -1;
      int bestColumn = -1;
      for (int left = block; left > 0; ) {
        int end = Math.min(m, column + left);
        for (int j = column; j < end && !frozen[row]; j++) {
          double reduced = cost[row * m + j] - potential[row] - potential[n + j];
          if (reduced < best && !frozen[n + j] && tried[row * m + j] < MAX_TRIED) {
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
      enter(bestRow, n + bestColumn);
      if (Math.max(mass(bestRow), mass(n + bestColumn)) < NEGLIGIBLE * heaviest()) {
        tried[bestRow * m + bestColumn]++;
      }
      if (++pivots > limit) {
        throw new IllegalStateException(
            "unbalanced transport: no optimum after " + pivots + " pivots");
      }
      if (pivots % (10L * (n + m)) == 0) {
        tolerance *= 4; // rounding, not cost, keeps finding candidates
      }
    }
  }

  /** The marginal that a point's potential asks for. */
  private double mass(int u) {
    return (u < n ? first : second).marginal(potential[u], weights[u]);
  }

  private double heaviest() {
    double most = 0;
    for (int u = 0; u < n + m; u++) {
      most = Math.max(most, mass(u));
    }
    return most;
  }

  /** Adds an arc of negative reduced cost and settles the trees that it touches. */
  private void enter(int row, int column) {
    Checks.notInterrupted();
    ArrayDeque<Integer> touched = new ArrayDeque<>();
    touched.add(row);
    int[] path = forest.path(row, column);
    if (path == null) {
      forest.add(row, column, 0);
    } else { // arcs alternate: the first, at the row, loses mass, the next gains, ...
      double push = Double.POSITIVE_INFINITY;
      for (int k = 0; k < path.length; k += 2) {
        push = Math.min(push, forest.mass(path[k]));
      }
      for (int k = 0; k < path.length; k++) {
        double left = forest.mass(path[k]) + (k % 2 == 0 ? -push : push);
        forest.setMass(path[k], left);
        if (left <= 0) {
          touched.add(forest.end(path[k], 0));
          touched.add(forest.end(path[k], 1));
          forest.remove(path[k]);
        }
      }
      forest.add(row, column, push);
    }
    settle(touched);
  }

  /** Brings the tree of each given point to its best masses and potentials. */
  private void settle(ArrayDeque<Integer> points) {
    int[] done = new int[n + m];
    int[] reattached = new int[n + m];
    int mark = 0;
    while (!points.isEmpty()) {
      int u = points.poll();
      if (done[u] != 0) {
        continue;
      }
      if (alone(u) && reattached[u]++ < MAX_REATTACHED) {
        forest.add(u, partner(u), 0);
        points.add(u);
        continue;
      }
      double[] shifted = balance(forest.walk(u));
      // From the heaviest point, so that no rounding of large masses ends on an arc to a light
      // leaf.
      int[] tree = forest.walk(heaviest(forest.walk(u), shifted));
      mark++;
      double[] masses = eliminate(tree);
      double step = 1;
      int blocking = -1;
      for (int k = 1; k < tree.length; k++) {
        double old = forest.mass(forest.up(tree[k]));
        if (masses[k] < 0 && old < step * (old - masses[k])) {
          step = old / (old - masses[k]);
          blocking = k;
        }
      }
      if (blocking < 0) {
        for (int k = 0; k < tree.length; k++) {
          potential[tree[k]] = next[tree[k]];
          done[tree[k]] = mark;
          if (k > 0) {
            forest.setMass(forest.up(tree[k]), masses[k]);
          }
        }
        continue;
      }
      int[] arcs = new int[tree.length];
      for (int k = 1; k < tree.length; k++) {
        arcs[k] = forest.up(tree[k]);
      }
      points.add(u);
      for (int k = 1; k < tree.length; k++) {
        double old = forest.mass(arcs[k]);
        double left = old + step * (masses[k] - old);
        forest.setMass(arcs[k], left);
        if (k == blocking || (left <= 0 && masses[k] < 0)) {
          points.add(forest.end(arcs[k], 0));
          points.add(forest.end(arcs[k], 1));
          forest.remove(arcs[k]);
        }
      }
    }
  }

  /** Whether a point has lost its last arc although it must carry mass. */
  private boolean alone(int u) {
    return forest.walk(u).length == 1
        && Double.isInfinite((u < n ? first : second).empty(weights[u]));
  }

  /** The cheapest point of the other side, potentials taken into account. */
  private int partner(int u) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    int end = u < n ? n + m : n;
    for (int v = u < n ? n : 0; v < end; v++) {
      double c = (u < n ? cost[u * m + v - n] : cost[v * m + u - n]) - potential[v];
      if (best < 0 || (c < least && !frozen[v])) {
        least = c;
        best = v;
      }
    }
    return best;
  }

  /** Potentials along a tree, root first, shifted so that both sides carry equal mass. */
  private double[] balance(int[] tree) {
    int root = tree[0];
    if (tree.length == 1) {
      double empty = (root < n ? first : second).empty(weights[root]);
      frozen[root] = Double.isInfinite(empty);
      return new double[] {frozen[root] ? 0 : empty};
    }
    double sign = root < n ? 1 : -1; // of the shift at rows
    double[] relative = new double[tree.length];
    int[] position = forest.positions();
    for (int k = 1; k < tree.length; k++) {
      int u = tree[k];
      int above = forest.above(u);
      double c = u < n ? cost[u * m + above - n] : cost[above * m + u - n];
      relative[k] = c - relative[position[above]];
    }
    double shift = sign * (Double.isFinite(potential[root]) ? potential[root] : 0);
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (int it = 0; it < 300; it++) {
      double rows = 0; // both masses, and their derivatives by the shift
      double columns = 0;
      double rowSlope = 0;
      double columnSlope = 0;
      for (int k = 0; k < tree.length; k++) {
        int u = tree[k];
        double w = weights[u];
        if (u < n) {
          rows += Math.min(HUGE, first.marginal(relative[k] + shift, w));
          rowSlope += first.slope(relative[k] + shift, w);
        } else {
          columns += Math.min(HUGE, second.marginal(relative[k] - shift, w));
          columnSlope -= second.slope(relative[k] - shift, w);
        }
      }
      double excess = rows - columns; // falls as the shift grows
      if (excess > 0) {
        low = shift;
      } else {
        high = shift;
      }
      // Newton on log(rows / columns) where that exists: one step is exact for KL.
      double to =
          rows > 0 && columns > 0
              ? shift - Math.log(rows / columns) / (rowSlope / rows - columnSlope / columns)
              : shift - excess / (rowSlope - columnSlope);
      if (!Double.isFinite(to) || to <= low || to >= high) {
        to =
            Double.isInfinite(low)
                ? high - Math.max(1, 2 * Math.abs(high))
                : Double.isInfinite(high) ? low + Math.max(1, 2 * Math.abs(low)) : (low + high) / 2;
      }
      if (Math.abs(excess) <= 1e-16 * (Math.abs(rows) + Math.abs(columns))
          || Math.abs(to - shift) <= 1e-16 * Math.abs(to)) {
        break;
      }
      shift = to;
    }
    for (int k = 0; k < tree.length; k++) {
      relative[k] += tree[k] < n ? shift : -shift;
    }
    return relative;
  }

  /** Files the potentials of a tree's points in {@link #next}; returns the heaviest point. */
  private int heaviest(int[] tree, double[] potentials) {
    int best = tree[0];
    for (int k = 0; k < tree.length; k++) {
      next[tree[k]] = potentials[k];
      if (marginal(tree[k]) > marginal(best)) {
        best = tree[k];
      }
    }
    return best;
  }

  /** The marginal that a point's potential in {@link #next} asks for. */
  private double marginal(int u) {
    return Math.min(HUGE, (u < n ? first : second).marginal(next[u], weights[u]));
  }

  /** Mass on the arc above each point of a tree, for the marginals that its potentials ask for. */
  private double[] eliminate(int[] tree) {
    int[] position = forest.positions();
    double[] net = new double[tree.length];
    for (int k = 0; k < tree.length; k++) {
      net[k] = marginal(tree[k]);
    }
    for (int k = tree.length - 1; k > 0; k--) {
      net[position[forest.above(tree[k])]] -= net[k];
    }
    return net;
  }
}
