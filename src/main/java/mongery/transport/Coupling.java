package mongery.transport;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A transport plan: non-negative masses P_ij, shape (n, m). Plans on few entries, such as exact
 * ones, are kept as a list of entries; entropic ones are dense.
 */
public final class Coupling {
  private final int rows;
  private final int columns;
  private final int[] entryRows;
  private final int[] entryColumns;
  private final double[] masses;

  private Coupling(int rows, int columns, int[] entryRows, int[] entryColumns, double[] masses) {
    this.rows = rows;
    this.columns = columns;
    this.entryRows = entryRows;
    this.entryColumns = entryColumns;
    this.masses = masses;
  }

  /** A plan given by all its masses, row-major, not copied. */
  static Coupling dense(int rows, int columns, double[] masses) {
    return new Coupling(rows, columns, null, null, masses);
  }

  /** A plan given by its entries, not copied. */
  static Coupling sparse(
      int rows, int columns, int[] entryRows, int[] entryColumns, double[] masses) {
    return new Coupling(rows, columns, entryRows, entryColumns, masses);
  }

  /** n. */
  public int rows() {
    return rows;
  }

  /** m. */
  public int columns() {
    return columns;
  }

  /** Whether the plan is kept as a list of entries. */
  public boolean isSparse() {
    return entryRows != null;
  }

  /** Calls {@code visitor} with every entry of positive mass. */
  public void forEach(EntryVisitor visitor) {
    for (int k = 0; k < masses.length; k++) {
      if (masses[k] > 0) {
        if (entryRows == null) {
          visitor.visit(k / columns, k % columns, masses[k]);
        } else {
          visitor.visit(entryRows[k], entryColumns[k], masses[k]);
        }
      }
    }
  }

  /** All masses, shape (n, m). */
  public double[][] toDense() {
    double[][] out = new double[rows][columns];
    forEach((i, j, mass) -> out[i][j] += mass);
    return out;
  }

  /** Total mass. */
  public double mass() {
    return Checks.sum(masses);
  }

  /** P 1, length n. */
  public double[] rowMarginal() {
    double[] out = new double[rows];
    forEach((i, j, mass) -> out[i] += mass);
    return out;
  }

  /** P^T 1, length m. */
  public double[] columnMarginal() {
    double[] out = new double[columns];
    forEach((i, j, mass) -> out[j] += mass);
    return out;
  }

  /** Sum of P_ij C_ij. */
  public double cost(CostMatrix cost) {
    double[] terms = masses.clone();
    for (int k = 0; k < terms.length; k++) {
      terms[k] *= entryRows == null ? cost.values()[k] : cost.at(entryRows[k], entryColumns[k]);
    }
    return Checks.sum(terms);
  }

  /**
   * The barycentric projection: for each row the mean of the points that its mass goes to; a row
   * without mass gives NaN.
   *
   * @param y points of the columns, shape (m, d)
   * @return shape (n, d)
   */
  public double[][] barycentricMap(double[][] y) {
    double[] mass = rowMarginal();
    double[][] out = new double[rows][y[0].length];
    forEach(
        (i, j, p) -> {
          for (int c = 0; c < y[j].length; c++) {
            out[i][c] += p / mass[i] * y[j][c];
          }
        });
    for (int i = 0; i < rows; i++) {
      if (mass[i] == 0) {
        Arrays.fill(out[i], Double.NaN);
      }
    }
    return out;
  }

  /** The same plan between larger clouds, its rows and columns being the given ones. */
  Coupling embed(int allRows, int allColumns, int[] keptRows, int[] keptColumns) {
    if (allRows == rows && allColumns == columns) {
      return this;
    }
    if (entryRows != null) {
      return sparse(
          allRows,
          allColumns,
          Arrays.stream(entryRows).map(i -> keptRows[i]).toArray(),
          Arrays.stream(entryColumns).map(j -> keptColumns[j]).toArray(),
          masses);
    }
    double[] all = new double[allRows * allColumns];
    forEach((i, j, mass) -> all[keptRows[i] * allColumns + keptColumns[j]] = mass);
    return dense(allRows, allColumns, all);
  }

  /** The entries in the first rows and columns, as a sparse plan. */
  Coupling crop(int keptRows, int keptColumns) {
    int[] inside =
        IntStream.range(0, masses.length)
            .filter(k -> entryRows[k] < keptRows && entryColumns[k] < keptColumns)
            .toArray();
    return sparse(
        keptRows,
        keptColumns,
        Arrays.stream(inside).map(k -> entryRows[k]).toArray(),
        Arrays.stream(inside).map(k -> entryColumns[k]).toArray(),
        Checks.select(masses, inside));
  }

  /** Receives the entries of a plan. */
  @FunctionalInterface
  public interface EntryVisitor {
    /**
     * Takes one entry.
     *
     * @param i row
     * @param j column
     * @param mass P_ij, positive
     */
    void visit(int i, int j, double mass);
  }
}
