package mongery.method.uotm;

import mongery.method.Player;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.nn.Seeds;
import mongery.nn.Session;
import mongery.nn.Weights;
import mongery.nn.net.ResidualMlp;
import mongery.nn.optim.Ema;

/** The map, with an average of its weights where one is asked for, and the potential. */
final class Players {
  final Player<ResidualMlp> map;
  final Player<ResidualMlp> potential;
  private final Ema average;

  Players(Uotm settings, Session session, int dimension, int noise, long steps, long seed) {
    ResidualMlp generator = ResidualMlp.generator(session, dimension, noise, settings.width());
    this.map =
        Player.of(
            "map",
            generator,
            generator.blueprint(),
            session,
            settings.map(),
            steps,
            Seeds.random(seed, 0, 1));
    ResidualMlp critic = ResidualMlp.potential(session, dimension, settings.width());
    this.potential =
        Player.of(
            "potential",
            critic,
            critic.blueprint(),
            session,
            settings.potential(),
            steps,
            Seeds.random(seed, 0, 2));
    this.average = settings.ema().decay() > 0 ? new Ema(map.weights(), settings.ema()) : null;
  }

  /** Takes the map's weights into their average; call after each update of the map. */
  void average() {
    if (average != null) {
      average.update();
    }
  }

  /** The map's weights to show and evaluate. */
  Weights shown() {
    return average == null ? map.weights() : average.weights();
  }

  void save(StateWriter out) {
    map.save(out);
    potential.save(out);
    if (average != null) {
      average.save("map.average.", out::array);
    }
  }

  void load(StateReader in) {
    map.load(in);
    potential.load(in);
    if (average != null) {
      average.load("map.average.", in::array);
    }
  }
}
