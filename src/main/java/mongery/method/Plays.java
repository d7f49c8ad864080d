package mongery.method;

/**
 * A max-min method whose players need not all move: while one is trained the others stand still, so
 * that a person can watch either side. The players' names are those of {@link
 * MethodSettings#players()}.
 */
public interface Plays {
  /**
   * Says who is trained from the next step on. Everything else of a step is as usual: its batches,
   * its scalars, its number.
   *
   * @param player the only one to train; empty for all
   */
  void only(String player);
}
