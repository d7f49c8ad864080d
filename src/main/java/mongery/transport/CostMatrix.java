package mongery.transport;

/** Costs of moving a unit of mass from point i to point j, shape (n, m), row-major. */
public final class CostMatrix {
  private final int rows;
  private final int columns;
  private final double[] values;

  private CostMatrix(int rows, int columns, double[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * Wraps given costs, which are shared, not copied.
   *
   * @param rows n, at least 1
   * @param columns m, at least 1
   * @param values row-major, finite
   * @throws IllegalArgumentException if the sizes do not fit or a cost is not finite
   */
  public static CostMatrix of(int rows, int columns, double[] values) {
    if (rows < 1 || columns < 1 || (long) rows * columns != values.length) {
      throw new IllegalArgumentException(
          values.length + " costs do not fill " + rows + " x " + columns);
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a cost is " + value + ", costs must be finite");
      }
    }
    return new CostMatrix(rows, columns, values);
  }

  /**
   * |x_i - y_j|^2, without the factor 1/2.
   *
   * @param x points, shape (n, d)
   * @param y points, shape (m, d)
   * @throws IllegalArgumentException naming the cloud that is empty, ragged, not finite or of
   *     another dimension
   */
  public static CostMatrix squaredEuclidean(double[][] x, double[][] y) {
    int d = Checks.cloud("x", x);
    if (Checks.cloud("y", y) != d) {
      throw new IllegalArgumentException(
          "x has dimension " + d + " but y has dimension " + y[0].length + ", they must agree");
    }
    if ((long) x.length * y.length > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          x.length + " x " + y.length + " points are too many for a dense cost matrix");
    }
    double[] values = new double[x.length * y.length];
    int k = 0;
    for (double[] p : x) {
      for (double[] q : y) {
        double sum = 0;
        for (int c = 0; c < d; c++) {
          double diff = p[c] - q[c];
          sum += diff * diff;
        }
        values[k++] = sum;
      }
    }
    return of(x.length, y.length, values);
  }

  /** |x_i - y_j|; arguments and errors as {@link #squaredEuclidean}. */
  public static CostMatrix euclidean(double[][] x, double[][] y) {
    CostMatrix cost = squaredEuclidean(x, y);
    for (int k = 0; k < cost.values.length; k++) {
      cost.values[k] = Math.sqrt(cost.values[k]);
    }
    return cost;
  }

  /** n. */
  public int rows() {
    return rows;
  }

  /** m. */
  public int columns() {
    return columns;
  }

  /** C_ij. */
  public double at(int i, int j) {
    return values[i * columns + j];
  }

  /** These costs times a finite factor. */
  public CostMatrix times(double factor) {
    double[] scaled = new double[values.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = factor * values[k];
    }
    return of(rows, columns, scaled);
  }

  /** These costs plus a finite constant. */
  public CostMatrix plus(double constant) {
    double[] shifted = new double[values.length];
    for (int k = 0; k < shifted.length; k++) {
      shifted[k] = values[k] + constant;
    }
    return of(rows, columns, shifted);
  }

  /** The mean cost. */
  public double mean() {
    return Checks.sum(values) / values.length;
  }

  /** The largest absolute cost. */
  public double max() {
    double max = 0;
    for (double value : values) {
      max = Math.max(max, Math.abs(value));
    }
    return max;
  }

  /** The row-major values themselves, for inner loops of this package. */
  double[] values() {
    return values;
  }

  /** The costs between some rows and some columns. */
  CostMatrix select(int[] keptRows, int[] keptColumns) {
    if (keptRows.length == rows && keptColumns.length == columns) {
      return this;
    }
    double[] kept = new double[keptRows.length * keptColumns.length];
    int k = 0;
    for (int i : keptRows) {
      for (int j : keptColumns) {
        kept[k++] = at(i, j);
      }
    }
    return new CostMatrix(keptRows.length, keptColumns.length, kept);
  }
}
