package mongery.figure.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jfree.data.DomainInfo;
import org.jfree.data.Range;
import org.jfree.data.RangeInfo;
import org.jfree.data.xy.AbstractXYDataset;

/**
 * Immutable columns behind one layer of a chart. A live view replaces the whole object, which is
 * one redraw, and never appends.
 */
public final class XyData extends AbstractXYDataset implements DomainInfo, RangeInfo {
  /**
   * One series. NaN in x or y breaks a line and hides a dot.
   *
   * @param name legend text
   * @param x horizontal values
   * @param y vertical values, as many
   * @param x2 second point of a segment, or null
   * @param y2 second point of a segment, or null
   * @param value what colours an item, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // columns are shared, never compared
  public record Series(
      String name, double[] x, double[] y, double[] x2, double[] y2, double[] value) {
    /** Checks that the columns are equally long. */
    public Series {
      for (double[] column : new double[][] {y, x2, y2, value}) {
        if (column != null && column.length != x.length) {
          throw new IllegalArgumentException(
              "series " + name + ": " + x.length + " and " + column.length + " values");
        }
      }
    }

    /** Points or a line. */
    public static Series of(String name, double[] x, double[] y) {
      return new Series(name, x, y, null, null, null);
    }

    /** Number of items. */
    public int size() {
      return x.length;
    }
  }

  private final transient List<Series> series;
  private final transient Summary[] summaries;
  private final transient Range domain;
  private final transient Range range;

  /** The given series, in drawing and legend order. */
  public XyData(List<Series> series) {
    this.series = List.copyOf(series);
    this.summaries =
        this.series.stream()
            .map(s -> s.size() < Summary.LEAST ? null : new Summary(s.y()))
            .toArray(Summary[]::new);
    this.domain = extent(true);
    this.range = extent(false);
  }

  private Range extent(boolean horizontal) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Series s : series) {
      for (double[] column :
          horizontal ? new double[][] {s.x(), s.x2()} : new double[][] {s.y(), s.y2()}) {
        if (column != null) {
          for (double v : column) {
            if (Double.isFinite(v)) {
              low = Math.min(low, v);
              high = Math.max(high, v);
            }
          }
        }
      }
    }
    return low <= high ? new Range(low, high) : null;
  }

  /** The series themselves. */
  public List<Series> series() {
    return series;
  }

  /** Extremes of a long series; null for a short one. */
  Summary summary(int i) {
    return summaries[i];
  }

  @Override
  public int getSeriesCount() {
    return series.size();
  }

  @Override
  public String getSeriesKey(int i) {
    return series.get(i).name();
  }

  /**
   * Number of items, but 1 of a long series: a plot asks its renderer for item after item, and ours
   * draw a whole series at once. See {@link Series#size()}.
   */
  @Override
  public int getItemCount(int i) {
    return summaries[i] == null ? series.get(i).size() : 1;
  }

  /** Whether there is a series of which only the extremes are looked at. */
  boolean isLong() {
    return Arrays.stream(summaries).anyMatch(Objects::nonNull);
  }

  @Override
  public Number getX(int i, int item) {
    return getXValue(i, item);
  }

  @Override
  public Number getY(int i, int item) {
    return getYValue(i, item);
  }

  @Override
  public double getXValue(int i, int item) {
    return series.get(i).x()[item];
  }

  @Override
  public double getYValue(int i, int item) {
    return series.get(i).y()[item];
  }

  @Override
  public double getDomainLowerBound(boolean includeInterval) {
    return domain == null ? Double.NaN : domain.getLowerBound();
  }

  @Override
  public double getDomainUpperBound(boolean includeInterval) {
    return domain == null ? Double.NaN : domain.getUpperBound();
  }

  @Override
  public Range getDomainBounds(boolean includeInterval) {
    return domain;
  }

  @Override
  public double getRangeLowerBound(boolean includeInterval) {
    return range == null ? Double.NaN : range.getLowerBound();
  }

  @Override
  public double getRangeUpperBound(boolean includeInterval) {
    return range == null ? Double.NaN : range.getUpperBound();
  }

  @Override
  public Range getRangeBounds(boolean includeInterval) {
    return range;
  }
}
