package mongery.nn.optim;

import mongery.config.Setting;

/**
 * Settings of {@link Ema}.
 *
 * @param decay weight of the old average in each update
 * @param start what the average starts from
 */
public record EmaSettings(
    @Setting(
            help = "Weight of the old average; 0 uses the weights themselves",
            def = "0.999",
            min = 0,
            max = 1)
        double decay,
    @Setting(help = "What the average starts from", def = "\"weights\"") Start start) {
  /** What an average starts from. */
  public enum Start {
    /** The initial weights. */
    WEIGHTS,
    /** Zero without correction, as some published code does: too small by decay^step. */
    ZERO
  }
}
