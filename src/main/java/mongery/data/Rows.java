package mongery.data;

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

  /** The points {@code from} (inclusive) to {@code to} (exclusive). */
  default Samples range(int from, int to) {
    return select(IntStream.range(from, to).toArray());
  }
}
