package mongery.transport;

import java.util.Arrays;

/** A forest on numbered points whose arcs carry mass, changed one arc at a time. */
final class Forest {
  private final int[][] incident; // arcs at each point
  private final int[] degree;
  private final int[] endA;
  private final int[] endB;
  private final double[] mass;
  private int[] free;
  private int freeCount;

  // Result of the last walk.
  private final int[] up;
  private final int[] above;
  private final int[] position;
  private final int[] queue;

  Forest(int points) {
    incident = new int[points][2];
    degree = new int[points];
    endA = new int[points];
    endB = new int[points];
    mass = new double[points];
    free = new int[points];
    for (int k = 0; k < points; k++) {
      free[k] = points - 1 - k;
    }
    freeCount = points;
    up = new int[points];
    above = new int[points];
    position = new int[points];
    queue = new int[points];
  }

  /** Adds an arc between points of different trees. */
  void add(int a, int b, double massOfArc) {
    int arc = free[--freeCount];
    endA[arc] = a;
    endB[arc] = b;
    mass[arc] = massOfArc;
    attach(a, arc);
    attach(b, arc);
  }

  void remove(int arc) {
    detach(endA[arc], arc);
    detach(endB[arc], arc);
    free[freeCount++] = arc;
  }

  /** Number of arcs at a point. */
  int degree(int u) {
    return degree[u];
  }

  double mass(int arc) {
    return mass[arc];
  }

  void setMass(int arc, double value) {
    mass[arc] = value;
  }

  /** End 0 or 1 of an arc. */
  int end(int arc, int which) {
    return which == 0 ? endA[arc] : endB[arc];
  }

  /** The points of the tree of {@code root}, each after the one above it. */
  int[] walk(int root) {
    queue[0] = root;
    above[root] = -1;
    up[root] = -1;
    position[root] = 0;
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      int u = queue[head];
      for (int k = 0; k < degree[u]; k++) {
        int arc = incident[u][k];
        if (arc != up[u]) {
          int v = endA[arc] == u ? endB[arc] : endA[arc];
          above[v] = u;
          up[v] = arc;
          position[v] = tail;
          queue[tail++] = v;
        }
      }
    }
    return Arrays.copyOf(queue, tail);
  }

  /** Arc to the point above, in the last walk. */
  int up(int u) {
    return up[u];
  }

  /** The point above, in the last walk. */
  int above(int u) {
    return above[u];
  }

  /** Place of each point in the last walk; of points outside it, stale. */
  int[] positions() {
    return position;
  }

  /** Arcs on the way from one point to another, in order; null if they are in different trees. */
  int[] path(int from, int to) {
    int[] tree = walk(to);
    int at = position[from];
    if (at >= tree.length || tree[at] != from) {
      return null;
    }
    int[] arcs = new int[tree.length];
    int count = 0;
    for (int u = from; u != to; u = above[u]) {
      arcs[count++] = up[u];
    }
    return Arrays.copyOf(arcs, count);
  }

  /** The plan between rows 0..n-1 and columns n..n+m-1. */
  Coupling plan(int n, int m) {
    int[] rows = new int[n + m];
    int[] columns = new int[n + m];
    double[] masses = new double[n + m];
    int count = 0;
    for (int u = 0; u < n; u++) {
      for (int k = 0; k < degree[u]; k++) {
        int arc = incident[u][k];
        if (mass[arc] > 0) {
          rows[count] = u;
          columns[count] = Math.max(endA[arc], endB[arc]) - n;
          masses[count++] = mass[arc];
        }
      }
    }
    return Coupling.sparse(
        n,
        m,
        Arrays.copyOf(rows, count),
        Arrays.copyOf(columns, count),
        Arrays.copyOf(masses, count));
  }

  private void attach(int u, int arc) {
    if (degree[u] == incident[u].length) {
      incident[u] = Arrays.copyOf(incident[u], 2 * degree[u]);
    }
    incident[u][degree[u]++] = arc;
  }

  private void detach(int u, int arc) {
    int k = 0;
    while (incident[u][k] != arc) {
      k++;
    }
    incident[u][k] = incident[u][--degree[u]];
  }
}
