package mongery.method.uotm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import mongery.nn.Ops;
import mongery.nn.Script;
import mongery.nn.Session;
import mongery.nn.Weights;

/**
 * Gradients of the potential's loss and of the map's, with their backward passes written out in the
 * script.
 *
 * <p>The map stands still during the inner updates, so its trunk, which sees the same source batch
 * each time, is evaluated once for all of them and for the map's own update. The penalty on d
 * v(T(x)) / dx is the derivative of v along the columns of the map's Jacobian, carried forward as
 * tangents (one a coordinate) beside the points; its gradient takes points and tangents backward
 * together. R1 is the same at real points, with the axes as tangents. Mapped and real points go one
 * after the other, which keeps less in the processor's cache.
 *
 * <p>The general way to the potential's gradients is automatic differentiation, twice for
 * penalties; it serves penalties in high dimensions, where tangents are dear, and the tests as an
 * oracle.
 */
final class Gradients {
  private static final int MOST_TANGENTS = 4;
  private static final int IMAGES = 3;

  /**
   * What all updates of a step share.
   *
   * @param images mapped points (turns, n, d) and their squared distances (turns, n); tangents
   *     (turns, d or 0, n, d)
   * @param trunk output of the map's trunk at the source batch, and what its backward pass needs
   */
  record Shared(List<NDArray> images, List<NDArray> trunk) {}

  private final Session session;
  private final Script script;
  private final Players players;

  Gradients(Session session, Script script, Players players) {
    this.session = session;
    this.script = script;
    this.players = players;
  }

  /** Whether {@link #share} and {@link #potential} serve these settings. */
  static boolean written(Uotm settings, int dimension) {
    return dimension <= MOST_TANGENTS || (settings.lambda() == 0 && settings.gamma() == 0);
  }

  /**
   * Images of a source batch for all inner updates.
   *
   * @param x source points (n, d)
   * @param z noise of the map (turns n, k)
   */
  Shared share(NDManager scope, Uotm settings, NDArray x, NDArray z) {
    NDList out =
        script.run(
            scope,
            "images",
            x,
            z,
            settings.lambda() > 0,
            (long) players.map.net().blocks(),
            (long) players.map.net().depth(),
            players.map.weights());
    return new Shared(out.subList(0, IMAGES), out.subList(IMAGES, out.size()));
  }

  /**
   * The written way to the potential's gradients.
   *
   * @param turn which of the inner updates
   * @param y real points (m, d)
   * @return loss, penalty, mean potential of real and of mapped points, masses of the re-weighted
   *     source and target in one array; then gradients
   */
  NDList potential(NDManager scope, Uotm settings, Shared shared, int turn, NDArray y) {
    return script.run(
        scope,
        "potential_gradients",
        shared.images().get(0),
        shared.images().get(1),
        shared.images().get(2),
        (long) turn,
        settings.kD() * settings.tau(),
        y,
        (long) settings.phi1().ordinal(),
        (long) settings.phi2().ordinal(),
        settings.alpha(),
        settings.form() == Uotm.Form.PAIRWISE,
        settings.lambda(),
        settings.gamma(),
        (long) players.potential.net().blocks(),
        (long) players.potential.net().depth(),
        players.potential.weights());
  }

  /**
   * Gradients of the map's loss E kG tau |T(x,z) - x|^2 - v(T(x,z)).
   *
   * @param trunk of {@link Shared} for the same source points, or empty
   * @return loss and mean squared distance in one array; then gradients
   */
  NDList map(NDManager scope, Uotm settings, NDArray x, NDArray z, List<NDArray> trunk) {
    return script.run(
        scope,
        "map_gradients",
        x,
        z,
        trunk,
        settings.kG() * settings.tau(),
        (long) players.map.net().blocks(),
        (long) players.map.net().depth(),
        players.map.weights(),
        players.potential.weights());
  }

  /** The general way; same results as {@link #potential}. */
  NDList general(NDManager scope, Uotm settings, NDArray source, NDArray z, NDArray target) {
    Ops ops = session.ops();
    NDArray x = settings.lambda() > 0 ? leaf(ops, source) : source;
    NDArray y = settings.gamma() > 0 ? leaf(ops, target) : target;
    Weights frozen = players.map.weights().frozen(scope);
    NDArray mapped = players.map.net().generate(frozen, x, z);
    Weights weights = players.potential.weights();
    NDArray vf = players.potential.net().potential(weights, mapped);
    NDArray vr = players.potential.net().potential(weights, y);
    NDArray cost =
        mapped.sub(x).square().sum(new int[] {1}).mul((float) (settings.kD() * settings.tau()));
    NDArray options =
        scope.create(
            new float[] {
              settings.phi1().ordinal(),
              settings.phi2().ordinal(),
              (float) settings.alpha(),
              settings.form() == Uotm.Form.PAIRWISE ? 1 : 0
            });
    NDList parts = script.call("potential_loss", vf, vr, cost, options);
    NDArray loss = parts.get(0);
    NDArray penalty = scope.create(0f);
    long n = x.getShape().get(0);
    if (settings.lambda() > 0) {
      NDArray g = ops.gradient(vf, x);
      penalty = g.square().sum().mul((float) (settings.lambda() / n));
    }
    if (settings.gamma() > 0) {
      NDArray g = ops.gradient(vr, y);
      penalty = g.square().sum().mul((float) (settings.gamma() / 2 / n)).add(penalty);
    }
    NDList out = new NDList();
    NDArray stats =
        NDArrays.stack(new NDList(loss, penalty, vr.mean(), vf.mean(), parts.get(1), parts.get(2)));
    out.add(ops.detach(stats));
    out.addAll(ops.gradients(loss.add(penalty), weights));
    return out;
  }

  private static NDArray leaf(Ops ops, NDArray x) {
    NDArray leaf = ops.detach(x);
    leaf.setRequiresGradient(true);
    return leaf;
  }
}
