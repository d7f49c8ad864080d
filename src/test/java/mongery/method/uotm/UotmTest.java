package mongery.method.uotm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.data.DenseArray;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.data.law.Gaussian;
import mongery.method.Look;
import mongery.method.Probe;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.method.uotm.Uotm.Form;
import mongery.nn.Script;
import mongery.nn.Seeds;
import mongery.nn.Session;
import mongery.nn.optim.Schedules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UotmTest {
  private static Session session;
  private static Script script;

  @BeforeAll
  static void open() {
    session = Session.open("cpu", 1);
    script = session.script(UotmMethod.class, "uotm.py");
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static Recipe recipe(Conjugate phi1, Conjugate phi2, Form form, double lambda) {
    Recipe recipe = new Recipe();
    recipe.phi1 = phi1;
    recipe.phi2 = phi2;
    recipe.form = form;
    recipe.lambda = lambda;
    return recipe;
  }

  private static Recipe recipe(double lambda, double gamma) {
    Recipe recipe = recipe(Conjugate.KL, Conjugate.CHI, Form.PAIRWISE, lambda);
    recipe.gamma = gamma;
    return recipe;
  }

  private static Recipe plain(double lambda) {
    return recipe(Conjugate.KL, Conjugate.KL, Form.ELEMENT_WISE, lambda);
  }

  @ParameterizedTest
  @CsvSource({
    "LINEAR, 0, 0, 1, 1.5, 1",
    "KL, 0, 0, 1, 3.481689070338065, 4.481689070338065",
    "CHI, 0, 0, 1, 2.0625, 1.75",
    "SOFTPLUS, 0, 0, 1, 2.0165322, 1.6351488",
    "SOFTPLUS_LEGACY, 0, 0.6931472, 0.5, 1.7014133, 0.8175744",
    "CHI, -3, -1, 0, 2.0625, 1.75",
    "CHI, -2, -1, 0, 2.0625, 1.75"
  })
  void conjugatesHaveTheirTableValuesAndSlopes(
      Conjugate psi, double s, double value, double slope, double value15, double slope15) {
    try (NDManager scope = session.scope()) {
      NDArray at = scope.create(new float[] {(float) s, 1.5f});
      long kind = psi.ordinal();
      float[] v = script.run(scope, "conjugate", at, kind, 1.0).get(0).toFloatArray();
      float[] d = script.run(scope, "density", at, kind, 1.0).get(0).toFloatArray();
      assertThat((double) v[0]).isCloseTo(value, within(1e-6));
      assertThat((double) v[1]).isCloseTo(value15, within(1e-6));
      assertThat((double) d[0]).isCloseTo(slope, within(1e-6));
      assertThat((double) d[1]).isCloseTo(slope15, within(1e-6));
      assertThat(psi.density(s)).isCloseTo(slope, within(1e-6));
      assertThat(psi.density(1.5)).isCloseTo(slope15, within(1e-6));
      // alpha Psi*(s/alpha)
      float[] scaled = script.run(scope, "conjugate", at.mul(2), kind, 2.0).get(0).toFloatArray();
      assertThat((double) scaled[1]).isCloseTo(2 * value15, within(1e-5));
    }
  }

  @Test
  void lossesOfThreeSamplesAreTheHandValues() {
    double[] v = {0.5, -1, 2};
    double[] c = {0.25, 1, 0};
    try (NDManager scope = session.scope()) {
      for (Conjugate psi : Conjugate.values()) {
        double element = 0;
        double pairs = 0;
        for (int i = 0; i < 3; i++) {
          element += conjugate(psi, v[i] - c[i]) / 3;
          for (int j = 0; j < 3; j++) {
            pairs += conjugate(psi, v[i] - c[j]) / 9;
          }
        }
        assertThat(sourceTerm(scope, v, c, psi, false)).isCloseTo(element, within(1e-5));
        assertThat(sourceTerm(scope, v, c, psi, true)).isCloseTo(pairs, within(1e-5));
        if (psi == Conjugate.LINEAR) {
          assertThat(element).isCloseTo(pairs, within(1e-12));
        } else {
          assertThat(element).isNotCloseTo(pairs, within(1e-3));
        }
      }
    }
  }

  private static double sourceTerm(
      NDManager scope, double[] v, double[] c, Conjugate psi, boolean pairwise) {
    return script
        .run(
            scope,
            "source_term",
            scope.create(v),
            scope.create(c),
            (long) psi.ordinal(),
            1.0,
            pairwise)
        .get(0)
        .toDoubleArray()[0];
  }

  private static double conjugate(Conjugate psi, double s) {
    return switch (psi) {
      case LINEAR -> s;
      case KL -> Math.exp(s) - 1;
      case CHI -> s < -2 ? -1 : s * s / 4 + s;
      case SOFTPLUS -> 2 * Math.log(1 + Math.exp(s)) - 2 * Math.log(2);
      case SOFTPLUS_LEGACY -> Math.log(1 + Math.exp(s));
    };
  }

  @ParameterizedTest
  @CsvSource({
    "KL, KL, ELEMENT_WISE, 0, 0, 1",
    "KL, KL, ELEMENT_WISE, 0.3, 0, 1",
    "KL, KL, PAIRWISE, 0.3, 0, 1",
    "LINEAR, LINEAR, PAIRWISE, 0.3, 0.2, 1",
    "CHI, SOFTPLUS, PAIRWISE, 0, 0, 2",
    "SOFTPLUS, CHI, ELEMENT_WISE, 0.3, 0, 2",
    "SOFTPLUS, KL, ELEMENT_WISE, 0, 0.2, 2",
    "LINEAR, KL, ELEMENT_WISE, 0.3, 0.2, 3",
    "SOFTPLUS_LEGACY, SOFTPLUS_LEGACY, ELEMENT_WISE, 0.3, 0, 2"
  })
  void theWrittenGradientsEqualTheAutomaticOnes(
      Conjugate phi1, Conjugate phi2, Form form, double lambda, double gamma, int dimension) {
    Recipe recipe = recipe(phi1, phi2, form, lambda);
    recipe.gamma = gamma;
    Uotm settings = recipe.settings();
    assertThat(Gradients.written(settings, dimension)).isTrue();
    int batch = 7;
    Players players = new Players(settings, session, dimension, 2, 100, 3);
    Gradients gradients = new Gradients(session, script, players);
    try (NDManager scope = session.scope()) {
      NDArray x = normals(scope, 1, batch, dimension);
      NDArray y = normals(scope, 2, batch, dimension).add(1);
      NDArray z = normals(scope, 3, 2 * batch, 2);
      Gradients.Shared shared = gradients.share(scope, settings, x, z);
      for (int turn = 0; turn < 2; turn++) {
        NDArray own = z.get(turn * batch + ":" + (turn + 1) * batch);
        NDList fast = gradients.potential(scope, settings, shared, turn, y);
        NDList general = gradients.general(scope, settings, x, own, y);
        assertSame(fast, general);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0.3, 3"})
  void theMapsGradientsEqualTheAutomaticOnes(double lambda, int dimension) {
    Uotm settings = plain(lambda).settings();
    Players players = new Players(settings, session, dimension, 2, 100, 3);
    Gradients gradients = new Gradients(session, script, players);
    try (NDManager scope = session.scope()) {
      NDArray x = normals(scope, 1, 7, dimension);
      NDArray z = normals(scope, 3, 7, 2);
      NDArray y = players.map.net().generate(players.map.weights(), x, z);
      NDArray v = players.potential.net().potential(players.potential.weights().frozen(scope), y);
      NDArray cost = y.sub(x).square().sum(new int[] {1}).mean();
      NDArray loss = cost.mul((float) (settings.kG() * settings.tau())).sub(v.mean());
      NDList automatic = session.ops().gradients(loss, players.map.weights());

      Gradients.Shared shared = gradients.share(scope, settings, x, normals(scope, 4, 14, 2));
      for (List<NDArray> trunk : List.of(List.<NDArray>of(), shared.trunk())) {
        NDList written = gradients.map(scope, settings, x, z, trunk);
        assertThat(written.get(0).toFloatArray()[0]).isCloseTo(loss.getFloat(), within(1e-6f));
        assertThat(written.get(0).toFloatArray()[1]).isCloseTo(cost.getFloat(), within(1e-5f));
        written.remove(0);
        assertSame(written, automatic);
      }
    }
  }

  private static void assertSame(NDList got, NDList want) {
    assertThat(got).hasSameSizeAs(want);
    for (int i = 0; i < got.size(); i++) {
      assertThat(got.get(i).getShape()).isEqualTo(want.get(i).getShape());
      float[] expected = want.get(i).toFloatArray();
      float[] actual = got.get(i).toFloatArray();
      for (int j = 0; j < expected.length; j++) {
        assertThat((double) actual[j])
            .as("array %d value %d", i, j)
            .isCloseTo(expected[j], within(2e-6 + 2e-5 * Math.abs(expected[j])));
      }
    }
  }

  private static NDArray normals(NDManager scope, long stream, int n, int d) {
    return session.array(scope, Seeds.normals(Seeds.random(9, 0, stream), n * d), n, d);
  }

  @Test
  void thePenaltyIsTheSquaredSlopeAlongTheSource() {
    Uotm settings = plain(1).settings();
    Players players = new Players(settings, session, 1, 1, 100, 3);
    Gradients gradients = new Gradients(session, script, players);
    try (NDManager scope = session.scope()) {
      NDArray x = normals(scope, 1, 6, 1);
      NDArray z = normals(scope, 2, 6, 1);
      Gradients.Shared shared = gradients.share(scope, settings, x, z);
      float penalty = gradients.potential(scope, settings, shared, 0, x).get(0).toFloatArray()[1];
      float h = 1e-2f;
      NDArray slope = composed(players, x.add(h), z).sub(composed(players, x.sub(h), z)).div(2 * h);
      assertThat((double) penalty)
          .isCloseTo(slope.square().mean().getFloat(), within(2e-3 * penalty));
    }
  }

  private static NDArray composed(Players players, NDArray x, NDArray z) {
    NDArray y = players.map.net().generate(players.map.weights(), x, z);
    return players.potential.net().potential(players.potential.weights(), y);
  }

  @Test
  void aStepIsAFunctionOfSeedAndStep() {
    Recipe recipe = plain(0.01);
    UotmMethod a = recipe.method(session, 1, 16);
    UotmMethod b = recipe.method(session, 1, 16);
    a.step(3);
    b.look(probe(1));
    b.translate(DenseArray.matrix(4, 1, 1, 2, 3, 4), 8);
    Map<String, Double> second = b.step(3).read();
    UotmMethod c = recipe.method(session, 1, 16);
    Map<String, Double> other = c.step(4).read();

    assertThat(state(a)).usingRecursiveComparison().isEqualTo(state(b));
    assertThat(other).isNotEqualTo(second);
  }

  private static Probe probe(int dimension) {
    Side source = new Side(new Gaussian(List.of(dimension), 0, 1), 0);
    Side target = new Side(new Gaussian(List.of(dimension), 2, 0.5), 64);
    return new Probe(
        Samplers.source(source, 5).probe(20), Samplers.target(target, 5).probe(30), 11);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1", "0.01, 0, 2", "0, 0.2, 2", "0.5, 0, 5", "0, 0.2, 5"})
  void resumingIsBitForBit(double lambda, double gamma, int dimension) {
    Recipe recipe = recipe(lambda, gamma);
    recipe.alphaSchedule = new Schedules.Linear(3);
    recipe.decay = 0.9;
    UotmMethod whole = recipe.method(session, dimension, 16);
    run(whole, 0, 5);
    whole.set("tau", 0.2);
    whole.set("map.rate", 5e-4);
    run(whole, 5, 12);

    UotmMethod first = recipe.method(session, dimension, 16);
    run(first, 0, 5);
    first.set("tau", 0.2);
    first.set("map.rate", 5e-4);
    run(first, 5, 7);
    State saved = state(first);
    UotmMethod second = recipe.method(session, dimension, 16);
    second.load(saved);
    second.set("tau", 0.2); // kept by the trainer, not by the method
    second.set("map.rate", 5e-4);
    run(second, 7, 12);

    assertThat(state(second).arrays.keySet()).isEqualTo(state(whole).arrays.keySet());
    state(whole)
        .arrays
        .forEach(
            (k, v) -> assertThat(state(second).arrays.get(k).values()).as(k).isEqualTo(v.values()));
  }

  private static void run(UotmMethod method, int from, int to) {
    for (int i = from; i < to; i++) {
      method.step(i);
    }
  }

  private static State state(UotmMethod method) {
    State state = new State();
    method.save(state);
    return state;
  }

  private static final class State implements StateWriter, StateReader {
    final Map<String, DenseArray> arrays = new LinkedHashMap<>();
    final Map<String, Long> numbers = new HashMap<>();

    @Override
    public void array(String name, DenseArray value) {
      assertThat(arrays.put(name, value)).as(name).isNull();
    }

    @Override
    public void number(String name, long value) {
      numbers.put(name, value);
    }

    @Override
    public DenseArray array(String name) {
      return arrays.get(name);
    }

    @Override
    public long number(String name) {
      return numbers.get(name);
    }
  }

  @Test
  void stepsKeepNoArrays() {
    for (int dimension : new int[] {1, 5}) {
      Recipe recipe = recipe(0.01, 0.1);
      recipe.decay = 0.9;
      UotmMethod method = recipe.method(session, dimension, 16);
      run(method, 0, 3);
      method.look(probe(dimension));
      int before = session.managedArrays();
      run(method, 3, 60);
      method.look(probe(dimension));
      assertThat(session.managedArrays()).isEqualTo(before);
    }
  }

  @Test
  void aLookHoldsPointsPotentialAndWeights() {
    UotmMethod method =
        recipe(Conjugate.KL, Conjugate.LINEAR, Form.ELEMENT_WISE, 0).method(session, 2, 16);
    Look look = method.look(probe(2));

    assertThat(look.get(Look.MAPPED).shape()).containsExactly(20, 2);
    assertThat(look.get(Look.POTENTIAL_AT).rows()).isEqualTo(look.get(Look.POTENTIAL).rows());
    assertThat(look.get(Look.TARGET_WEIGHT).values()).containsOnly(1f);
    DenseArray mapped = look.get(Look.MAPPED);
    DenseArray source = look.get(Look.SOURCE);
    double[] v = method.potential(mapped);
    for (int i = 0; i < 20; i++) {
      double a = mapped.at(i, 0) - source.at(i, 0);
      double b = mapped.at(i, 1) - source.at(i, 1);
      double want = Math.exp(v[i] - 0.05 * (a * a + b * b));
      assertThat((double) look.get(Look.SOURCE_WEIGHT).values()[i])
          .isCloseTo(want, within(1e-5 * want));
    }
  }
}
