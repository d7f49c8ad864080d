package mongery.nn.optim;

import mongery.config.Named;
import mongery.config.Setting;

/** The schedules. */
public final class Schedules {
  private Schedules() {}

  private static double fraction(long step, long period) {
    return period <= 0 ? 1 : Math.min(1, Math.max(0, (double) step / period));
  }

  private static double cosine(double from, double to, double fraction) {
    return to + (from - to) * 0.5 * (1 + Math.cos(Math.PI * fraction));
  }

  /** Always the base rate. */
  @Named(value = "constant", help = "Always the base rate")
  public record Constant() implements Schedule {
    @Override
    public double rate(double base, long step, long steps) {
      return base;
    }
  }

  /**
   * Linear ramp to the base rate, then another schedule from its own step 0.
   *
   * @param warmUp length of the ramp
   * @param from rate at step 0
   * @param then what follows
   */
  @Named(value = "warm-up", help = "Linear ramp to the base rate, then another schedule")
  public record WarmUp(
      @Setting(help = "Length of the ramp", unit = "steps", def = "1000", min = 1) long warmUp,
      @Setting(help = "Rate at step 0", def = "1e-8", min = 0) double from,
      @Setting(help = "What follows the ramp", def = "{\"type\":\"constant\"}") Schedule then)
      implements Schedule {
    @Override
    public double rate(double base, long step, long steps) {
      return step < warmUp
          ? from + (base - from) * step / warmUp
          : then.rate(base, step - warmUp, steps - warmUp);
    }

    @Override
    public double beta1(double base, long step, long steps) {
      return step < warmUp ? base : then.beta1(base, step - warmUp, steps - warmUp);
    }
  }

  /**
   * Half a cosine from the base rate to a floor.
   *
   * @param floor rate at the end of the period
   * @param period length of the half wave; 0 is the training's length. A period beyond the training
   *     leaves a rate well above the floor
   */
  @Named(value = "cosine", help = "Half a cosine from the base rate to a floor")
  public record Cosine(
      @Setting(help = "Rate at the end", def = "1e-5", min = 0) double floor,
      @Setting(
              help = "Length of the half wave; 0 is the length of the training",
              unit = "steps",
              def = "0",
              min = 0)
          long period)
      implements Schedule {
    @Override
    public double rate(double base, long step, long steps) {
      return cosine(base, floor, fraction(step, period > 0 ? period : steps));
    }
  }

  /**
   * Straight line from the base rate to another, which then stays.
   *
   * @param end rate at the end
   * @param period length of the line; 0 is the training's length
   */
  @Named(value = "linear", help = "Straight line from the base rate to another")
  public record Linear(
      @Setting(help = "Rate at the end", def = "1e-8", min = 0) double end,
      @Setting(
              help = "Length of the line; 0 is the length of the training",
              unit = "steps",
              def = "0",
              min = 0)
          long period)
      implements Schedule {
    /** Over the whole training. */
    public Linear(double end) {
      this(end, 0);
    }

    @Override
    public double rate(double base, long step, long steps) {
      return base + (end - base) * fraction(step, period > 0 ? period : steps);
    }
  }

  /**
   * The base rate, and from some step on another.
   *
   * @param end the other rate
   * @param at first step that has it
   */
  @Named(value = "step", help = "The base rate, and from some step on another")
  public record Step(
      @Setting(help = "The other rate", min = 0) double end,
      @Setting(help = "First step that has it", unit = "steps", min = 0) long at)
      implements Schedule {
    @Override
    public double rate(double base, long step, long steps) {
      return step < at ? base : end;
    }
  }

  /**
   * (base - end)(1 - step/steps)^power + end.
   *
   * @param end rate at the end
   * @param power exponent
   */
  @Named(value = "polynomial", help = "Polynomial decay from the base rate")
  public record Polynomial(
      @Setting(help = "Rate at the end", def = "1e-8", min = 0) double end,
      @Setting(help = "Exponent", def = "0.9", min = 0, above = true) double power)
      implements Schedule {
    @Override
    public double rate(double base, long step, long steps) {
      return (base - end) * Math.pow(1 - fraction(step, steps), power) + end;
    }
  }

  /**
   * One cycle (Smith and Topin 2018, as PyTorch's OneCycleLR with cosine annealing): the rate
   * climbs from base/start to base over the first part and falls to base/(start end) over the rest;
   * the first Adam coefficient goes the opposite way.
   *
   * @param climb fraction of the training that climbs
   * @param start base rate divided by the rate at step 0
   * @param end rate at step 0 divided by the rate at the last step
   * @param lowBeta first Adam coefficient at the peak
   * @param highBeta first Adam coefficient at both ends
   */
  @Named(value = "one-cycle", help = "Climb to the base rate and fall far below; momentum opposite")
  public record OneCycle(
      @Setting(help = "Fraction of the training that climbs", def = "0.3", min = 0, max = 1)
          double climb,
      @Setting(help = "Base rate divided by the first rate", def = "25", min = 1) double start,
      @Setting(help = "First rate divided by the last rate", def = "1e4", min = 1) double end,
      @Setting(help = "First Adam coefficient at the peak", def = "0.85", min = 0, max = 1)
          double lowBeta,
      @Setting(help = "First Adam coefficient at both ends", def = "0.95", min = 0, max = 1)
          double highBeta)
      implements Schedule {
    @Override
    public double rate(double base, long step, long steps) {
      double first = base / start;
      return along(step, steps, first, base, first / end);
    }

    @Override
    public double beta1(double base, long step, long steps) {
      return along(step, steps, highBeta, lowBeta, highBeta);
    }

    private double along(long step, long steps, double first, double peak, double last) {
      double top = climb * steps - 1;
      double end = steps - 1;
      if (step <= top) {
        return cosine(first, peak, top <= 0 ? 1 : step / top);
      }
      return cosine(peak, last, end <= top ? 1 : Math.min(1, (step - top) / (end - top)));
    }
  }
}
