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
    return draw(index, size, Law.Draw.INDEPENDENT);
  }

  @Override
  public Samples probe(int n) {
    return draw(PROBE, n, Law.Draw.INDEPENDENT);
  }

  @Override
  public Samples stratified(int n) {
    return draw(PROBE, n, Law.Draw.EXACT_COUNTS);
  }

  private Samples draw(long index, int n, Law.Draw draw) {
    SplittableRandom random = new SplittableRandom(Seeds.mix(seed, index));
    return law.draw(n, random, draw, Law.Part.TRAIN);
  }
}
