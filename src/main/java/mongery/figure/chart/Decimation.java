package mongery.figure.chart;

import java.util.Arrays;

/** Reduces a line to what a screen or page can show. */
public final class Decimation {
  private Decimation() {}

  /**
   * Keeps the lowest and highest point of each column, in their order: at most two points a column,
   * no spike lost. Points with NaN stay, so that gaps stay gaps.
   *
   * @param x positions, not decreasing
   * @param y positions
   * @param origin where the first column begins
   * @param width width of a column
   * @return indices kept, increasing
   */
  public static int[] columns(double[] x, double[] y, double origin, double width) {
    int n = x.length;
    int[] kept = new int[n];
    int count = 0;
    int i = 0;
    while (i < n) {
      if (Double.isNaN(y[i])) {
        if (count == 0 || !Double.isNaN(y[kept[count - 1]])) {
          kept[count++] = i;
        }
        i++;
        continue;
      }
      double column = Math.floor((x[i] - origin) / width);
      int low = i;
      int high = i;
      int j = i + 1;
      while (j < n && !Double.isNaN(y[j]) && Math.floor((x[j] - origin) / width) == column) {
        low = y[j] < y[low] ? j : low;
        high = y[j] > y[high] ? j : high;
        j++;
      }
      kept[count++] = Math.min(low, high);
      if (low != high) {
        kept[count++] = Math.max(low, high);
      }
      i = j;
    }
    return Arrays.copyOf(kept, count);
  }
}
