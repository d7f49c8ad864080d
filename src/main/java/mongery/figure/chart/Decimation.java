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

  /**
   * The part of a long line that is seen, by the lowest and highest point of each pixel column; a
   * column without finite values is a gap.
   *
   * @param s line over not decreasing x
   * @param summary its extremes
   */
  static XyData.Series columns(XyData.Series s, Summary summary, LayerRenderer.Frame frame) {
    int columns = (int) Math.ceil(frame.area().getWidth());
    double left = frame.area().getX();
    int[] kept = new int[2 * columns + 4];
    int count = 0;
    int at = Math.max(0, place(s.x(), frame.value(left)) - 1);
    kept[count++] = at++;
    for (int c = 1; c <= columns && at < s.size(); c++) {
      int to =
          c == columns
              ? Math.min(s.size(), place(s.x(), frame.value(left + c)) + 1)
              : place(s.x(), frame.value(left + c));
      if (to <= at) {
        continue;
      }
      int[] extremes = summary.extremes(at, to);
      int first = extremes[0] < 0 ? at : Math.min(extremes[0], extremes[1]);
      int second = extremes[0] < 0 ? at : Math.max(extremes[0], extremes[1]);
      kept[count++] = first;
      if (second != first) {
        kept[count++] = second;
      }
      at = to;
    }
    double[] x = new double[count];
    double[] y = new double[count];
    for (int k = 0; k < count; k++) {
      x[k] = s.x()[kept[k]];
      y[k] = s.y()[kept[k]];
    }
    return XyData.Series.of(s.name(), x, y);
  }

  /** Index of the first of not decreasing values that is not below {@code value}. */
  private static int place(double[] values, double value) {
    int low = 0;
    int high = values.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
