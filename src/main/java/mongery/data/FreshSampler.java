package mongery.data;

import java.util.SplittableRandom;

/**
 * Draws new points for every batch.
 *
 * @param law the law
 * @param seed seed of this stream
 */
record FreshSampler(Law law, long seed) implements Sampler {
  private static final long PROBE = -1;

  @Override
  public Samples batch(long index, int size) {
    return draw(index, size);
  }

  @Override
  public Samples probe(int n) {
    return draw(PROBE, n);
  }

  private Samples draw(long index, int n) {
    SplittableRandom random = new SplittableRandom(Seeds.mix(seed, index));
    return law.draw(n, random, Law.Draw.INDEPENDENT, Law.Part.TRAIN);
  }
}
