package mongery.method;

import java.util.List;
import mongery.config.Family;

/**
 * The settings of a method, which also create it. Implemented by one record a method; found by
 * {@link mongery.config.Catalog}.
 */
@Family("method")
public interface MethodSettings {
  /** A method at step 0, its networks initialised from the context's seed. */
  Method create(MethodContext context);

  /**
   * Names of the networks that it plays against each other, in the order of their updates; empty if
   * it trains only one. A method with players {@link Plays}.
   */
  default List<String> players() {
    return List.of();
  }

  /** Whether it seeks a barycenter of marginals instead of a map from source to target. */
  default boolean barycenter() {
    return false;
  }

  /**
   * Checks settings against the rest of an experiment, such as those given for each marginal.
   *
   * @param marginals how many there are; 0 if it seeks no barycenter
   * @param steps length of the training
   * @throws mongery.config.ConfigException naming the setting if not
   */
  default void check(int marginals, long steps) {}
}
