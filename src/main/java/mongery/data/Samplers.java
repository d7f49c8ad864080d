package mongery.data;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes samplers. The streams of the sides are independent of each other also when their settings
 * and the seed are equal.
 */
public final class Samplers {
  private static final long SOURCE = 1;
  private static final long TARGET = 2;

  private Samplers() {}

  /** Stream of the source side of a run. */
  public static Sampler source(Side side, long seed) {
    return of(side, Seeds.mix(seed, SOURCE));
  }

  /** Stream of the target side of a run. */
  public static Sampler target(Side side, long seed) {
    return of(side, Seeds.mix(seed, TARGET));
  }

  /** Streams of all sides of a run, in order; source and target are the first two. */
  public static List<Sampler> all(List<Side> sides, long seed) {
    return IntStream.range(0, sides.size())
        .mapToObj(k -> of(sides.get(k), Seeds.mix(seed, SOURCE + k)))
        .toList();
  }

  private static Sampler of(Side side, long seed) {
    if (side.points() > 0) {
      return FixedSampler.drawn(side.law(), side.points(), seed);
    }
    if (side.law() instanceof DataSet set) {
      return FixedSampler.of(set, seed);
    }
    return new FreshSampler(side.law(), seed);
  }
}
