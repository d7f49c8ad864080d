package mongery.method.not;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import mongery.method.Player;
import mongery.nn.Script;
import mongery.nn.Session;
import mongery.nn.net.Perceptron;

/** Values and gradients of the two players, each in one call of the script. */
final class Updates {
  private final Script script;
  private final Player<Perceptron> map;
  private final Player<Perceptron> potential;

  Updates(Session session, Player<Perceptron> map, Player<Perceptron> potential) {
    this.script = session.script(Updates.class, "not.py");
    this.map = map;
    this.potential = potential;
  }

  /**
   * Gradients of mean C(x, T) - mean f(T) with respect to the map.
   *
   * @param inputs points and noise for all turns, shape (turns, draws n, d + noise), the draws of
   *     all points one after the other
   * @param points the points alone, shape (turns, n, d)
   * @param turn which of the inner updates
   * @return one gradient a weight; then mean cost and mean f(T) in one array
   */
  NDList ofMap(
      NDManager scope, Not settings, double gamma, NDArray inputs, NDArray points, int turn) {
    return script.run(
        scope,
        "map_gradients",
        inputs,
        points,
        (long) turn,
        (long) settings.cost().ordinal(),
        gamma,
        settings.bounded(),
        map.weights(),
        potential.weights());
  }

  /**
   * Gradients of mean f(T) - w mean f(y) with respect to the potential.
   *
   * @param inputs points and noise, shape (n, d + noise)
   * @param y target points, shape (m, d)
   * @return one gradient a weight; then mean f(T) and mean f(y) in one array
   */
  NDList ofPotential(NDManager scope, Not settings, double w, NDArray inputs, NDArray y) {
    return script.run(
        scope,
        "potential_gradients",
        inputs,
        y,
        w,
        settings.bounded(),
        map.weights(),
        potential.weights());
  }

  /**
   * C(x, T) of each point.
   *
   * @param points shape (n, d)
   * @param images shape (draws, n, d)
   * @return shape (n)
   */
  NDArray cost(NDManager scope, Not settings, NDArray points, NDArray images) {
    return script
        .run(scope, "cost", points, images, (long) settings.cost().ordinal(), settings.gamma())
        .get(0);
  }

  /** Images of points with noise, shape (n, d + noise) to (n, d). */
  NDArray map(NDManager scope, NDArray inputs) {
    return script.run(scope, "map", inputs, map.weights()).get(0);
  }

  /** F at points (n, d): shape (n). */
  NDArray potential(NDManager scope, Not settings, NDArray points) {
    return script.run(scope, "potential", points, settings.bounded(), potential.weights()).get(0);
  }
}
