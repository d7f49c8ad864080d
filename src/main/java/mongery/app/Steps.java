package mongery.app;

import mongery.config.ConfigException;

/** The {@code --steps} option. */
final class Steps {
  private Steps() {}

  /** The number, if it is one that a run can end at. */
  static long positive(long steps) {
    if (steps < 1) {
      throw new ConfigException("--steps " + steps + ": allowed: 1 or more");
    }
    return steps;
  }
}
