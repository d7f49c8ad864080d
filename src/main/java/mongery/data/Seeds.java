package mongery.data;

import java.util.SplittableRandom;

/** Derives seeds that have nothing to do with each other from one. */
public final class Seeds {
  private Seeds() {}

  /** A seed for the pair; SplitMix64's finaliser after a Weyl step for each. */
  public static long mix(long seed, long index) {
    return finish(finish(seed + 0x9E3779B97F4A7C15L) + 0x9E3779B97F4A7C15L * (index + 1));
  }

  /** Puts the values into an order that is a pure function of their number and the seed. */
  public static void shuffle(int[] values, long seed) {
    Groups.shuffle(values, new SplittableRandom(seed));
  }

  private static long finish(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return y ^ (y >>> 31);
  }
}
