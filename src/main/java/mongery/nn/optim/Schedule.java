package mongery.nn.optim;

import mongery.config.Family;

/** How learning rate and momentum change over a training. */
@Family("schedule")
public interface Schedule {
  /**
   * Learning rate of a step.
   *
   * @param base the rate that the optimiser was given
   * @param step the step, from 0
   * @param steps length of the training
   */
  double rate(double base, long step, long steps);

  /** First Adam coefficient of a step; as given unless the schedule cycles it. */
  default double beta1(double base, long step, long steps) {
    return base;
  }
}
