package mongery.method.unotb;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mongery.data.DenseArray;
import mongery.data.Sampler;
import mongery.data.Samples;
import mongery.method.Accepts;
import mongery.method.Barycentric;
import mongery.method.Counterpart;
import mongery.method.Dual;
import mongery.method.Grid;
import mongery.method.LiveSettable;
import mongery.method.Look;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.Plays;
import mongery.method.Probe;
import mongery.method.Scalars;
import mongery.method.Solvable;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.transport.Psi;

/** U-NOTB in training; see {@link Unotb}. */
final class UnotbMethod
    implements Method, Barycentric, Accepts, Dual, LiveSettable, Solvable, Plays {
  static final String MAP = "map";
  static final String POTENTIAL = "potential";
  private static final int REFERENCE = 2000;

  private final Unotb settings;
  private final MethodContext context;
  private final Problem stated;
  private final Problem problem; // what is trained
  private final Players players;
  private final Solver solver;
  private double tau;
  private String only = "";
  private NDManager kept;

  UnotbMethod(Unotb settings, MethodContext context) {
    this.settings = settings;
    this.context = context;
    this.tau = settings.tau();
    int dimension = context.dimension();
    this.stated = Problem.of(settings, context.marginals().size());
    this.problem = settings.minibatch() ? stated.kept() : stated;
    Congruence congruence = Congruence.of(problem.lambda(), settings.releasedPair());
    this.players = Players.of(settings, context, congruence.networks(), dimension);
    this.solver = new Solver(settings, context.session(), problem, congruence, players, dimension);
  }

  /** Batch number {@code index} of all marginals: shape (K, n, d). */
  private NDArray batch(NDManager scope, long index) {
    float[] all = null;
    int at = 0;
    for (Sampler marginal : context.marginals()) {
      float[] own = marginal.batch(index, context.batch()).points().values();
      if (at > 0 && settings.minibatch()) {
        own = Minibatch.relaxed(Arrays.copyOf(all, at), own, solver.size(), tau);
      }
      if (all == null) {
        all = new float[own.length * problem.marginals()];
      }
      System.arraycopy(own, 0, all, at, own.length);
      at += own.length;
    }
    return context.session().array(scope, all, problem.marginals(), context.batch(), solver.size());
  }

  @Override
  public Scalars step(long step) {
    if (kept != null) {
      kept.close();
    }
    kept = context.session().scope();
    boolean mapsFirst = settings.order() == Unotb.Order.MAPS;
    int batches = settings.inner() + (settings.freshBatch() ? 1 : 0);
    long potentialAt = step * batches + (mapsFirst ? batches - 1 : 0);
    long mapsAt = step * batches + (mapsFirst || !settings.freshBatch() ? 0 : 1);
    NDList seen = null;
    if (!mapsFirst) {
      seen = trainPotential(step, potentialAt);
    }
    NDArray map = null;
    for (int i = 0; i < settings.inner(); i++) {
      try (NDManager scope = context.session().scope()) {
        boolean last = i + 1 == settings.inner();
        long update = step * settings.inner() + i;
        NDList out =
            solver.mapGradients(scope, batch(scope, mapsAt + i), context.seed(), update, last);
        if (last) {
          map = out.remove(out.size() - 1);
          map.attach(kept);
        }
        if (!only.equals(POTENTIAL)) {
          players.maps().adam().update(out, update);
        }
      }
    }
    if (mapsFirst) {
      seen = trainPotential(step, potentialAt);
    }
    NDArray loss = map;
    NDList diagnosed = seen;
    double at = tau;
    return () -> scalars(loss, diagnosed, at);
  }

  /** Gives what {@link Solver#diagnostics} needs. */
  private NDList trainPotential(long step, long index) {
    try (NDManager scope = context.session().scope()) {
      NDList out = solver.potentialGradients(scope, batch(scope, index), context.seed(), step, tau);
      int weights = players.potentials().weights().size();
      NDList seen = new NDList(out.subList(weights + 1, out.size()));
      seen.attach(kept);
      NDList slope = new NDList(out.get(weights));
      if (only.equals(MAP)) {
        return seen;
      }
      players.potentials().adam().update(new NDList(out.subList(0, weights)), step);
      if (solver.learnsConstant()) {
        players.constant().adam().update(slope, step);
      }
      return seen;
    }
  }

  private Map<String, Double> scalars(NDArray map, NDList seen, double at) {
    float[] values;
    try (NDManager scope = context.session().scope()) {
      values = solver.diagnostics(scope, seen, at).toFloatArray();
    }
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("loss.map", (double) map.getFloat());
    out.put("loss.potential", (double) values[0]);
    out.put("m", (double) values[1]);
    out.put("loss.potential-m", (double) values[0] - values[1]);
    out.put("congruence", (double) values[2]);
    out.put("clamped", (double) values[3]);
    int marginals = problem.marginals();
    for (int k = 0; k < marginals; k++) {
      out.put("mass." + (k + 1), (double) values[4 + k]);
    }
    for (int k = 0; k < marginals; k++) {
      out.put("cost." + (k + 1), (double) values[4 + marginals + k]);
    }
    return out;
  }

  @Override
  public double[] lambda() {
    return problem.lambda().clone();
  }

  @Override
  public Optional<double[]> penalties() {
    boolean plain =
        settings.cost().equals(new Cost.HalfSquared(1)) && settings.weak() instanceof Weak.None;
    return plain ? stated.penalties(tau) : Optional.empty();
  }

  @Override
  public DenseArray translate(int marginal, DenseArray points, long seed) {
    return solver.translate(marginal, points, seed).reshape(points.shape());
  }

  @Override
  public double[] weights(int marginal, DenseArray points) {
    return Arrays.stream(exponents(marginal, points))
        .map(problem.divergence()[marginal]::density)
        .toArray();
  }

  @Override
  public double[] logWeights(int marginal, DenseArray points) {
    double[] exponents = exponents(marginal, points);
    Psi psi = problem.divergence()[marginal];
    return psi == Psi.KL
        ? exponents
        : Arrays.stream(exponents).map(t -> Math.log(psi.density(t))).toArray();
  }

  /** -r/tau of each point, which is not capped here: densities are in double. */
  private double[] exponents(int marginal, DenseArray points) {
    double shift = shift(marginal);
    double own = tau * problem.factors()[marginal];
    return Arrays.stream(solver.residuals(marginal, points, context.seed()))
        .map(r -> -(r + shift) / own)
        .toArray();
  }

  /** What the best constant adds to the residuals of a marginal, found on points of its own. */
  private double shift(int marginal) {
    if (settings.m() != Unotb.Constant.CLOSED_FORM || problem.divergence()[marginal] != Psi.KL) {
      return 0;
    }
    DenseArray reference = context.marginals().get(marginal).probe(REFERENCE).points();
    double own = tau * problem.factors()[marginal];
    return -softMinimum(solver.residuals(marginal, reference, context.seed()), own);
  }

  /** -tau log mean e^{-r/tau}. */
  private static double softMinimum(double[] r, double tau) {
    double least = Arrays.stream(r).min().orElse(0);
    double mean = Arrays.stream(r).map(v -> Math.exp((least - v) / tau)).average().orElse(1);
    return least - tau * Math.log(mean);
  }

  @Override
  public double dual(List<DenseArray> marginals) {
    double total = solver.constant();
    for (int k = 0; k < problem.marginals(); k++) {
      int own = k;
      double[] r = solver.residuals(k, marginals.get(k), context.seed());
      boolean closed =
          settings.m() == Unotb.Constant.CLOSED_FORM && problem.divergence()[k] == Psi.KL;
      total +=
          problem.lambda()[k]
              * (closed
                  ? softMinimum(r, tau * problem.factors()[k])
                  : Arrays.stream(r)
                      .map(v -> problem.phi(own, v, tau, settings.cap()))
                      .average()
                      .orElse(0));
    }
    return total;
  }

  @Override
  public Look look(Probe probe) {
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    List<DenseArray> clouds =
        new ArrayList<>(probe.marginals().stream().map(Samples::points).toList());
    for (int k = 0; k < problem.marginals(); k++) {
      Samples own = probe.marginals().get(k);
      DenseArray mapped = translate(k, own.points(), probe.seed());
      clouds.add(mapped);
      arrays.put(Look.marginal(k), own.points());
      arrays.put(Look.marginalGroup(k), DenseArray.vector(own.groups()));
      arrays.put(Look.marginalMapped(k), mapped);
      arrays.put(Look.marginalWeight(k), DenseArray.vector(weights(k, own.points())));
    }
    if (solver.size() <= 2) {
      DenseArray grid = Grid.around(solver.size(), clouds.toArray(DenseArray[]::new));
      double[][] f = solver.potentials(grid);
      arrays.put(Look.POTENTIAL_AT, grid);
      for (int k = 0; k < problem.marginals(); k++) {
        arrays.put(Look.marginalPotential(k), DenseArray.vector(f[k]));
      }
    }
    return new Look(arrays);
  }

  @Override
  public Optional<Counterpart> counterpart(List<DenseArray> marginals) {
    return Discrete.solve(settings, tau, marginals);
  }

  @Override
  public void only(String player) {
    only = player;
  }

  @Override
  public Set<String> liveSettings() {
    return Set.of("tau", "map.rate", "potential.rate", "constant.rate");
  }

  @Override
  public void set(String name, double value) {
    switch (name) {
      case "tau" -> tau = value;
      case "map.rate" -> players.maps().adam().setRate(value);
      case "potential.rate" -> players.potentials().adam().setRate(value);
      case "constant.rate" -> players.constant().adam().setRate(value);
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
