package mongery.method.not;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import mongery.data.DenseArray;
import mongery.method.Accepts;
import mongery.method.Counterpart;
import mongery.method.Dual;
import mongery.method.LiveSettable;
import mongery.method.Look;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.Player;
import mongery.method.Plays;
import mongery.method.Potential;
import mongery.method.Probe;
import mongery.method.Scalars;
import mongery.method.Solvable;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.method.Translates;
import mongery.nn.Seeds;
import mongery.nn.Session;
import mongery.nn.layer.Activation;
import mongery.nn.net.Perceptron;
import mongery.nn.optim.AdamSettings;

/** Neural optimal transport in training; see {@link Not}. */
final class NotMethod
    implements Method, Translates, Potential, LiveSettable, Accepts, Solvable, Dual, Plays {
  private static final int LEAST_DRAWS = 4;

  private static final long NOISE = 103;
  private static final int REFERENCE = 4000;

  private final MethodContext context;
  private final Session session;
  private final int dimension;
  private final Player<Perceptron> map;
  private final Player<Perceptron> potential;
  private final Updates updates;
  private Not settings;
  private String only = "";
  private NDManager kept;

  NotMethod(Not settings, MethodContext context) {
    this.settings = settings;
    this.context = context;
    this.session = context.session();
    this.dimension = context.dimension();
    this.map =
        player(
            "map", dimension + settings.noise(), settings.mapWidths(), dimension, settings.map());
    this.potential =
        player("potential", dimension, settings.potentialWidths(), 1, settings.potential());
    this.updates = new Updates(session, map, potential);
  }

  private Player<Perceptron> player(
      String name, int in, List<Integer> widths, int out, AdamSettings adam) {
    Perceptron net = new Perceptron(in, widths, out, Activation.RELU, settings.start());
    RandomGenerator random = Seeds.random(context.seed(), 0, name.equals("map") ? 1 : 2);
    return Player.of(name, net, net.blueprint(), session, adam, context.steps(), random);
  }

  @Override
  public Scalars step(long step) {
    if (kept != null) {
      kept.close();
    }
    kept = session.scope();
    int n = context.batch();
    int inner = settings.inner();
    double gamma = settings.gammaAt(step);
    double w = settings.wAt(step);
    // Batches of all updates of this step, the last one for the potential.
    float[] x = context.source().batch(step, (inner + 1) * n).points().values();
    float[] y = context.target().batch(step, n).points().values();
    RandomGenerator random = Seeds.random(context.seed(), step, NOISE);
    NDArray ofMap = null;
    NDArray ofPotential;
    try (NDManager scope = session.scope()) {
      NDArray points =
          session.array(scope, Arrays.copyOf(x, inner * n * dimension), inner, n, dimension);
      NDArray inputs = points;
      if (settings.noise() > 0) {
        float[] values = inputs(x, 0, inner, n, settings.draws(), random);
        inputs = session.array(scope, values, inner, settings.draws() * n, width());
      }
      for (int turn = 0; turn < inner; turn++) {
        NDList out = updates.ofMap(scope, settings, gamma, inputs, points, turn);
        ofMap = out.remove(out.size() - 1);
        if (!only.equals("potential")) {
          map.adam().update(out, step);
        }
      }
      ofMap.attach(kept);
      NDArray last = session.array(scope, inputs(x, inner, 1, n, 1, random), n, width());
      NDList out =
          updates.ofPotential(scope, settings, w, last, session.array(scope, y, n, dimension));
      ofPotential = out.remove(out.size() - 1);
      ofPotential.attach(kept);
      if (!only.equals("map")) {
        potential.adam().update(out, step);
      }
    }
    NDArray m = ofMap;
    return () -> scalars(m.toFloatArray(), ofPotential.toFloatArray(), w, gamma);
  }

  private Map<String, Double> scalars(float[] m, float[] p, double w, double gamma) {
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("loss.potential", p[0] - w * p[1]);
    out.put("loss.map", (double) m[0] - m[1]);
    out.put("cost", (double) m[0]);
    out.put("potential.mapped", (double) p[0]);
    out.put("potential.real", (double) p[1]);
    out.put("objective", m[0] - m[1] + w * p[1]);
    if (settings.wWarmUp() > 0) {
      out.put("w", w);
    }
    if (settings.gammaWarmUp() > 0) {
      out.put("gamma", gamma);
    }
    return out;
  }

  /** Coordinates that the map takes. */
  private int width() {
    return dimension + settings.noise();
  }

  /**
   * Points beside noise, shape (turns, draws, n, d + noise).
   *
   * @param x batches of n points
   * @param first the batch of the first turn
   */
  private float[] inputs(
      float[] x, int first, int turns, int n, int draws, RandomGenerator random) {
    int width = width();
    float[] out = new float[turns * draws * n * width];
    int at = 0;
    for (int turn = 0; turn < turns; turn++) {
      for (int draw = 0; draw < draws; draw++) {
        int from = (first + turn) * n * dimension;
        for (int i = 0; i < n; i++, from += dimension, at += width) {
          System.arraycopy(x, from, out, at, dimension);
          for (int k = dimension; k < width; k++) {
            out[at + k] = (float) (settings.noiseSd() * random.nextGaussian());
          }
        }
      }
    }
    return out;
  }

  /** Whether T(x, z) depends on z. */
  boolean stochastic() {
    return settings.noise() > 0;
  }

  /** Whether a part of the target may stay unused. */
  boolean incomplete() {
    return settings.w() > 1;
  }

  @Override
  public DenseArray translate(DenseArray points, long seed) {
    return images(points, 1, seed);
  }

  /** All draws for the first point, the second, ...: shape (n draws, ...). */
  DenseArray images(DenseArray points, int draws, long seed) {
    int n = points.rows();
    float[] repeated = points.values();
    if (draws > 1) {
      int[] rows = new int[n * draws];
      Arrays.setAll(rows, i -> i / draws);
      repeated = points.select(rows).values();
    }
    float[] values = inputs(repeated, 0, 1, n * draws, 1, Seeds.random(seed, 0, NOISE));
    int[] shape = context.target().law().shape();
    int[] all = new int[shape.length + 1];
    all[0] = n * draws;
    System.arraycopy(shape, 0, all, 1, shape.length);
    try (NDManager scope = session.scope()) {
      NDArray mapped = updates.map(scope, session.array(scope, values, n * draws, width()));
      return Session.dense(mapped).reshape(all);
    }
  }

  @Override
  public double[] potential(DenseArray points) {
    try (NDManager scope = session.scope()) {
      NDArray at = session.array(scope, points.values(), points.rows(), dimension);
      float[] f = updates.potential(scope, settings, at).toFloatArray();
      double[] out = new double[f.length];
      Arrays.setAll(out, i -> f[i]);
      return out;
    }
  }

  /**
   * Marginal 0: 1, all of the source is transported. Marginal 1: w where the target is used and 0
   * where it is not. A complete plan uses a part of mass 1/w where f is lowest; the level that cuts
   * it off is a quantile of f over fixed target points. Where the source can stay within the target
   * f is 0 and tells nothing.
   */
  @Override
  public double[] weights(int marginal, DenseArray points) {
    double[] out = new double[points.rows()];
    Arrays.fill(out, 1);
    if (marginal == 1 && incomplete()) {
      double[] reference = potential(context.target().probe(REFERENCE).points());
      Arrays.sort(reference);
      double level = reference[(int) Math.ceil(reference.length / settings.w()) - 1];
      double[] f = potential(points);
      Arrays.setAll(out, i -> f[i] <= level ? settings.w() : 0);
    }
    return out;
  }

  @Override
  public Optional<Counterpart> counterpart(List<DenseArray> marginals) {
    return settings.counterpart(marginals);
  }

  /** E[C(x, T(x,.)) - f(T(x,z))] + w E f(y), under the settings that hold after all warm-ups. */
  @Override
  public double dual(List<DenseArray> marginals) {
    DenseArray x = marginals.get(0);
    int n = x.rows();
    int draws = stochastic() ? Math.max(LEAST_DRAWS, settings.draws()) : 1;
    float[] images = new float[draws * n * dimension];
    double value = settings.w() * mean(potential(marginals.get(1)));
    for (int draw = 0; draw < draws; draw++) {
      DenseArray one = translate(x, context.seed() + draw);
      System.arraycopy(one.values(), 0, images, draw * n * dimension, n * dimension);
      value -= mean(potential(one)) / draws;
    }
    try (NDManager scope = session.scope()) {
      NDArray points = session.array(scope, x.values(), n, dimension);
      NDArray all = session.array(scope, images, draws, n, dimension);
      for (float cost : updates.cost(scope, settings, points, all).toFloatArray()) {
        value += (double) cost / n;
      }
    }
    return value;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  @Override
  public Look look(Probe probe) {
    return NotLook.of(this, probe);
  }

  @Override
  public void only(String player) {
    only = player;
  }

  @Override
  public Set<String> liveSettings() {
    return Set.of("gamma", "w", "map.rate", "potential.rate");
  }

  @Override
  public void set(String name, double value) {
    switch (name) {
      case "gamma" -> settings = settings.with(value, settings.w());
      case "w" -> settings = settings.with(settings.gamma(), value);
      case "map.rate" -> map.adam().setRate(value);
      case "potential.rate" -> potential.adam().setRate(value);
      default -> throw new IllegalArgumentException(name + " is not among " + liveSettings());
    }
  }

  @Override
  public void save(StateWriter out) {
    map.save(out);
    potential.save(out);
  }

  @Override
  public void load(StateReader in) {
    map.load(in);
    potential.load(in);
  }

  @Override
  public void close() {
    if (kept != null) {
      kept.close();
      kept = null;
    }
  }
}
