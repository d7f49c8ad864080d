package mongery.nn.optim;

import mongery.config.Setting;

/**
 * Settings of {@link Adam}.
 *
 * @param rate base learning rate
 * @param schedule how the rate changes
 * @param beta1 decay of the first moment
 * @param beta2 decay of the second moment
 * @param epsilon added to the root of the second moment
 * @param decay decoupled weight decay (AdamW); 0 is plain Adam
 * @param clip what is clipped
 * @param limit largest global norm when clipping
 */
public record AdamSettings(
    @Setting(help = "Base learning rate", min = 0, def = "1e-4", live = true) double rate,
    @Setting(help = "How the rate changes", def = "{\"type\":\"constant\"}") Schedule schedule,
    @Setting(help = "Decay of the first moment", def = "0.9", min = 0, max = 1) double beta1,
    @Setting(help = "Decay of the second moment", def = "0.999", min = 0, max = 1) double beta2,
    @Setting(help = "Added to the root of the second moment", def = "1e-8", min = 0) double epsilon,
    @Setting(help = "Decoupled weight decay", def = "0", min = 0) double decay,
    @Setting(help = "What is clipped to a largest global norm", def = "\"none\"") Clip clip,
    @Setting(help = "Largest global norm when clipping", def = "1", min = 0, above = true)
        double limit) {

  /** What is clipped. */
  public enum Clip {
    /** Nothing. */
    NONE,
    /** The gradient, before Adam. */
    GRADIENT,
    /** The change of the weights, after Adam, as some published code does. */
    UPDATE
  }

  /** PyTorch's defaults at the given rate. */
  public static AdamSettings of(double rate) {
    return new AdamSettings(rate, new Schedules.Constant(), 0.9, 0.999, 1e-8, 0, Clip.NONE, 1);
  }
}
