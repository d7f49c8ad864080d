package mongery.method.uotm;

import java.util.random.RandomGenerator;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.nn.Seeds;
import mongery.nn.Session;
import mongery.nn.Weights;
import mongery.nn.net.ResidualMlp;
import mongery.nn.optim.Adam;
import mongery.nn.optim.AdamSettings;

/** The map and the potential. */
final class Players {
  /**
   * A network in training.
   *
   * @param name prefix in checkpoints
   */
  record Player(String name, ResidualMlp net, Weights weights, Adam adam) {
    static Player of(
        String name,
        ResidualMlp net,
        Session session,
        AdamSettings settings,
        long steps,
        RandomGenerator random) {
      Weights weights = net.blueprint().draw(session, random);
      return new Player(name, net, weights, new Adam(session, weights, settings, steps));
    }

    void save(StateWriter out) {
      weights.save(name + ".", out::array);
      adam.save(name + ".adam.", out::array);
    }

    void load(StateReader in) {
      weights.load(name + ".", in::array);
      adam.load(name + ".adam.", in::array);
    }
  }

  final Player map;
  final Player potential;

  Players(Uotm settings, Session session, int dimension, int noise, long steps, long seed) {
    this.map =
        Player.of(
            "map",
            ResidualMlp.generator(session, dimension, noise, settings.width()),
            session,
            settings.map(),
            steps,
            Seeds.random(seed, 0, 1));
    this.potential =
        Player.of(
            "potential",
            ResidualMlp.potential(session, dimension, settings.width()),
            session,
            settings.potential(),
            steps,
            Seeds.random(seed, 0, 2));
  }

  void save(StateWriter out) {
    map.save(out);
    potential.save(out);
  }

  void load(StateReader in) {
    map.load(in);
    potential.load(in);
  }
}
