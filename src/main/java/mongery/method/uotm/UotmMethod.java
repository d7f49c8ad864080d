package mongery.method.uotm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mongery.data.DenseArray;
import mongery.method.Accepts;
import mongery.method.Counterpart;
import mongery.method.LiveSettable;
import mongery.method.Look;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.Plays;
import mongery.method.Potential;
import mongery.method.Probe;
import mongery.method.Scalars;
import mongery.method.Solvable;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.method.Translates;
import mongery.method.uotm.Gradients.Shared;
import mongery.nn.Seeds;
import mongery.nn.Session;
import mongery.nn.optim.Schedules;

/** UOTM in training; see {@link Uotm}. */
final class UotmMethod
    implements Method, Translates, Potential, LiveSettable, Accepts, Solvable, Plays {
  private static final long NOISE = 101;
  private static final long MAP_NOISE = 102;

  private final MethodContext context;
  private final Session session;
  private final int dimension;
  private final int noise;
  private final Players players;
  private final Gradients gradients;
  private final Outputs outputs;
  private Uotm settings;
  private String only = "";
  private NDManager kept;

  UotmMethod(Uotm settings, MethodContext context) {
    this.settings = settings;
    this.context = context;
    this.session = context.session();
    this.dimension = context.dimension();
    this.noise = settings.noise() > 0 ? settings.noise() : dimension;
    this.players =
        new Players(settings, session, dimension, noise, context.steps(), context.seed());
    this.gradients = new Gradients(session, session.script(UotmMethod.class, "uotm.py"), players);
    this.outputs = new Outputs(session, players, context.target().law().shape(), noise, NOISE);
  }

  @Override
  public Scalars step(long step) {
    if (kept != null) {
      kept.close();
    }
    kept = session.scope();
    Uotm now = settings.at(step, context.steps());
    NDArray potential;
    NDArray map;
    try (NDManager scope = session.scope()) {
      long batch = now.freshSource() ? 2 * step : step;
      NDArray x = points(scope, context.source().batch(batch, context.batch()).points());
      NDArray y = points(scope, context.target().batch(step, context.batch()).points());
      NDArray z = normals(scope, step, NOISE, now.inner() * context.batch());
      Shared shared = Gradients.written(now, dimension) ? gradients.share(scope, now, x, z) : null;
      potential = trainPotential(now, shared, step, x, y, z);
      NDArray again =
          now.freshSource()
              ? points(scope, context.source().batch(batch + 1, context.batch()).points())
              : x;
      List<NDArray> trunk = shared == null || now.freshSource() ? List.of() : shared.trunk();
      map = trainMap(scope, now, step, again, trunk);
    }
    return () -> {
      float[] p = potential.toFloatArray();
      float[] m = map.toFloatArray();
      Map<String, Double> out = new LinkedHashMap<>();
      out.put("loss.potential", (double) p[0]);
      out.put("loss.map", (double) m[0]);
      out.put("penalty", (double) p[1]);
      out.put("cost", (double) m[1]);
      out.put("potential.real", (double) p[2]);
      out.put("potential.mapped", (double) p[3]);
      out.put("mass.source", (double) p[4]);
      out.put("mass.target", (double) p[5]);
      if (!(settings.alphaSchedule() instanceof Schedules.Constant)) {
        out.put("alpha", now.alpha());
      }
      return out;
    };
  }

  private NDArray normals(NDManager scope, long step, long stream, int rows) {
    float[] values = Seeds.normals(Seeds.random(context.seed(), step, stream), rows * noise);
    return session.array(scope, values, rows, noise);
  }

  private NDArray points(NDManager scope, DenseArray points) {
    return session.array(scope, points.values(), points.rows(), dimension);
  }

  /** All inner updates; gives the numbers of the last. */
  private NDArray trainPotential(
      Uotm now, Shared shared, long step, NDArray x, NDArray y, NDArray z) {
    NDArray stats = null;
    for (int turn = 0; turn < now.inner(); turn++) {
      try (NDManager inner = session.scope()) {
        NDList out =
            shared != null
                ? gradients.potential(inner, now, shared, turn, y)
                : gradients.general(
                    inner, now, attached(x, inner), slice(z, turn, inner), attached(y, inner));
        stats = out.remove(0);
        stats.attach(kept);
        if (!only.equals("map")) {
          players.potential.adam().update(out, step);
        }
      }
    }
    return stats;
  }

  /** The same values in the care of another owner. */
  private NDArray attached(NDArray array, NDManager owner) {
    NDArray alias = session.ops().detach(array);
    alias.attach(owner);
    return alias;
  }

  private NDArray slice(NDArray z, int turn, NDManager owner) {
    long n = context.batch();
    NDArray part = z.get(turn * n + ":" + (turn + 1) * n);
    part.attach(owner);
    return part;
  }

  private NDArray trainMap(NDManager scope, Uotm now, long step, NDArray x, List<NDArray> trunk) {
    NDArray z = normals(scope, step, MAP_NOISE, context.batch());
    NDList out = gradients.map(scope, now, x, z, trunk);
    NDArray stats = out.remove(0);
    stats.attach(kept);
    if (!only.equals("potential")) {
      players.map.adam().update(out, step);
      players.average();
    }
    return stats;
  }

  @Override
  public DenseArray translate(DenseArray points, long seed) {
    return outputs.mapped(points, seed);
  }

  @Override
  public double[] potential(DenseArray points) {
    return outputs.potential(points);
  }

  /** Marginal 0 is the source. For a map with noise one fixed draw of it is used. */
  @Override
  public double[] weights(int marginal, DenseArray points) {
    return marginal == 0
        ? reweighting().source(points, translate(points, context.seed()))
        : reweighting().target(points);
  }

  /** Under the settings of the last step. */
  private Reweighting reweighting() {
    long last = Math.max(0, players.map.adam().updates() - 1);
    return new Reweighting(settings.at(last, context.steps()), outputs);
  }

  @Override
  public Look look(Probe probe) {
    return UotmLook.of(outputs, reweighting(), probe);
  }

  @Override
  public Optional<Counterpart> counterpart(List<DenseArray> marginals) {
    return settings.at(context.steps(), context.steps()).counterpart(marginals);
  }

  @Override
  public void only(String player) {
    only = player;
  }

  @Override
  public Set<String> liveSettings() {
    return Set.of("tau", "alpha", "map.rate", "potential.rate");
  }

  @Override
  public void set(String name, double value) {
    switch (name) {
      case "tau" -> settings = settings.with(value, settings.alpha());
      case "alpha" -> settings = settings.with(settings.tau(), value);
      case "map.rate" -> players.map.adam().setRate(value);
      case "potential.rate" -> players.potential.adam().setRate(value);
      default -> throw new IllegalArgumentException(name + " is not among " + liveSettings());
    }
  }

  @Override
  public void save(StateWriter out) {
    players.save(out);
  }

  @Override
  public void load(StateReader in) {
    players.load(in);
  }

  @Override
  public void close() {
    if (kept != null) {
      kept.close();
      kept = null;
    }
  }
}
