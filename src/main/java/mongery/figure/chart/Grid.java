package mongery.figure.chart;

import java.util.Arrays;

/**
 * Values on a full rectangular grid.
 *
 * @param x horizontal places, increasing
 * @param y vertical places, increasing
 * @param values value at (x, y), row by row: {@code values[row * x.length + column]}
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, never compared
public record Grid(double[] x, double[] y, double[] values) {
  /**
   * Finds the grid that points in any order lie on.
   *
   * @return null if they do not fill one of at least 2 by 2 places
   */
  public static Grid of(double[] x, double[] y, double[] values) {
    double[] columns = places(x);
    double[] rows = places(y);
    if (columns.length < 2
        || rows.length < 2
        || (long) columns.length * rows.length != values.length) {
      return null;
    }
    double[] out = new double[values.length];
    Arrays.fill(out, Double.NaN);
    boolean[] seen = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      int at = nearest(rows, y[i]) * columns.length + nearest(columns, x[i]);
      if (seen[at]) {
        return null;
      }
      seen[at] = true;
      out[at] = values[i];
    }
    return new Grid(columns, rows, out);
  }

  /** Distinct values, those closer than a millionth of the extent being one. */
  private static double[] places(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = 0;
    double least = sorted.length == 0 ? 0 : 1e-6 * (sorted[sorted.length - 1] - sorted[0]);
    for (double v : sorted) {
      if (n == 0 || v - sorted[n - 1] > least) {
        sorted[n++] = v;
      }
    }
    return Arrays.copyOf(sorted, n);
  }

  private static int nearest(double[] places, double v) {
    int i = Arrays.binarySearch(places, v);
    if (i >= 0) {
      return i;
    }
    int after = -i - 1;
    if (after == 0 || after == places.length) {
      return after == 0 ? 0 : after - 1;
    }
    return v - places[after - 1] < places[after] - v ? after - 1 : after;
  }

  /** Smallest and largest finite value; 0 and 1 if there is none. */
  public double[] extent() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double v : values) {
      if (Double.isFinite(v)) {
        low = Math.min(low, v);
        high = Math.max(high, v);
      }
    }
    return low <= high ? new double[] {low, high} : new double[] {0, 1};
  }

  /** Value between the places, linear in each direction; outside the nearest one. */
  public double at(double px, double py) {
    int i = cell(x, px);
    int j = cell(y, py);
    double a = Math.max(0, Math.min(1, (px - x[i]) / (x[i + 1] - x[i])));
    double b = Math.max(0, Math.min(1, (py - y[j]) / (y[j + 1] - y[j])));
    int at = j * x.length + i;
    return (1 - b) * ((1 - a) * values[at] + a * values[at + 1])
        + b * ((1 - a) * values[at + x.length] + a * values[at + x.length + 1]);
  }

  private static int cell(double[] places, double v) {
    int i = Arrays.binarySearch(places, v);
    return Math.max(0, Math.min(places.length - 2, i >= 0 ? i : -i - 2));
  }
}
