package mongery.transport.barycenter;

import java.util.List;

/**
 * A regular grid of square cells over the box of some points of the line or the plane. Refined,
 * each cell becomes two or four.
 *
 * @param low corner of the box
 * @param spacing side of a cell
 * @param columns cells along the first axis
 * @param rows cells along the second axis; 1 on the line
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record BarycenterGrid(double[] low, double spacing, int columns, int rows) {

  /** Over the box of all clouds, with a number of cells along its longer side. */
  static BarycenterGrid over(List<double[][]> clouds, int side) {
    int d = clouds.get(0)[0].length;
    double[] low = new double[d];
    double[] span = new double[d];
    double longest = 0;
    for (int c = 0; c < d; c++) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      for (double[][] cloud : clouds) {
        for (double[] x : cloud) {
          min = Math.min(min, x[c]);
          max = Math.max(max, x[c]);
        }
      }
      low[c] = min;
      span[c] = max - min;
      longest = Math.max(longest, span[c]);
    }
    double spacing = longest > 0 ? longest / side : 1;
    int columns = (int) Math.max(1, Math.ceil(span[0] / spacing - 1e-9));
    int rows = d == 1 ? 1 : (int) Math.max(1, Math.ceil(span[1] / spacing - 1e-9));
    return new BarycenterGrid(low, spacing, columns, rows);
  }

  private boolean line() {
    return low.length == 1;
  }

  int cells() {
    return columns * rows;
  }

  BarycenterGrid refined() {
    return new BarycenterGrid(low, spacing / 2, 2 * columns, line() ? 1 : 2 * rows);
  }

  /** |x - y|^2 / 2 to the centre y of a cell. */
  double cost(double[] x, int cell) {
    double sum = 0;
    for (int c = 0; c < low.length; c++) {
      double gap = x[c] - low[c] - ((c == 0 ? cell % columns : cell / columns) + 0.5) * spacing;
      sum += gap * gap;
    }
    return sum / 2;
  }

  int mostNear() {
    return 9;
  }

  /** Files a cell and its neighbours; returns how many. */
  int near(int cell, int[] out) {
    int column = cell % columns;
    int row = cell / columns;
    int count = 0;
    for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
      for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
        out[count++] = r * columns + c;
      }
    }
    return count;
  }

  /** Files the cells of the refined grid that a cell becomes; returns how many. */
  int children(int cell, int[] out) {
    int column = 2 * (cell % columns);
    int wide = 2 * columns;
    if (line()) {
      out[0] = column;
      out[1] = column + 1;
      return 2;
    }
    int row = 2 * (cell / columns);
    out[0] = row * wide + column;
    out[1] = out[0] + 1;
    out[2] = out[0] + wide;
    out[3] = out[2] + 1;
    return 4;
  }
}
