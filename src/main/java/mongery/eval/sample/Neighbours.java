package mongery.eval.sample;

import java.util.Arrays;
import mongery.data.DenseArray;

/**
 * Nearest neighbours among fixed points by a k-d tree (Bentley 1975): the points are split at the
 * median of their widest coordinate, again and again. In more than some ten dimensions it is no
 * faster than looking at every point.
 */
public final class Neighbours {
  private static final int LEAF = 12;

  private final float[] points;
  private final int dimension;
  private final int[] order;
  private final int[] axes;

  /** Index of no point. */
  public static final int NONE = -1;

  /** Over the rows of an array, flattened; at least one. */
  public Neighbours(DenseArray array) {
    this.points = array.values();
    this.dimension = array.rowSize();
    this.order = new int[array.rows()];
    this.axes = new int[order.length];
    Arrays.setAll(order, i -> i);
    build(0, order.length);
  }

  /** The node of a range is its middle; the lower half is left of it along its axis. */
  private void build(int from, int to) {
    if (to - from <= LEAF) {
      return;
    }
    int middle = (from + to) >>> 1;
    int axis = widest(from, to);
    select(from, to - 1, middle, axis);
    axes[middle] = axis;
    build(from, middle);
    build(middle + 1, to);
  }

  private float at(int position, int axis) {
    return points[order[position] * dimension + axis];
  }

  private int widest(int from, int to) {
    int best = 0;
    float width = -1;
    for (int axis = 0; axis < dimension; axis++) {
      float low = Float.POSITIVE_INFINITY;
      float high = Float.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        low = Math.min(low, at(i, axis));
        high = Math.max(high, at(i, axis));
      }
      if (high - low > width) {
        width = high - low;
        best = axis;
      }
    }
    return best;
  }

  /** Hoare's selection: puts the point of rank {@code rank} along an axis into its place. */
  private void select(int first, int last, int rank, int axis) {
    int low = first;
    int high = last;
    while (low < high) {
      float pivot = at((low + high) >>> 1, axis);
      int i = low;
      int j = high;
      while (i <= j) {
        while (at(i, axis) < pivot) {
          i++;
        }
        while (at(j, axis) > pivot) {
          j--;
        }
        if (i <= j) {
          int held = order[i];
          order[i++] = order[j];
          order[j--] = held;
        }
      }
      if (rank <= j) {
        high = j;
      } else if (rank >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  /**
   * Distance of a point to its k-th neighbour.
   *
   * @param queries array that holds the point
   * @param row its row
   * @param k which neighbour, from 1
   * @param skip index of a point that does not count, or {@link #NONE}
   */
  double distance(DenseArray queries, int row, int k, int skip) {
    Search search = new Search(queries.values(), row * dimension, k, skip);
    search.visit(0, order.length);
    return Math.sqrt(search.distances[k - 1]);
  }

  /** Index of the nearest point; {@link #NONE} of a query that is not finite. */
  public int nearest(DenseArray queries, int row) {
    Search search = new Search(queries.values(), row * dimension, 1, NONE);
    search.visit(0, order.length);
    return search.indices[0];
  }

  /** The k best so far, in order. */
  private final class Search {
    final double[] distances;
    final int[] indices;
    private final float[] query;
    private final int offset;
    private final int skip;

    Search(float[] query, int offset, int k, int skip) {
      this.query = query;
      this.offset = offset;
      this.skip = skip;
      this.distances = new double[k];
      this.indices = new int[k];
      Arrays.fill(distances, Double.POSITIVE_INFINITY);
      Arrays.fill(indices, NONE);
    }

    void visit(int from, int to) {
      if (to - from <= LEAF) {
        for (int i = from; i < to; i++) {
          offer(order[i]);
        }
        return;
      }
      int middle = (from + to) >>> 1;
      offer(order[middle]);
      double side = (double) query[offset + axes[middle]] - at(middle, axes[middle]);
      if (side < 0) {
        visit(from, middle);
      } else {
        visit(middle + 1, to);
      }
      if (side * side < distances[distances.length - 1]) {
        if (side < 0) {
          visit(middle + 1, to);
        } else {
          visit(from, middle);
        }
      }
    }

    private void offer(int index) {
      if (index == skip) {
        return;
      }
      int last = distances.length - 1;
      double sum = 0;
      for (int c = 0; c < dimension && sum < distances[last]; c++) {
        double difference = (double) query[offset + c] - points[index * dimension + c];
        sum += difference * difference;
      }
      if (sum < distances[last]) {
        int at = last;
        while (at > 0 && distances[at - 1] > sum) {
          distances[at] = distances[at - 1];
          indices[at] = indices[at - 1];
          at--;
        }
        distances[at] = sum;
        indices[at] = index;
      }
    }
  }
}
