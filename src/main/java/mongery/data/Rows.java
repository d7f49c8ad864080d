package mongery.data;

import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A finite list of points that are fetched by number, so that a set of images larger than memory
 * can be drawn from. {@link Samples} is one that is held in memory.
 */
public interface Rows {
  /** Number of points. */
  int size();

  /** Group of each point; not to be changed. */
  int[] groups();

  /** The points {@code rows}, in that order. */
  Samples select(int[] rows);

  /** Numbers that are in memory at once where points are gone through: 128 MiB of them. */
  int VALUES_AT_ONCE = 1 << 25;

  /** How many points of so many numbers each are in memory at once: at most {@code most}. */
  static int atOnce(int most, int rowSize) {
    return Math.max(1, Math.min(most, VALUES_AT_ONCE / Math.max(1, rowSize)));
  }

  /** Goes through all points in order, at most {@code most} of them at once, fewer if large. */
  default void chunks(int most, Consumer<Samples> each) {
    if (size() > 0) {
      int step = atOnce(most, range(0, 1).points().rowSize());
      for (int from = 0; from < size(); from += step) {
        each.accept(range(from, Math.min(size(), from + step)));
      }
    }
  }

  /** The points {@code from} (inclusive) to {@code to} (exclusive). */
  default Samples range(int from, int to) {
    return select(IntStream.range(from, to).toArray());
  }
}
