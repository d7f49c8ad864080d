package mongery.method;

import mongery.data.DenseArray;

/** A method that trains on pairs which a coupling of two batches gives it. */
public interface Couples {
  /**
   * Couples two batches as training does, under the present settings.
   *
   * @param source shape (n, ...)
   * @param target shape (m, ...)
   * @param seed seed of the draw
   */
  Pairs couple(DenseArray source, DenseArray target, long seed);

  /**
   * Drawn pairs.
   *
   * @param source row of the source batch, for each pair
   * @param target row of the target batch, for each pair
   * @param mass total mass of the coupling; 1 unless both marginals are relaxed
   */
  @SuppressWarnings("ArrayRecordComponent") // pairs are never compared
  record Pairs(int[] source, int[] target, double mass) {}
}
