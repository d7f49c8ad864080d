package mongery.method.unotb;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import mongery.data.DenseArray;
import mongery.nn.Script;
import mongery.nn.Seeds;
import mongery.nn.Session;

/**
 * The numbers of the method on the device: gradients of both sides, residuals, potentials. All of
 * it is one script call each, whose backward passes are written out.
 *
 * <p>Residual of a point means r = c(x, T(x)) - f(T(x)), averaged over the draws of a stochastic
 * map, with what a weak cost adds.
 */
final class Solver {
  private static final long NOISE = 101;
  private static final long POTENTIAL_NOISE = 102;
  private static final long SHOWN_NOISE = 103;
  private static final int CHUNK = 4096;

  private final Unotb settings;
  private final Session session;
  private final Script script;
  private final Problem problem;
  private final Players players;
  private final int dimension;
  private final NDArray mix;
  private final NDArray lambda;
  private final NDArray share;

  Solver(
      Unotb settings,
      Session session,
      Problem problem,
      Congruence congruence,
      Players players,
      int dimension) {
    this.settings = settings;
    this.session = session;
    this.script = session.script(Solver.class, "unotb.py");
    this.problem = problem;
    this.players = players;
    this.dimension = dimension;
    int k = congruence.marginals();
    this.mix = session.array(session.manager(), congruence.mixing(), congruence.networks(), k, 1);
    this.lambda = session.array(session.manager(), congruence.weights(), k, 1);
    this.share = session.array(session.manager(), congruence.shares(), k, 1);
  }

  /** Number of coordinates. */
  int size() {
    return dimension;
  }

  /** Whether m is trained: where all marginals are kept it cancels. */
  boolean learnsConstant() {
    return settings.m() == Unotb.Constant.LEARNED && !problem.balanced();
  }

  /** m. */
  double constant() {
    return players.m().toFloatArray()[0];
  }

  private boolean closed() {
    return settings.m() == Unotb.Constant.CLOSED_FORM;
  }

  /** Points and noise, then the settings that every function of the script starts with. */
  private List<Object> arguments(NDManager scope, NDArray x, int draws, long seed, long index) {
    long k = x.getShape().get(0);
    long rows = draws * x.getShape().get(1);
    boolean noisy = settings.maps() != Unotb.Maps.DETERMINISTIC;
    boolean energy = settings.weak() instanceof Weak.Energy;
    int count = Math.toIntExact(k * rows * dimension);
    NDArray noise = x;
    NDArray prior = x;
    if (noisy) {
      float[] normals = Seeds.normals(Seeds.random(seed, index, NOISE), energy ? 2 * count : count);
      noise = part(scope, normals, 0, count, k, rows);
      prior = energy ? part(scope, normals, count, count, k, rows) : noise;
    }
    Weak weak = settings.weak();
    return new ArrayList<>(
        List.of(
            x,
            noise,
            prior,
            (long) draws,
            (long) settings.maps().ordinal(),
            (long) settings.activation().ordinal(),
            settings.cost().kind(),
            settings.cost().size(),
            weak.kind(),
            weak.strength(),
            weak.mean(),
            weak.sd(),
            mix));
  }

  private NDArray part(NDManager scope, float[] values, int from, int count, long k, long rows) {
    float[] own =
        count == values.length ? values : java.util.Arrays.copyOfRange(values, from, from + count);
    return session.array(scope, own, k, rows, dimension);
  }

  /**
   * Gradients of the maps' loss.
   *
   * @param x shape (K, n, d)
   * @param update number of this update, which the noise depends on
   * @param value whether the loss itself follows the gradients
   */
  NDList mapGradients(NDManager scope, NDArray x, long seed, long update, boolean value) {
    List<Object> all = arguments(scope, x, settings.draws(), Seeds.mix(seed, 0, NOISE), update);
    all.addAll(List.of(lambda, value, players.maps().weights(), players.potentials().weights()));
    return script.run(scope, "map_gradients", all.toArray());
  }

  /**
   * Gradients of the potentials' loss, which is the negative objective.
   *
   * @return gradients of the potentials' weights, then of m, then what {@link #diagnostics} needs
   */
  NDList potentialGradients(NDManager scope, NDArray x, long seed, long step, double tau) {
    List<Object> all =
        arguments(scope, x, settings.draws(), Seeds.mix(seed, 0, POTENTIAL_NOISE), step);
    all.addAll(
        List.of(
            lambda,
            share,
            players.m(),
            problem.kinds(),
            problem.taus(tau),
            settings.cap(),
            closed(),
            players.maps().weights(),
            players.potentials().weights()));
    return script.run(scope, "potential_gradients", all.toArray());
  }

  /**
   * What the potentials' update saw: objective, m, congruence residual, share of capped exponents,
   * then mean weights and mean costs of the marginals.
   */
  NDArray diagnostics(NDManager scope, NDList seen, double tau) {
    return script
        .run(
            scope,
            "diagnostics",
            seen.get(0),
            seen.get(1),
            seen.get(2),
            seen.get(3),
            mix,
            lambda,
            share,
            problem.kinds(),
            problem.taus(tau),
            settings.cap(),
            closed())
        .get(0);
  }

  /** Images of points of a marginal, one draw each: shape (n, d). */
  DenseArray translate(int marginal, DenseArray points, long seed) {
    float[] out = new float[points.rows() * dimension];
    chunks(
        marginal,
        points,
        1,
        seed,
        (from, images, r) -> System.arraycopy(images, 0, out, from * dimension, images.length));
    return DenseArray.matrix(points.rows(), dimension, out);
  }

  /** Residual of each point of a marginal. */
  double[] residuals(int marginal, DenseArray points, long seed) {
    double[] out = new double[points.rows()];
    chunks(
        marginal,
        points,
        settings.draws(),
        seed,
        (from, images, r) -> {
          for (int i = 0; i < r.length; i++) {
            out[from + i] = r[i];
          }
        });
    return out;
  }

  private interface Chunk {
    void accept(int from, float[] images, float[] residuals);
  }

  private void chunks(int marginal, DenseArray points, int draws, long seed, Chunk use) {
    long own = Seeds.mix(seed, marginal, SHOWN_NOISE);
    for (int from = 0; from < points.rows(); from += CHUNK) {
      int n = Math.min(CHUNK, points.rows() - from);
      float[] values =
          java.util.Arrays.copyOfRange(points.values(), from * dimension, (from + n) * dimension);
      try (NDManager scope = session.scope()) {
        NDArray x = session.array(scope, values, 1, n, dimension);
        List<Object> all = arguments(scope, x, draws, own, from);
        all.add(0, (long) marginal);
        all.addAll(
            List.of(share, players.m(), players.maps().weights(), players.potentials().weights()));
        NDList out = script.run(scope, "marginal", all.toArray());
        use.accept(from, out.get(0).toFloatArray(), out.get(1).toFloatArray());
      }
    }
  }

  /** All potentials at points of shape (n, d): K arrays of n. */
  double[][] potentials(DenseArray points) {
    try (NDManager scope = session.scope()) {
      NDArray y = session.array(scope, points.values(), points.rows(), dimension);
      float[] f =
          script
              .run(
                  scope,
                  "potentials",
                  y,
                  (long) settings.activation().ordinal(),
                  mix,
                  share,
                  players.m(),
                  players.potentials().weights())
              .get(0)
              .toFloatArray();
      double[][] out = new double[problem.marginals()][points.rows()];
      for (int i = 0; i < f.length; i++) {
        out[i / points.rows()][i % points.rows()] = f[i];
      }
      return out;
    }
  }
}
