package mongery.nn.optim;

import ai.djl.ndarray.NDList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import mongery.data.DenseArray;
import mongery.nn.Moments;
import mongery.nn.Session;
import mongery.nn.Weights;

/**
 * Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019). Our own,
 * because the engine's optimisers can neither be saved nor freed.
 */
public final class Adam {
  private final AdamSettings settings;
  private final Moments moments;
  private final long steps;
  private double rate;

  /**
   * @param session owner of the moments
   * @param weights what is trained
   * @param settings rates and clipping
   * @param steps length of the training, for the schedule
   */
  public Adam(Session session, Weights weights, AdamSettings settings, long steps) {
    this.settings = settings;
    this.moments = new Moments(session, weights);
    this.steps = steps;
    this.rate = settings.rate();
  }

  /** Uses another base rate from the next update on. */
  public void setRate(double rate) {
    this.rate = rate;
  }

  /** The base rate. */
  public double rate() {
    return rate;
  }

  /** Learning rate of a step. */
  public double rateAt(long step) {
    return settings.schedule().rate(rate, step, steps);
  }

  /**
   * Updates the weights and closes the gradients.
   *
   * @param gradients one a parameter, in order; clipped in place
   * @param step step of the training, for the schedule
   */
  public void update(NDList gradients, long step) {
    if (settings.clip() == AdamSettings.Clip.GRADIENT) {
      moments.clip(gradients, settings.limit());
    }
    moments.adam(
        gradients,
        rateAt(step),
        settings.schedule().beta1(settings.beta1(), step, steps),
        settings.beta2(),
        settings.epsilon(),
        settings.decay(),
        settings.clip() == AdamSettings.Clip.UPDATE ? settings.limit() : 0);
    gradients.close();
  }

  /** Number of updates so far; waits for the device. */
  public long updates() {
    return moments.updates();
  }

  /** Hands both moments and the count of updates to {@code out}. */
  public void save(String prefix, BiConsumer<String, DenseArray> out) {
    moments.save(prefix, out);
  }

  /** Takes what {@link #save} gave. */
  public void load(String prefix, Function<String, DenseArray> in) {
    moments.load(prefix, in);
  }
}
