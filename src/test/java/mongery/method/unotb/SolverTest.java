package mongery.method.unotb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import mongery.data.DenseArray;
import mongery.nn.Seeds;
import mongery.nn.Session;
import mongery.nn.Weights;
import mongery.nn.layer.Activation;
import mongery.transport.Psi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script against differences of what it differentiates, and against formulas in double. */
class SolverTest {
  private static final int N = 24;

  private Session session;
  private NDManager scope;

  private final class Case {
    final Unotb settings;
    final Problem problem;
    final Players players;
    final Solver solver;
    final int marginals;
    final int dimension;
    final NDArray x;

    Case(String json, int marginals, int dimension) {
      this.settings = Toys.settings(json);
      this.marginals = marginals;
      this.dimension = dimension;
      this.problem = Problem.of(settings, marginals);
      Congruence congruence = Congruence.of(problem.lambda(), settings.releasedPair());
      this.players =
          Players.of(
              settings,
              Toys.context(session, Toys.plane(marginals), N, 100),
              congruence.networks(),
              dimension);
      this.solver = new Solver(settings, session, problem, congruence, players, dimension);
      float[] normals = Seeds.normals(Seeds.random(3, 0, 0), marginals * N * dimension);
      this.x = session.array(scope, normals, marginals, N, dimension);
    }

    void setConstant(float m) {
      players.constant().weights().load("", name -> DenseArray.vector(m));
    }

    DenseArray points(int k) {
      float[] all = x.toFloatArray();
      int size = N * dimension;
      return DenseArray.matrix(N, dimension, Arrays.copyOfRange(all, k * size, (k + 1) * size));
    }

    NDList potential(double tau) {
      return solver.potentialGradients(scope, x, 5, 0, tau);
    }

    /** Objective, m, congruence, share capped, masses, costs. */
    float[] diagnostics(double tau) {
      NDList out = potential(tau);
      NDList seen = new NDList(out.subList(players.potentials().weights().size() + 1, out.size()));
      return solver.diagnostics(scope, seen, tau).toFloatArray();
    }
  }

  @BeforeEach
  void open() {
    session = Session.open("cpu", 1);
    scope = session.scope();
  }

  @AfterEach
  void close() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void potentialsAreCongruentForWhateverWeightsAndNetworks(int marginals) {
    StringBuilder lambda = new StringBuilder("1");
    for (int k = 1; k < marginals; k++) {
      lambda.append(",").append(k + 1);
    }
    Case c = new Case("{\"lambda\":[" + lambda + "]}", marginals, 2);
    c.setConstant(0.7f);
    double[][] f = c.solver.potentials(c.points(0));
    double spread = 0;
    for (int i = 0; i < N; i++) {
      double sum = 0;
      for (int k = 0; k < marginals; k++) {
        sum += c.problem.lambda()[k] * f[k][i];
        spread = Math.max(spread, Math.abs(f[k][i] - f[k][0]));
      }
      assertThat(sum).isCloseTo(0.7, within(1e-5));
    }
    assertThat(spread).as("potentials are not constant").isGreaterThan(0.01);
    assertThat(c.diagnostics(1)[2]).isLessThan(1e-5f);
  }

  @Test
  void theReleasedPairIsCongruentForEqualWeightsOnly() {
    Case equal = new Case("{\"releasedPair\":true}", 2, 2);
    assertThat(equal.diagnostics(1)[2]).isLessThan(1e-6f);
    Case unequal = new Case("{\"releasedPair\":true,\"lambda\":[1,3]}", 2, 2);
    assertThat(unequal.diagnostics(1)[2]).isGreaterThan(0.01f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2; {'activation':'tanh'}",
        "3; {'activation':'silu','lambda':[1,2,3]}",
        "2; {'activation':'softplus','lambda':[1,2],'maps':'noise','draws':3}",
        "2; {'activation':'gelu','cost':{'type':'twister'}}",
        "3; {'activation':'elu','cost':{'type':'half-squared','scale':3}}",
        "2; {'activation':'tanh','maps':'gaussian','draws':2}",
        "2; {'activation':'tanh','maps':'gaussian','weak':{'type':'kl','strength':0.7,'mean':1,'sd':2}}",
        "2; {'activation':'tanh','maps':'noise','draws':3,'weak':{'type':'energy','mean':1,'sd':2}}",
        "3; {'activation':'softplus','alike':true}"
      })
  void gradientsOfTheMapsEqualDifferencesOfTheirLoss(int marginals, String json) {
    Case c = new Case(json.replace('\'', '"'), marginals, 2);
    NDList gradients = c.solver.mapGradients(scope, c.x, 5, 0, true);
    assertDifferences(
        c.players.maps().weights(),
        gradients,
        () -> c.solver.mapGradients(scope, c.x, 5, 0, true).get(gradients.size() - 1).getFloat());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2; {'activation':'tanh'}",
        "2; {'activation':'tanh','tau':2,'lambda':[1,3]}",
        "3; {'activation':'silu','divergence':['kl','chi','softplus'],'tauFactors':[1,2,0.5]}",
        "3; {'activation':'silu','divergence':['linear','kl','kl'],'m':'zero'}",
        "2; {'activation':'tanh','m':'closed-form','tau':0.5}",
        "2; {'activation':'tanh','cap':0.01,'tau':0.3}",
        "2; {'activation':'tanh','maps':'noise','draws':3}",
        "2; {'activation':'tanh','maps':'noise','draws':3,'weak':{'type':'energy'}}",
        "2; {'activation':'tanh','maps':'gaussian','weak':{'type':'kl'},'draws':2}"
      })
  void gradientsOfThePotentialsEqualDifferencesOfTheObjective(int marginals, String json) {
    Case c = new Case(json.replace('\'', '"'), marginals, 2);
    c.setConstant(0.3f);
    double tau = c.settings.tau();
    NDList gradients = c.potential(tau);
    assertDifferences(c.players.potentials().weights(), gradients, () -> -c.diagnostics(tau)[0]);
    if (c.settings.m() == Unotb.Constant.LEARNED) {
      float slope = gradients.get(c.players.potentials().weights().size()).toFloatArray()[0];
      c.setConstant(0.31f);
      double above = -c.diagnostics(tau)[0];
      c.setConstant(0.29f);
      double below = -c.diagnostics(tau)[0];
      assertThat(slope).isCloseTo((float) ((above - below) / 0.02), within(2e-3f));
    }
  }

  /** ReLU has kinks within any difference, so automatic differentiation of one chain a marginal. */
  @ParameterizedTest
  @ValueSource(strings = {"relu", "leaky-relu"})
  void gradientsOfPiecewiseLinearNetworksEqualThoseOfAutomaticDifferentiation(String activation) {
    Case c = new Case("{\"lambda\":[1,2,3],\"activation\":\"" + activation + "\"}", 3, 2);
    c.setConstant(0.3f);
    Weights maps = c.players.maps().weights();
    Weights potentials = c.players.potentials().weights();
    assertEqual(
        c.solver.mapGradients(scope, c.x, 5, 0, false),
        session.ops().gradients(oracle(c, r -> r.mean()), maps));
    assertEqual(
        c.potential(1), session.ops().gradients(oracle(c, r -> r.neg().exp().mean()), potentials));
  }

  /** sum_k lambda_k of what a term makes of the residuals, network by network. */
  private NDArray oracle(Case c, UnaryOperator<NDArray> term) {
    double[] lambda = c.problem.lambda();
    double[][] mix = Congruence.of(lambda, false).mix();
    NDArray sum = null;
    for (int k = 0; k < lambda.length; k++) {
      NDArray x = c.x.get(k);
      NDArray y = chain(c.settings.activation(), c.players.maps().weights(), k, x);
      NDArray r = y.sub(x).square().sum(new int[] {1}).mul(0.5f);
      for (int n = 0; n < lambda.length; n++) {
        NDArray g = chain(c.settings.activation(), c.players.potentials().weights(), n, y);
        r = r.sub(g.squeeze(1).mul((float) mix[k][n]));
      }
      NDArray own = r.sub((float) (0.3 / (3 * lambda[k])));
      NDArray weighted = term.apply(own).mul((float) lambda[k]);
      sum = sum == null ? weighted : sum.add(weighted);
    }
    return sum;
  }

  private NDArray chain(Activation activation, Weights w, int k, NDArray x) {
    NDArray h = x;
    for (int i = 0; i < w.size(); i += 2) {
      h = session.ops().linear(h, w.get(i).get(k), w.get(i + 1).get(k));
      if (i + 2 < w.size()) {
        h = activation.apply(session.ops(), h);
      }
    }
    return h;
  }

  private static void assertEqual(NDList actual, NDList expected) {
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i).toFloatArray())
          .containsExactly(expected.get(i).toFloatArray(), within(1e-5f));
    }
  }

  /** Compares along random directions. */
  private static void assertDifferences(Weights w, NDList gradients, DoubleSupplier loss) {
    Map<String, DenseArray> start = new HashMap<>();
    w.save("", start::put);
    List<String> names = names(w);
    for (int direction = 0; direction < 3; direction++) {
      double slope = 0;
      double h = 1e-3;
      Map<String, DenseArray> plus = new HashMap<>();
      Map<String, DenseArray> minus = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        float[] at = start.get(names.get(i)).values();
        float[] g = gradients.get(i).toFloatArray();
        float[] d = Seeds.normals(Seeds.random(5, direction, i), at.length);
        float[] p = at.clone();
        float[] m = at.clone();
        for (int j = 0; j < at.length; j++) {
          slope += (double) d[j] * g[j];
          p[j] += (float) (h * d[j]);
          m[j] -= (float) (h * d[j]);
        }
        plus.put(names.get(i), new DenseArray(start.get(names.get(i)).shape(), p));
        minus.put(names.get(i), new DenseArray(start.get(names.get(i)).shape(), m));
      }
      w.load("", plus::get);
      double above = loss.getAsDouble();
      w.load("", minus::get);
      double below = loss.getAsDouble();
      w.load("", start::get);
      assertThat((above - below) / (2 * h)).isCloseTo(slope, within(0.02 * Math.abs(slope) + 6e-3));
    }
  }

  private static List<String> names(Weights w) {
    List<String> names = new java.util.ArrayList<>();
    w.save("", (name, values) -> names.add(name));
    return names;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'divergence':['kl']}",
        "{'divergence':['chi']}",
        "{'divergence':['softplus']}",
        "{'divergence':['linear']}",
        "{'divergence':['kl','linear'],'tauFactors':[1,3]}",
        "{'divergence':['kl'],'cap':0.01}"
      })
  void objectiveAndMassAreThoseOfTheConjugates(String json) {
    Case c = new Case(json.replace('\'', '"'), 2, 2);
    c.setConstant(0.3f);
    double tau = 0.4;
    double objective = 0.3;
    float[] seen = c.diagnostics(tau);
    for (int k = 0; k < 2; k++) {
      Psi psi = c.problem.divergence()[k];
      double own = tau * c.problem.factors()[k];
      double mass = 0;
      double cost = 0;
      DenseArray x = c.points(k);
      DenseArray y = c.solver.translate(k, x, 1);
      double[] f = c.solver.potentials(y)[k];
      double[] r = c.solver.residuals(k, x, 1);
      for (int i = 0; i < N; i++) {
        double dx = x.at(i, 0) - y.at(i, 0);
        double dy = x.at(i, 1) - y.at(i, 1);
        assertThat(r[i]).isCloseTo((dx * dx + dy * dy) / 2 - f[i], within(1e-4));
        double t = -r[i] / own;
        double at = psi == Psi.KL ? Math.min(t, c.settings.cap()) : t;
        double conjugate = psi.conjugate(at) + (t - at) * psi.density(at);
        objective -= c.problem.lambda()[k] * own * conjugate / N;
        mass += psi.density(at) / N;
        cost += (dx * dx + dy * dy) / 2 / N;
      }
      assertThat(seen[4 + k]).as("mass").isCloseTo((float) mass, within(1e-4f));
      assertThat(seen[6 + k]).as("cost").isCloseTo((float) cost, within(1e-4f));
    }
    assertThat(seen[0]).isCloseTo((float) objective, within(1e-4f));
    assertThat(seen[1]).isEqualTo(0.3f);
  }

  @Test
  void exponentsBeyondTheCapAreCounted() {
    Case c = new Case("{\"cap\":0.5}", 2, 2);
    assertThat(c.diagnostics(1)[3]).isLessThan(0.5f);
    c.setConstant(1000);
    assertThat(c.diagnostics(1)[3]).isEqualTo(1f);
    assertThat(c.potential(1).get(0).toFloatArray())
        .doesNotContain(Float.NaN, Float.POSITIVE_INFINITY);
  }

  @Test
  void towardsInfiniteTauEveryDivergenceKeepsItsMarginal() {
    Case kept = new Case("{\"divergence\":[\"linear\"]}", 3, 2);
    float[] want = kept.diagnostics(1);
    float[] slope = kept.potential(1).get(0).toFloatArray();
    for (String name : List.of("kl", "chi", "softplus")) {
      Case c = new Case("{\"divergence\":[\"" + name + "\"]}", 3, 2);
      // The softplus conjugate is a small difference of large numbers, in single precision.
      double tau = name.equals("softplus") ? 1e4 : 1e6;
      float near = name.equals("softplus") ? 3e-4f : 1e-4f;
      assertThat(c.diagnostics(tau)[0]).isCloseTo(want[0], within(near * Math.abs(want[0])));
      float[] own = c.potential(tau).get(0).toFloatArray();
      for (int i = 0; i < slope.length; i++) {
        assertThat(own[i]).isCloseTo(slope[i], within(1e-5f));
      }
    }
  }

  @Test
  void theBestConstantGivesEveryRelaxedMarginalMassOneAndTheObjectiveItself() {
    Case c = new Case("{\"m\":\"closed-form\"}", 3, 2);
    float[] seen = c.diagnostics(0.5);
    assertThat(seen[0]).isCloseTo(seen[1], within(1e-5f));
    assertThat(Arrays.copyOfRange(seen, 4, 7))
        .containsExactly(new float[] {1, 1, 1}, within(1e-5f));
    // No other shift of the potentials does better.
    Case shifted = new Case("{\"m\":\"learned\"}", 3, 2);
    for (float m : new float[] {-1, 0, 0.5f, 1, 2}) {
      shifted.setConstant(m);
      assertThat(shifted.diagnostics(0.5)[0]).isLessThanOrEqualTo(seen[0] + 1e-5f);
    }
  }
}
