package mongery.data;

/**
 * An endless stream of batches of one law, addressed by index and free of state: batch {@code i} is
 * the same whenever it is asked for, so that resuming a run needs nothing but its step.
 */
public interface Sampler {
  /** The law that is drawn from. */
  Law law();

  /**
   * Batch number {@code index} of {@code size} points. From a fixed set the batches of an epoch are
   * disjoint, in an order shuffled for each epoch, an incomplete last batch being dropped.
   */
  Samples batch(long index, int size);

  /**
   * {@code n} points for evaluation and looks, the same at every call, from a stream of their own
   * (for a finite data set: from its test part; for a fixed set: the set itself, all of it when
   * {@code n} exceeds it).
   */
  Samples probe(int n);

  /**
   * {@code n} points to stand for the law where points are few: as {@link #probe}, but every group
   * has its expected count, rounded (a proportionally stratified sample). Of 400 points, 5 % are 20
   * then, not 12 to 28.
   */
  Samples stratified(int n);

  /**
   * The points of {@link #probe}, fetched by number, so that a data set may have more than fit in
   * memory.
   */
  default Rows probed(int n) {
    return probe(n);
  }
}
