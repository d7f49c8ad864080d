package mongery.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Goes through a fixed set in an order shuffled for each epoch. The order of an epoch is a pure
 * function of the seed and the epoch's number; the last ones used are only remembered for speed.
 *
 * <p>A batch larger than the set cannot be made of different points: then the shuffled epochs are
 * laid end to end and cut into batches.
 */
final class FixedSampler implements Sampler {
  private static final long SET = 0;
  private static final long ORDER = 1;

  private final Law law;
  private final Rows set;
  private final Rows probe;
  private final long seed;
  private volatile Epoch last = new Epoch(-1, new int[0]);

  private record Epoch(long number, int[] order) {}

  private FixedSampler(Law law, Rows set, Rows probe, long seed) {
    this.law = law;
    this.set = set;
    this.probe = probe;
    this.seed = seed;
  }

  /** A set drawn once from a law, with exact counts of the groups. */
  static FixedSampler drawn(Law law, int points, long seed) {
    SplittableRandom random = new SplittableRandom(Seeds.mix(seed, SET));
    Samples set = law.draw(points, random, Law.Draw.EXACT_COUNTS, Law.Part.TRAIN);
    Rows probe = law instanceof DataSet data ? test(data) : set;
    return new FixedSampler(law, set, probe, seed);
  }

  /** The training part of a data set; evaluation sees its test part. */
  static FixedSampler of(DataSet data, long seed) {
    return new FixedSampler(data, data.rows(Law.Part.TRAIN), test(data), seed);
  }

  private static Rows test(DataSet data) {
    Rows test = data.rows(Law.Part.TEST);
    return test.size() > 0 ? test : data.rows(Law.Part.TRAIN);
  }

  @Override
  public Law law() {
    return law;
  }

  @Override
  public Samples batch(long index, int size) {
    int n = set.size();
    if (size <= n) {
      long perEpoch = n / size;
      int[] order = order(index / perEpoch);
      int from = (int) (index % perEpoch) * size;
      return set.select(Arrays.copyOfRange(order, from, from + size));
    }
    int[] rows = new int[size];
    long first = index * size;
    for (int i = 0; i < size; i++) {
      rows[i] = order((first + i) / n)[(int) ((first + i) % n)];
    }
    return set.select(rows);
  }

  @Override
  public Samples probe(int n) {
    return probe.range(0, Math.min(n, probe.size()));
  }

  @Override
  public Samples stratified(int n) {
    return probe.select(Groups.stratified(n, probe.groups()));
  }

  @Override
  public Rows probed(int n) {
    return Subset.first(probe, n);
  }

  private int[] order(long epoch) {
    Epoch held = last;
    if (held.number != epoch) {
      int[] order = new int[set.size()];
      Arrays.setAll(order, i -> i);
      long orders = Seeds.mix(seed, ORDER);
      Groups.shuffle(order, new SplittableRandom(Seeds.mix(orders, epoch)));
      held = new Epoch(epoch, order);
      last = held;
    }
    return held.order;
  }
}
