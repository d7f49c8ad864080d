package mongery.method;

import java.util.random.RandomGenerator;
import mongery.nn.Blueprint;
import mongery.nn.Session;
import mongery.nn.Weights;
import mongery.nn.optim.Adam;
import mongery.nn.optim.AdamSettings;

/**
 * A network in training, one of those that a method plays against each other: its weights and its
 * optimiser.
 *
 * @param <N> the network
 * @param name prefix in checkpoints
 * @param net how the weights are applied
 * @param weights what is trained
 * @param adam what trains them
 */
public record Player<N>(String name, N net, Weights weights, Adam adam) {
  /**
   * A player at step 0.
   *
   * @param blueprint parameters of the network
   * @param steps length of the training, for the schedule
   * @param random draws the weights
   */
  public static <N> Player<N> of(
      String name,
      N net,
      Blueprint blueprint,
      Session session,
      AdamSettings settings,
      long steps,
      RandomGenerator random) {
    Weights weights = blueprint.draw(session, random);
    return new Player<>(name, net, weights, new Adam(session, weights, settings, steps));
  }

  /** Writes weights and moments. */
  public void save(StateWriter out) {
    weights.save(name + ".", out::array);
    adam.save(name + ".adam.", out::array);
  }

  /** Takes what {@link #save} wrote. */
  public void load(StateReader in) {
    weights.load(name + ".", in::array);
    adam.load(name + ".adam.", in::array);
  }
}
