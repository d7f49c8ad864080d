package mongery.method.uotm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.method.uotm.Uotm.Form;
import mongery.nn.Session;
import mongery.nn.optim.Schedules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alpha scaling, the averaged map and the masses. */
class UotmScheduleTest {
  private static final DenseArray POINTS = DenseArray.matrix(4, 1, -1, 0, 1, 2);
  private static Session session;

  @BeforeAll
  static void open() {
    session = Session.open("cpu", 1);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static void run(UotmMethod method, int from, int to) {
    for (int i = from; i < to; i++) {
      method.step(i);
    }
  }

  @Test
  void alphaFollowsItsScheduleInLossAndWeights() {
    Recipe recipe = new Recipe();
    recipe.alpha = 0.2;
    recipe.alphaSchedule = new Schedules.Linear(5, 60);
    UotmMethod method = recipe.method(session, 1, 16);
    run(method, 0, 30);
    Map<String, Double> half = method.step(30).read();
    assertThat(half.get("alpha")).isCloseTo(2.6, within(1e-12));
    double[] v = method.potential(POINTS);
    double[] weights = method.weights(1, POINTS);
    for (int i = 0; i < v.length; i++) {
      assertThat(weights[i]).isCloseTo(Math.exp(-v[i] / 2.6), within(1e-9));
    }
    assertThat(method.step(80).read().get("alpha")).isEqualTo(5);
  }

  @Test
  void alphaThatChangesIsAlphaThatWasSet() {
    Recipe changing = new Recipe();
    changing.alpha = 0.2;
    changing.alphaSchedule = new Schedules.Step(3, 2);
    UotmMethod a = changing.method(session, 1, 16);
    run(a, 0, 4);
    Recipe constant = new Recipe();
    constant.alpha = 0.2;
    UotmMethod b = constant.method(session, 1, 16);
    run(b, 0, 2);
    b.set("alpha", 3);
    run(b, 2, 4);
    assertThat(a.potential(POINTS)).containsExactly(b.potential(POINTS));
    assertThat(a.translate(POINTS, 1).values()).containsExactly(b.translate(POINTS, 1).values());
  }

  @Test
  void alphaMayNotEndAtNothing() {
    Recipe recipe = new Recipe();
    recipe.alphaSchedule = new Schedules.Linear(0);
    assertThatThrownBy(() -> recipe.settings().check(0, 60))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("alphaSchedule");
  }

  @Test
  void theAverageIsShownAndTheMapGoesOnAsWithout() {
    UotmMethod without = new Recipe().method(session, 1, 16);
    Recipe recipe = new Recipe();
    recipe.decay = 0.5;
    UotmMethod with = recipe.method(session, 1, 16);
    float[] start = with.translate(POINTS, 1).values();
    assertThat(without.translate(POINTS, 1).values()).containsExactly(start);
    run(without, 0, 4);
    run(with, 0, 4);

    assertThat(with.potential(POINTS)).containsExactly(without.potential(POINTS));
    float[] raw = without.translate(POINTS, 1).values();
    float[] shown = with.translate(POINTS, 1).values();
    for (int i = 0; i < raw.length; i++) {
      assertThat((double) shown[i] - start[i])
          .isBetween(low(raw[i] - start[i]), high(raw[i] - start[i]));
    }
  }

  /** An average lies strictly between where the map was and where it is. */
  private static double low(double whole) {
    return Math.min(0.1 * whole, 0.95 * whole);
  }

  private static double high(double whole) {
    return Math.max(0.1 * whole, 0.95 * whole);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void massesAreMeanWeightsAndOneWhereAMarginalIsKept(Form form) {
    Recipe recipe = new Recipe();
    recipe.form = form;
    recipe.phi1 = Conjugate.SOFTPLUS;
    recipe.phi2 = Conjugate.LINEAR;
    Map<String, Double> soft = recipe.method(session, 2, 16).step(0).read();
    assertThat(soft.get("mass.target")).isCloseTo(1, within(1e-6));
    assertThat(soft.get("mass.source")).isNotCloseTo(1, within(1e-3)).isBetween(0.0, 2.0);
    recipe.phi1 = Conjugate.LINEAR;
    recipe.phi2 = Conjugate.KL;
    recipe.gamma = 0.1;
    Map<String, Double> kept = recipe.method(session, 2, 16).step(0).read();
    assertThat(kept.get("mass.source")).isCloseTo(1, within(1e-6));
    assertThat(kept.get("mass.target")).isNotCloseTo(1, within(1e-3));
  }
}
