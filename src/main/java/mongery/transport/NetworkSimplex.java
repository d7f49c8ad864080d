package mongery.transport;

import java.util.Arrays;

/**
 * Exact balanced transport by the primal network simplex on the complete bipartite graph.
 *
 * <p>A basis is a spanning tree of the n + m points. Each pivot adds the arc of most negative
 * reduced cost of a block of arcs (block search), pushes mass round the cycle that it closes and
 * drops the arc that empties first.
 *
 * <p>Masses are whole numbers inside: weights are scaled to about 2^62 and perturbed as Orden
 * proposed (one unit more at each source, n more at one sink, all other masses being multiples of
 * more than n). Then no subset of sources can equal a subset of sinks, so no pivot is degenerate
 * and the method cannot cycle. The masses of the final tree are computed afresh from the given
 * weights.
 *
 * <p>Length: start, pivots and reading off the plan all work on the one tree, whose links are
 * arrays for speed.
 */
final class NetworkSimplex {
  private static final int MAX_ROUNDS = 60;

  private final int n;
  private final int m;
  private final double[] cost;
  private final double[] weights;

  // The tree, rooted at node 0; nodes 0..n-1 are sources, n..n+m-1 sinks.
  private final int[] parent;
  private final int[] depth;
  private final long[] flow; // on the arc to the parent
  private final int[] firstChild;
  private final int[] next;
  private final int[] previous;
  private final double[] potential;

  private NetworkSimplex(CostMatrix costs, double[] a, double[] b) {
    n = a.length;
    m = b.length;
    cost = costs.values();
    weights = Arrays.copyOf(a, n + m);
    System.arraycopy(b, 0, weights, n, m);
    int nodes = n + m;
    parent = new int[nodes];
    depth = new int[nodes];
    flow = new long[nodes];
    firstChild = filled(nodes);
    next = filled(nodes);
    previous = filled(nodes);
    potential = new double[nodes];
  }

  /** An optimal plan and an optimal pair of potentials, f_i + g_j &lt;= C_ij. */
  @SuppressWarnings("ArrayRecordComponent") // a bundle of results, never compared
  record Result(Coupling plan, double[] f, double[] g) {}

  /**
   * Solves.
   *
   * @param cost shape (n, m)
   * @param a weights, at least 0, of positive sum
   * @param b weights of the same sum up to rounding
   */
  static Result solve(CostMatrix cost, double[] a, double[] b) {
    int[] rows = Checks.support(a);
    int[] columns = Checks.support(b);
    CostMatrix kept = cost.select(rows, columns);
    NetworkSimplex simplex =
        new NetworkSimplex(kept, Checks.select(a, rows), Checks.select(b, columns));
    simplex.start();
    simplex.optimise(kept.max());
    Coupling plan = simplex.plan().embed(a.length, b.length, rows, columns);
    double[] g = new double[b.length];
    Arrays.fill(g, Double.NEGATIVE_INFINITY);
    for (int j = 0; j < columns.length; j++) {
      g[columns[j]] = simplex.potential[simplex.n + j];
    }
    // c-transforms extend the potentials to points without weight and make them feasible to the
    // last digit: the change on the support is at most the optimality tolerance.
    double[] f = CTransform.ofColumns(cost, g);
    double[] extended = CTransform.ofRows(cost, f);
    for (int j = 0; j < g.length; j++) {
      g[j] = b[j] > 0 ? g[j] : extended[j];
    }
    return new Result(plan, f, g);
  }

  /** Builds the first tree: each source in turn fills its cheapest open sinks. */
  private void start() {
    long[] open = quantise();
    int[][] arcs = new int[n + m - 1][];
    long[] flows = new long[arcs.length];
    int count = 0;
    for (int i = 0; i < n; i++) {
      while (open[i] > 0) {
        int j = -1;
        for (int k = 0; k < m; k++) {
          if (open[n + k] > 0 && (j < 0 || cost[i * m + k] < cost[i * m + j])) {
            j = k;
          }
        }
        long moved = Math.min(open[i], open[n + j]);
        open[i] -= moved;
        open[n + j] -= moved;
        flows[count] = moved;
        arcs[count++] = new int[] {i, n + j};
      }
    }
    hang(arcs, flows);
  }

  private void hang(int[][] arcs, long[] flows) {
    int nodes = n + m;
    int[] start = new int[nodes + 1];
    for (int[] arc : arcs) {
      start[arc[0] + 1]++;
      start[arc[1] + 1]++;
    }
    for (int u = 0; u < nodes; u++) {
      start[u + 1] += start[u];
    }
    int[] fill = start.clone();
    int[] incident = new int[2 * arcs.length];
    for (int k = 0; k < arcs.length; k++) {
      incident[fill[arcs[k][0]]++] = k;
      incident[fill[arcs[k][1]]++] = k;
    }
    Arrays.fill(parent, -2);
    parent[0] = -1;
    int[] queue = new int[nodes];
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      int u = queue[head];
      for (int k = start[u]; k < start[u + 1]; k++) {
        int[] arc = arcs[incident[k]];
        int v = arc[0] == u ? arc[1] : arc[0];
        if (parent[v] == -2) {
          parent[v] = u;
          flow[v] = flows[incident[k]];
          addChild(u, v);
          queue[tail++] = v;
        }
      }
    }
    if (tail != nodes) {
      throw new IllegalStateException("the first tree spans " + tail + " of " + nodes + " points");
    }
    refresh();
  }

  /** Whole-number masses: multiples of a number above n, perturbed; both sides of equal sum. */
  private long[] quantise() {
    double total = 0;
    for (int i = 0; i < n; i++) {
      total += weights[i];
    }
    double totalSinks = 0;
    for (int j = n; j < n + m; j++) {
      totalSinks += weights[j];
    }
    long step = Math.max(4, Long.highestOneBit(n) * 4);
    double units = (double) (1L << 61) / step; // whole units of mass, before perturbation
    long[] whole = new long[n + m];
    long excess = 0;
    int largest = n;
    for (int u = 0; u < n + m; u++) {
      double scale = units / (u < n ? total : totalSinks);
      whole[u] = Math.max(1, Math.round(weights[u] * scale));
      excess += u < n ? whole[u] : -whole[u];
      if (u >= n && weights[u] > weights[largest]) {
        largest = u;
      }
    }
    whole[largest] += excess;
    for (int u = 0; u < n + m; u++) {
      whole[u] = whole[u] * step + (u < n ? 1 : 0);
    }
    whole[largest] += n;
    return whole;
  }

  private void optimise(double maxCost) {
    double tolerance = 1e-14 * Math.max(maxCost, Double.MIN_NORMAL);
    int block = (int) Math.max(16, Math.sqrt((double) n * m));
    int row = 0;
    int column = 0;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      boolean pivoted = false;
      long sincePivot = 0;
      while (sincePivot < (long) n * m) {
        double best = -tolerance;
        int bestRow = -1;
        int bestColumn = -1;
        for (int left = block; left > 0; ) {
          int end = Math.min(m, column + left);
          double f = potential[row];
          int base = row * m;
          for (int j = column; j < end; j++) {
            double reduced = cost[base + j] - f - potential[n + j];
            if (reduced < best) {
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
        } else {
          pivot(bestRow, n + bestColumn, best);
          pivoted = true;
          sincePivot = 0;
        }
      }
      if (!pivoted) {
        return;
      }
      refresh(); // rounding that pivots have gathered may hide or fake a candidate
      if (round > 5) {
        tolerance *= 4;
      }
    }
    throw new IllegalStateException("network simplex: rounding prevents an optimal tree");
  }

  private void pivot(int source, int sink, double reduced) {
    Checks.notInterrupted();
    int u = source;
    int v = sink;
    int leave = -1;
    boolean sourceSide = true;
    long push = Long.MAX_VALUE;
    while (u != v) { // the cycle loses mass on arcs above sources at u and above sinks at v
      if (depth[u] >= depth[v]) {
        if (u < n && flow[u] < push) {
          push = flow[u];
          leave = u;
          sourceSide = true;
        }
        u = parent[u];
      } else {
        if (v >= n && flow[v] < push) {
          push = flow[v];
          leave = v;
          sourceSide = false;
        }
        v = parent[v];
      }
    }
    int top = u;
    for (u = source; u != top; u = parent[u]) {
      flow[u] += u < n ? -push : push;
    }
    for (v = sink; v != top; v = parent[v]) {
      flow[v] += v >= n ? -push : push;
    }

    int child = sourceSide ? source : sink;
    int above = sourceSide ? sink : source;
    long carried = push;
    int moved = child;
    while (true) { // turn the path from the new arc to the dropped one
      int oldParent = parent[moved];
      long oldFlow = flow[moved];
      removeChild(oldParent, moved);
      parent[moved] = above;
      flow[moved] = carried;
      addChild(above, moved);
      if (moved == leave) {
        break;
      }
      above = moved;
      carried = oldFlow;
      moved = oldParent;
    }
    double shift = sourceSide ? reduced : -reduced; // of sources; sinks move the other way
    for (int w = child; w >= 0; w = following(w, child)) {
      depth[w] = depth[parent[w]] + 1;
      potential[w] += w < n ? shift : -shift;
    }
  }

  /** The node after {@code u} in a walk of the subtree below {@code root}; -1 at the end. */
  private int following(int u, int root) {
    if (firstChild[u] >= 0) {
      return firstChild[u];
    }
    int v = u;
    while (v != root) {
      if (next[v] >= 0) {
        return next[v];
      }
      v = parent[v];
    }
    return -1;
  }

  private void addChild(int above, int child) {
    int first = firstChild[above];
    next[child] = first;
    previous[child] = -1;
    if (first >= 0) {
      previous[first] = child;
    }
    firstChild[above] = child;
  }

  private void removeChild(int above, int child) {
    if (previous[child] >= 0) {
      next[previous[child]] = next[child];
    } else {
      firstChild[above] = next[child];
    }
    if (next[child] >= 0) {
      previous[next[child]] = previous[child];
    }
  }

  /** Computes depths and potentials afresh from the tree. */
  private void refresh() {
    for (int u = following(0, 0); u >= 0; u = following(u, 0)) {
      int above = parent[u];
      depth[u] = depth[above] + 1;
      potential[u] = (u < n ? cost[u * m + above - n] : cost[above * m + u - n]) - potential[above];
    }
  }

  /** The masses of the tree for the given weights. */
  private Coupling plan() {
    int nodes = n + m;
    int[] order = new int[nodes];
    int count = 0;
    for (int u = 0; u >= 0; u = following(u, 0)) {
      order[count++] = u;
    }
    double total = 0;
    for (int i = 0; i < n; i++) {
      total += weights[i];
    }
    double rounding = 1e-16 * nodes * total;
    double[] net = weights.clone();
    int[] rows = new int[nodes - 1];
    int[] columns = new int[nodes - 1];
    double[] masses = new double[nodes - 1];
    int entries = 0;
    for (int k = nodes - 1; k > 0; k--) {
      int u = order[k];
      boolean leaf = firstChild[u] < 0;
      double mass = leaf || net[u] > rounding ? net[u] : 0;
      net[parent[u]] -= mass;
      if (mass > 0) {
        rows[entries] = Math.min(u, parent[u]);
        columns[entries] = Math.max(u, parent[u]) - n;
        masses[entries++] = mass;
      }
    }
    return Coupling.sparse(
        n,
        m,
        Arrays.copyOf(rows, entries),
        Arrays.copyOf(columns, entries),
        Arrays.copyOf(masses, entries));
  }

  private static int[] filled(int size) {
    int[] out = new int[size];
    Arrays.fill(out, -1);
    return out;
  }
}
