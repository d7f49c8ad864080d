package mongery.transport;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * A plan on a forest that is best among all plans on that forest, for penalised marginals.
 *
 * <p>Where all arcs of a forest are used, duality fixes f_i + g_j = C_ij along each tree, so each
 * tree has one degree of freedom left: a shift t of its potentials, chosen so that the marginals
 * that the penalties answer with have equal mass on both sides. Masses of the arcs follow by
 * elimination. An arc that would carry less than nothing on the way there is dropped, and its
 * pieces go on alone. The objective is convex, so it falls all the way.
 *
 * <p>Points 0..n-1 are rows, n..n+m-1 columns.
 */
final class SettledForest {
  /** Stands for masses that overflow, which only a first, poor tree asks for. */
  private static final double HUGE = 1e200;

  /** After so many times a point without an arc is taken to carry less than can be represented. */
  private static final int MAX_REATTACHED = 20;

  /** Newton steps after which a shift is found by halving an interval. */
  private static final int NEWTON = 12;

  private static final int MAX_STEPS = 300;

  private final int n;
  private final int m;
  private final double[] cost;
  private final double[] weights;
  private final Penalty first;
  private final Penalty second;
  private final Forest forest;
  private final double[] potential; // f of rows, then g of columns
  private final double[] mass; // the marginals that the potentials ask for
  private final boolean[] frozen; // points whose mass has underflowed
  private final double[] next; // potential and mass of a tree that is being settled
  private final double[] asked;

  /**
   * Without arcs.
   *
   * @param cost shape (n, m)
   * @param a weights of the rows
   * @param b weights of the columns
   */
  SettledForest(CostMatrix cost, double[] a, double[] b, Penalty first, Penalty second) {
    n = a.length;
    m = b.length;
    this.cost = cost.values();
    weights = Arrays.copyOf(a, n + m);
    System.arraycopy(b, 0, weights, n, m);
    this.first = first;
    this.second = second;
    forest = new Forest(n + m);
    potential = new double[n + m];
    mass = new double[n + m];
    frozen = new boolean[n + m];
    next = new double[n + m];
    asked = new double[n + m];
  }

  /** Makes a plan's arcs the forest, and settles it. */
  void start(Coupling plan) {
    plan.forEach((i, j, moved) -> forest.add(i, n + j, moved));
    ArrayDeque<Integer> all = new ArrayDeque<>();
    for (int u = 0; u < n + m; u++) {
      all.add(u);
    }
    settle(all);
  }

  /** f_i of row i, or g_j of column n + j. */
  double potential(int u) {
    return potential[u];
  }

  /** The marginal of a point. */
  double mass(int u) {
    return mass[u];
  }

  /** The marginal that a point would have at another potential. */
  double massAt(int u, double value) {
    return (u < n ? first : second).marginal(value, weights[u]);
  }

  /** Largest marginal. */
  double heaviest() {
    return Arrays.stream(mass).max().orElse(0);
  }

  /** Whether a point carries less than can be represented, and so has no arc and no potential. */
  boolean frozen(int u) {
    return frozen[u];
  }

  /** The masses of the arcs. */
  Coupling plan() {
    return forest.plan(n, m);
  }

  /**
   * Adds an arc of negative reduced cost and settles the trees that it touches. If it closes a
   * cycle, mass is pushed round it until an arc empties, which is dropped.
   */
  void enter(int row, int column) {
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
          drop(path[k], touched);
        }
      }
      forest.add(row, column, push);
    }
    settle(touched);
  }

  private void drop(int arc, ArrayDeque<Integer> touched) {
    touched.add(forest.end(arc, 0));
    touched.add(forest.end(arc, 1));
    forest.remove(arc);
  }

  /** Brings the tree of each given point to its best masses and potentials. */
  private void settle(ArrayDeque<Integer> points) {
    boolean[] done = new boolean[n + m];
    int[] reattached = new int[n + m];
    while (!points.isEmpty()) {
      int u = points.poll();
      if (done[u]) {
        continue;
      }
      if (alone(u) && reattached[u]++ < MAX_REATTACHED) {
        forest.add(u, partner(u), 0);
        points.add(u);
        continue;
      }
      int[] tree = forest.walk(u);
      balance(tree);
      // From the heaviest point: else rounding of large masses ends on an arc to a light leaf.
      tree = forest.walk(heaviest(tree));
      double[] masses = eliminate(tree);
      if (advance(tree, masses, points)) {
        points.add(u);
        continue;
      }
      for (int v : tree) {
        potential[v] = next[v];
        mass[v] = asked[v];
        done[v] = true;
      }
    }
  }

  /**
   * Moves the masses of a tree's arcs towards the given ones, as far as none falls below 0, and
   * drops those that reach 0 so.
   *
   * @return whether an arc was dropped, its ends then being among the points
   */
  private boolean advance(int[] tree, double[] masses, ArrayDeque<Integer> points) {
    double step = 1;
    int blocking = -1;
    for (int k = 1; k < tree.length; k++) {
      double old = forest.mass(forest.up(tree[k]));
      if (masses[k] < 0 && old < step * (old - masses[k])) {
        step = old / (old - masses[k]);
        blocking = k;
      }
    }
    for (int k = 1; k < tree.length; k++) {
      int arc = forest.up(tree[k]);
      if (blocking < 0) {
        forest.setMass(arc, masses[k]);
        continue;
      }
      double old = forest.mass(arc);
      double left = old + step * (masses[k] - old);
      forest.setMass(arc, left);
      if (k == blocking || (left <= 0 && masses[k] < 0)) {
        drop(arc, points);
      }
    }
    return blocking >= 0;
  }

  /** Whether a point has lost its last arc although it must carry mass. */
  private boolean alone(int u) {
    return forest.degree(u) == 0 && Double.isInfinite((u < n ? first : second).empty(weights[u]));
  }

  /** The cheapest point of the other side, potentials taken into account. */
  private int partner(int u) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    int end = u < n ? n + m : n;
    for (int v = u < n ? n : 0; v < end; v++) {
      double c = cost(u, v) - potential[v];
      if (best < 0 || (c < least && !frozen[v])) {
        least = c;
        best = v;
      }
    }
    return best;
  }

  private double cost(int u, int v) {
    return u < n ? cost[u * m + v - n] : cost[v * m + u - n];
  }

  /** Files the best potentials of a tree, and the masses that they ask for. */
  private void balance(int[] tree) {
    int root = tree[0];
    if (tree.length == 1) {
      double empty = (root < n ? first : second).empty(weights[root]);
      frozen[root] = Double.isInfinite(empty);
      next[root] = frozen[root] ? 0 : empty;
      asked[root] = 0;
      return;
    }
    double[] relative = new double[tree.length];
    int[] position = forest.positions();
    for (int k = 1; k < tree.length; k++) {
      int above = forest.above(tree[k]);
      relative[k] = cost(tree[k], above) - relative[position[above]];
    }
    double shift = (root < n ? 1 : -1) * potential[root]; // of the rows
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (int it = 0; it < MAX_STEPS; it++) {
      double rows = 0; // both masses, and their derivatives by the shift
      double columns = 0;
      double rowSlope = 0;
      double columnSlope = 0;
      for (int k = 0; k < tree.length; k++) {
        int u = tree[k];
        boolean row = u < n;
        next[u] = row ? relative[k] + shift : relative[k] - shift;
        asked[u] = Math.min(HUGE, massAt(u, next[u]));
        if (row) {
          rows += asked[u];
          rowSlope += first.slope(asked[u], weights[u]);
        } else {
          columns += asked[u];
          columnSlope -= second.slope(asked[u], weights[u]);
        }
      }
      double excess = rows - columns; // falls as the shift grows
      if (Math.abs(excess) <= 1e-16 * (Math.abs(rows) + Math.abs(columns))) {
        return;
      }
      if (excess > 0) {
        low = shift;
      } else {
        high = shift;
      }
      // Newton on log(rows / columns) where that exists: one step is exact for KL.
      double to =
          it >= NEWTON
              ? Double.NaN
              : rows > 0 && columns > 0
                  ? shift - Math.log(rows / columns) / (rowSlope / rows - columnSlope / columns)
                  : shift - excess / (rowSlope - columnSlope);
      if (!(to > low && to < high)) {
        to = middle(low, high);
      }
      if (Math.abs(to - shift) <= 1e-16 * Math.abs(to)) {
        return;
      }
      shift = to;
    }
  }

  private static double middle(double low, double high) {
    return Double.isInfinite(low)
        ? high - Math.max(1, 2 * Math.abs(high))
        : Double.isInfinite(high) ? low + Math.max(1, 2 * Math.abs(low)) : (low + high) / 2;
  }

  private int heaviest(int[] tree) {
    int best = tree[0];
    for (int u : tree) {
      if (asked[u] > asked[best]) {
        best = u;
      }
    }
    return best;
  }

  /** Mass on the arc above each point of a tree, for the marginals that are asked for. */
  private double[] eliminate(int[] tree) {
    int[] position = forest.positions();
    double[] net = new double[tree.length];
    for (int k = 0; k < tree.length; k++) {
      net[k] = asked[tree[k]];
    }
    for (int k = tree.length - 1; k > 0; k--) {
      net[position[forest.above(tree[k])]] -= net[k];
    }
    return net;
  }
}
