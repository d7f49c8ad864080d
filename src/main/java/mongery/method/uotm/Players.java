package mongery.method.uotm;

import mongery.method.Player;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.nn.Seeds;
import mongery.nn.Session;
import mongery.nn.net.ResidualMlp;

/** The map and the potential. */
final class Players {
  final Player<ResidualMlp> map;
  final Player<ResidualMlp> potential;

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
