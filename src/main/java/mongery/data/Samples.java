package mongery.data;

import java.util.Arrays;

/**
 * Points with the group (mode, class, inlier or outlier) that each was drawn from. Groups travel
 * with the points so that every metric can be given per group.
 *
 * @param points shape (n, ...shape of one point)
 * @param groups n indices into {@link Law#groups()}
 */
@SuppressWarnings("ArrayRecordComponent") // identity of a batch is never asked for
public record Samples(DenseArray points, int[] groups) implements Rows {
  /** Checks that there is one group a point. */
  public Samples {
    if (points.rows() != groups.length) {
      throw new IllegalArgumentException(points + " with " + groups.length + " groups");
    }
  }

  @Override
  public int size() {
    return groups.length;
  }

  @Override
  public Samples select(int[] rows) {
    return new Samples(points.select(rows), Arrays.stream(rows).map(i -> groups[i]).toArray());
  }
}
