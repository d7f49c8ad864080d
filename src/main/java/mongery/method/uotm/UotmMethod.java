package mongery.method.uotm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.method.Accepts;
import mongery.method.Counterpart;
import mongery.method.Grid;
import mongery.method.LiveSettable;
import mongery.method.Look;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.Potential;
import mongery.method.Probe;
import mongery.method.Scalars;
import mongery.method.Solvable;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.method.Translates;
import mongery.method.uotm.Gradients.Shared;
import mongery.nn.Script;
import mongery.nn.Seeds;
import mongery.nn.Session;

/** UOTM in training; see {@link Uotm}. */
final class UotmMethod implements Method, Translates, Potential, LiveSettable, Accepts, Solvable {
  private static final long NOISE = 101;
  private static final long MAP_NOISE = 102;

  private final MethodContext context;
  private final Session session;
  private final Script script;
  private final int dimension;
  private final int noise;
  private final Players players;
  private final Gradients gradients;
  private Uotm settings;
  private NDManager kept;

  UotmMethod(Uotm settings, MethodContext context) {
    this.settings = settings;
    this.context = context;
    this.session = context.session();
    this.script = session.script(UotmMethod.class, "uotm.py");
    this.dimension = size(context.target().law().shape());
    int from = size(context.source().law().shape());
    if (from != dimension) {
      throw new ConfigException(
          "data: uotm needs source and target points of one size, not "
              + from
              + " and "
              + dimension
              + " coordinates");
    }
    this.noise = settings.noise() > 0 ? settings.noise() : dimension;
    this.players =
        new Players(settings, session, dimension, noise, context.steps(), context.seed());
    this.gradients = new Gradients(session, script, players);
  }

  private static int size(int[] shape) {
    int size = 1;
    for (int axis : shape) {
      size *= axis;
    }
    return size;
  }

  @Override
  public Scalars step(long step) {
    if (kept != null) {
      kept.close();
    }
    kept = session.scope();
    NDArray potential;
    NDArray map;
    try (NDManager scope = session.scope()) {
      long batch = settings.freshSource() ? 2 * step : step;
      NDArray x = points(scope, context.source().batch(batch, context.batch()).points());
      NDArray y = points(scope, context.target().batch(step, context.batch()).points());
      float[] normals =
          Seeds.normals(
              Seeds.random(context.seed(), step, NOISE),
              settings.inner() * context.batch() * noise);
      NDArray z = session.array(scope, normals, normals.length / noise, noise);
      Shared shared =
          Gradients.written(settings, dimension) ? gradients.share(scope, settings, x, z) : null;
      potential = trainPotential(shared, step, x, y, z);
      NDArray again =
          settings.freshSource()
              ? points(scope, context.source().batch(batch + 1, context.batch()).points())
              : x;
      List<NDArray> trunk = shared == null || settings.freshSource() ? List.of() : shared.trunk();
      map = trainMap(scope, step, again, trunk);
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
      return out;
    };
  }

  private NDArray points(NDManager scope, DenseArray points) {
    return session.array(scope, points.values(), points.rows(), dimension);
  }

  /** All inner updates; gives the numbers of the last. */
  private NDArray trainPotential(Shared shared, long step, NDArray x, NDArray y, NDArray z) {
    NDArray stats = null;
    for (int turn = 0; turn < settings.inner(); turn++) {
      try (NDManager inner = session.scope()) {
        NDList out =
            shared != null
                ? gradients.potential(inner, settings, shared, turn, y)
                : gradients.general(
                    inner, settings, attached(x, inner), slice(z, turn, inner), attached(y, inner));
        stats = out.remove(0);
        stats.attach(kept);
        players.potential.adam().update(out, step);
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

  private NDArray trainMap(NDManager scope, long step, NDArray x, List<NDArray> trunk) {
    float[] normals =
        Seeds.normals(Seeds.random(context.seed(), step, MAP_NOISE), context.batch() * noise);
    NDArray z = session.array(scope, normals, context.batch(), noise);
    NDList out = gradients.map(scope, settings, x, z, trunk);
    NDArray stats = out.remove(0);
    stats.attach(kept);
    players.map.adam().update(out, step);
    return stats;
  }

  @Override
  public DenseArray translate(DenseArray points, long seed) {
    float[] z = Seeds.normals(Seeds.random(seed, 0, NOISE), points.rows() * noise);
    return session.withoutGradients(
        () -> {
          try (NDManager scope = session.scope()) {
            NDArray mapped =
                players
                    .map
                    .net()
                    .generate(
                        players.map.weights(),
                        points(scope, points),
                        session.array(scope, z, points.rows(), noise));
            int[] shape = points.shape();
            int[] point = context.target().law().shape();
            int[] out = new int[point.length + 1];
            out[0] = shape[0];
            System.arraycopy(point, 0, out, 1, point.length);
            return Session.dense(mapped).reshape(out);
          }
        });
  }

  @Override
  public double[] potential(DenseArray points) {
    float[] v =
        session.withoutGradients(
            () -> {
              try (NDManager scope = session.scope()) {
                return players
                    .potential
                    .net()
                    .potential(players.potential.weights(), points(scope, points))
                    .toFloatArray();
              }
            });
    double[] out = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      out[i] = v[i];
    }
    return out;
  }

  /**
   * Marginal 0: Psi1*'(v(T(x)) - kD tau |T(x) - x|^2), marginal 1: Psi2*'(-v(y)). For a map with
   * noise one fixed draw of it is used.
   */
  @Override
  public double[] weights(int marginal, DenseArray points) {
    return marginal == 0
        ? sourceWeights(points, translate(points, context.seed()))
        : targetWeights(points);
  }

  private double[] sourceWeights(DenseArray points, DenseArray mapped) {
    double[] v = potential(mapped);
    for (int i = 0; i < v.length; i++) {
      double cost = 0;
      for (int j = 0; j < dimension; j++) {
        double gap = mapped.at(i, j) - points.at(i, j);
        cost += gap * gap;
      }
      double s = v[i] - settings.kD() * settings.tau() * cost;
      v[i] = settings.phi1().density(s / settings.alpha());
    }
    return v;
  }

  private double[] targetWeights(DenseArray points) {
    double[] v = potential(points);
    for (int i = 0; i < v.length; i++) {
      v[i] = settings.phi2().density(-v[i] / settings.alpha());
    }
    return v;
  }

  @Override
  public Look look(Probe probe) {
    Samples source = probe.source();
    Samples target = probe.target();
    DenseArray mapped = translate(source.points(), probe.seed());
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    arrays.put(Look.SOURCE, source.points());
    arrays.put(Look.SOURCE_GROUP, DenseArray.vector(source.groups()));
    arrays.put(Look.TARGET, target.points());
    arrays.put(Look.TARGET_GROUP, DenseArray.vector(target.groups()));
    arrays.put(Look.MAPPED, mapped);
    arrays.put(Look.SOURCE_WEIGHT, DenseArray.vector(sourceWeights(source.points(), mapped)));
    arrays.put(Look.TARGET_WEIGHT, DenseArray.vector(targetWeights(target.points())));
    if (dimension <= 2) {
      DenseArray grid = Grid.around(dimension, target.points(), mapped);
      arrays.put(Look.POTENTIAL_AT, grid);
      arrays.put(Look.POTENTIAL, DenseArray.vector(potential(grid)));
    }
    return new Look(arrays);
  }

  @Override
  public Optional<Counterpart> counterpart(List<DenseArray> marginals) {
    return settings.counterpart(marginals);
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
    out.number("live.tau", Double.doubleToRawLongBits(settings.tau()));
    out.number("live.alpha", Double.doubleToRawLongBits(settings.alpha()));
    out.number("live.map.rate", Double.doubleToRawLongBits(players.map.adam().rate()));
    out.number("live.potential.rate", Double.doubleToRawLongBits(players.potential.adam().rate()));
  }

  @Override
  public void load(StateReader in) {
    players.load(in);
    for (String name : liveSettings()) {
      set(name, Double.longBitsToDouble(in.number("live." + name)));
    }
  }

  @Override
  public void close() {
    if (kept != null) {
      kept.close();
      kept = null;
    }
  }
}
