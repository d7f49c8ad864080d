package mongery.data;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mongery.config.Family;

/**
 * A probability law to transport from or to. Members are records: their components are the law's
 * parameters.
 */
@Family("law")
public interface Law {
  /** Shape of one point, such as {2} or {1, 8, 8}. */
  int[] shape();

  /** Numbers in one point; a name that no component of a law has, as image laws have a size. */
  default int coordinates() {
    return Arrays.stream(shape()).reduce(1, Math::multiplyExact);
  }

  /** Names of the groups (modes, classes, inlier and outlier) that points carry; at least one. */
  List<String> groups();

  /**
   * Draws {@code n} points in random order.
   *
   * @param n number of points
   * @param random source of all randomness: equal states give equal points
   * @param draw independent points, or a set with the exact expected count of each group
   * @param part which part of a finite data set to draw from; a law with a density ignores it
   */
  Samples draw(int n, RandomGenerator random, Draw draw, Part part);

  /** How many points each group gets. */
  enum Draw {
    /** Each point picks its group by itself. */
    INDEPENDENT,
    /** Each group gets its expected count, rounded, as a published fixed data set does. */
    EXACT_COUNTS
  }

  /** Part of a finite data set. */
  enum Part {
    /** What training sees. */
    TRAIN,
    /** What only evaluation sees. */
    TEST
  }
}
