package mongery.transport.barycenter;

import java.util.Arrays;

/**
 * The pairs of a marginal's points and grid cells between which mass may move, with their costs |x
 * - y|^2 / 2, row by row. A finer grid's pairs are the children of the coarser one's that carried
 * mass and their neighbours, so that no grid is ever met in full but the coarsest.
 */
final class BarycenterKernel {
  /** Share of a point's largest mass below which a pair of a converged plan is dropped for good. */
  static final double NEGLIGIBLE = 1e-11;

  /** The same of a plan whose potentials may still move by many epsilon. */
  static final double HOPELESS = 1e-35;

  final int[] start; // of each point's pairs; length n + 1
  final int[] cell;
  final double[] cost;

  private BarycenterKernel(int[] start, int[] cell, double[] cost) {
    this.start = start;
    this.cell = cell;
    this.cost = cost;
  }

  /** All pairs. */
  static BarycenterKernel full(double[][] points, BarycenterGrid grid) {
    int cells = grid.cells();
    Builder builder = new Builder(points.length, points.length * cells);
    for (int i = 0; i < points.length; i++) {
      for (int y = 0; y < cells; y++) {
        builder.add(y, grid.cost(points[i], y));
      }
      builder.endOfRow();
    }
    return builder.build();
  }

  int points() {
    return start.length - 1;
  }

  /**
   * The pairs on a grid of half the spacing.
   *
   * @param plan mass of each pair
   * @param coarse the grid of these pairs
   */
  BarycenterKernel refined(double[][] points, double[] plan, BarycenterGrid coarse) {
    BarycenterGrid fine = coarse.refined();
    Builder builder = new Builder(points(), 4 * cell.length);
    int[] seen = new int[fine.cells()];
    Arrays.fill(seen, -1);
    int[] near = new int[coarse.mostNear()];
    int[] children = new int[4];
    for (int i = 0; i < points(); i++) {
      double least = least(plan, i, NEGLIGIBLE);
      for (int k = start[i]; k < start[i + 1]; k++) {
        if (plan[k] < least) {
          continue;
        }
        int count = coarse.near(cell[k], near);
        for (int c = 0; c < count; c++) {
          int more = coarse.children(near[c], children);
          for (int d = 0; d < more; d++) {
            if (seen[children[d]] != i) {
              seen[children[d]] = i;
              builder.add(children[d], fine.cost(points[i], children[d]));
            }
          }
        }
      }
      builder.endOfRow();
    }
    return builder.build();
  }

  /** Without the pairs that carry less than a share of the largest mass of their point. */
  BarycenterKernel pruned(double[] plan, double share) {
    Builder builder = new Builder(points(), cell.length);
    for (int i = 0; i < points(); i++) {
      double least = least(plan, i, share);
      for (int k = start[i]; k < start[i + 1]; k++) {
        if (plan[k] >= least) {
          builder.add(cell[k], cost[k]);
        }
      }
      builder.endOfRow();
    }
    return builder.build();
  }

  private double least(double[] plan, int i, double share) {
    double most = 0;
    for (int k = start[i]; k < start[i + 1]; k++) {
      most = Math.max(most, plan[k]);
    }
    return share * most;
  }

  private static final class Builder {
    private final int[] start;
    private int[] cell;
    private double[] cost;
    private int size;
    private int rows;

    Builder(int points, int pairs) {
      start = new int[points + 1];
      cell = new int[pairs];
      cost = new double[pairs];
    }

    void add(int toCell, double costOfPair) {
      if (size == cell.length) {
        cell = Arrays.copyOf(cell, 2 * size);
        cost = Arrays.copyOf(cost, 2 * size);
      }
      cell[size] = toCell;
      cost[size++] = costOfPair;
    }

    void endOfRow() {
      start[++rows] = size;
    }

    BarycenterKernel build() {
      return new BarycenterKernel(start, Arrays.copyOf(cell, size), Arrays.copyOf(cost, size));
    }
  }
}
