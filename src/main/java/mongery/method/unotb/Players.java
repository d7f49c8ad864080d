package mongery.method.unotb;

import ai.djl.ndarray.NDArray;
import mongery.method.MethodContext;
import mongery.method.Player;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.nn.Blueprint;
import mongery.nn.Init;
import mongery.nn.Seeds;
import mongery.nn.net.Perceptrons;

/**
 * Who plays: the maps, the networks that the potentials are made of, and the constant m.
 *
 * @param maps one a marginal
 * @param potentials one a marginal, or one alone of a pair
 * @param constant m, an array of one
 */
record Players(Player<Perceptrons> maps, Player<Perceptrons> potentials, Player<?> constant) {

  /** Players at step 0. */
  static Players of(Unotb settings, MethodContext context, int networks, int dimension) {
    int in = settings.maps() == Unotb.Maps.NOISE ? 2 * dimension : dimension;
    int out = settings.maps() == Unotb.Maps.GAUSSIAN ? dimension * (dimension + 1) : dimension;
    Perceptrons maps =
        new Perceptrons(
            context.marginals().size(), in, settings.mapWidths(), out, settings.alike());
    Perceptrons potentials =
        new Perceptrons(networks, dimension, settings.potentialWidths(), 1, settings.alike());
    Blueprint constant = new Blueprint();
    constant.add("value", Init.constant(0), 1);
    return new Players(
        Player.of(
            "map",
            maps,
            maps.blueprint(),
            context.session(),
            settings.map(),
            context.steps() * settings.inner(),
            Seeds.random(context.seed(), 0, 1)),
        Player.of(
            "potential",
            potentials,
            potentials.blueprint(),
            context.session(),
            settings.potential(),
            context.steps(),
            Seeds.random(context.seed(), 0, 2)),
        Player.of(
            "constant",
            null,
            constant,
            context.session(),
            settings.constant(),
            context.steps(),
            Seeds.random(context.seed(), 0, 3)));
  }

  /** The constant itself. */
  NDArray m() {
    return constant.weights().get(0);
  }

  void save(StateWriter out) {
    maps.save(out);
    potentials.save(out);
    constant.save(out);
  }

  void load(StateReader in) {
    maps.load(in);
    potentials.load(in);
    constant.load(in);
  }
}
