package mongery.method.uotm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import mongery.nn.Ops;
import mongery.nn.Script;
import mongery.nn.Session;
import mongery.nn.Weights;

/**
 * Gradients of the potential's loss, in two ways that agree.
 *
 * <p>The fast way is one script with its backward pass written out. The map stands still during the
 * inner updates, so its trunk, which sees the same source batch each time, is evaluated once, and
 * the penalty on d v(T(x)) / dx is the derivative of v along the columns of the map's Jacobian,
 * carried forward as tangents (one a coordinate) beside the points. The general way is automatic
 * differentiation, twice for penalties; it serves R1 and high dimensions, where tangents are dear,
 * and the tests as an oracle.
 */
final class PotentialUpdate {
  private static final int MOST_TANGENTS = 4;

  private final Session session;
  private final Script script;
  private final Players players;

  PotentialUpdate(Session session, Script script, Players players) {
    this.session = session;
    this.script = script;
    this.players = players;
  }

  static boolean fast(Uotm settings, int dimension) {
    return settings.gamma() == 0 && (settings.lambda() == 0 || dimension <= MOST_TANGENTS);
  }

  /** What all inner updates of a step share: images, costs and tangents, for each of them. */
  NDList images(NDManager scope, Uotm settings, NDArray x, NDArray z) {
    return script.run(
        scope,
        "images",
        x,
        z,
        settings.lambda() > 0,
        (long) players.map.net().blocks(),
        (long) players.map.net().depth(),
        players.map.weights());
  }

  /**
   * The fast way.
   *
   * @param images what {@link #images} gave
   * @param turn which of the inner updates
   * @return loss, penalty, mean potential of real and of mapped points in one array; then gradients
   */
  NDList fast(NDManager scope, Uotm settings, NDList images, int turn, NDArray y) {
    return script.run(
        scope,
        "potential_gradients_at",
        images.get(0),
        images.get(1),
        images.get(2),
        (long) turn,
        settings.kD() * settings.tau(),
        y,
        (long) settings.phi1().ordinal(),
        (long) settings.phi2().ordinal(),
        settings.alpha(),
        settings.form() == Uotm.Form.PAIRWISE,
        settings.lambda(),
        (long) players.potential.net().blocks(),
        (long) players.potential.net().depth(),
        players.potential.weights());
  }

  /** The general way; same results as {@link #fast}. */
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
    NDArray loss = script.call("potential_loss", vf, vr, cost, options).get(0);
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
    NDArray stats = NDArrays.stack(new NDList(loss, penalty, vr.mean(), vf.mean()));
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
