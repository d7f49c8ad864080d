package mongery.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mongery.data.DenseArray;
import mongery.nn.layer.Activation;
import mongery.nn.net.Mlp;
import mongery.nn.net.VelocityNet;
import mongery.nn.optim.Adam;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.Ema;
import mongery.nn.optim.EmaSettings;
import mongery.nn.optim.Schedule;
import mongery.nn.optim.Schedules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OptimTest {
  private static Session session;

  @BeforeAll
  static void open() {
    session = Session.open("cpu", 1);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static Weights vector(float... values) {
    Blueprint blueprint = new Blueprint();
    blueprint.add("w", (v, random) -> System.arraycopy(values, 0, v, 0, v.length), values.length);
    return blueprint.draw(session, Seeds.random(0, 0, 0));
  }

  private static NDList gradient(float... values) {
    return new NDList(session.array(session.manager(), values, values.length));
  }

  private static AdamSettings settings(double decay, AdamSettings.Clip clip, double limit) {
    return new AdamSettings(0.1, new Schedules.Constant(), 0.5, 0.9, 1e-8, decay, clip, limit);
  }

  @Test
  void adamIsTheTextbookFormula() {
    Weights w = vector(1, -2);
    Adam adam = new Adam(session, w, settings(0.01, AdamSettings.Clip.NONE, 1), 100);
    double[] p = {1, -2};
    double[] m = new double[2];
    double[] v = new double[2];
    for (int t = 1; t <= 7; t++) {
      float[] g = {0.3f * t, (float) Math.cos(t)};
      adam.update(gradient(g), t - 1);
      for (int i = 0; i < 2; i++) {
        m[i] = 0.5 * m[i] + 0.5 * g[i];
        v[i] = 0.9 * v[i] + 0.1 * g[i] * g[i];
        p[i] -= 0.1 * 0.01 * p[i];
        p[i] -=
            0.1
                * (m[i] / (1 - Math.pow(0.5, t)))
                / (Math.sqrt(v[i] / (1 - Math.pow(0.9, t))) + 1e-8);
      }
    }
    float[] got = w.get(0).toFloatArray();
    assertThat((double) got[0]).isCloseTo(p[0], within(1e-5));
    assertThat((double) got[1]).isCloseTo(p[1], within(1e-5));
  }

  @Test
  void clippingScalesTheWholeGradientOrTheWholeUpdate() {
    Weights w = vector(0, 0);
    NDList g = gradient(30, -40);
    new Moments(session, w).clip(g, 5);
    assertThat(g.get(0).toFloatArray()).usingComparatorWithPrecision(1e-4f).containsExactly(3, -4);

    Weights u = vector(1, 1);
    new Adam(session, u, settings(0, AdamSettings.Clip.UPDATE, 0.01), 9).update(gradient(3, -4), 0);
    // Adam's first update has equal components 0.1, so the clipped one has 0.01/sqrt(2) each.
    float step = (float) (0.01 / Math.sqrt(2));
    assertThat(u.get(0).toFloatArray())
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(1 - step, 1 + step);

    Weights free = vector(1, 1);
    new Adam(session, free, settings(0, AdamSettings.Clip.UPDATE, 1), 9).update(gradient(3, -4), 0);
    assertThat(free.get(0).toFloatArray())
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(0.9f, 1.1f);
  }

  @Test
  void averageStartsAtTheWeightsOrAtZero() {
    Weights w = vector(2);
    Ema proper = new Ema(w, new EmaSettings(0.9, EmaSettings.Start.WEIGHTS));
    Ema released = new Ema(w, new EmaSettings(0.9, EmaSettings.Start.ZERO));
    for (int i = 0; i < 10; i++) {
      proper.update();
      released.update();
    }
    assertThat(proper.weights().get(0).getFloat()).isEqualTo(2f);
    assertThat((double) released.weights().get(0).getFloat())
        .isCloseTo(2 * (1 - Math.pow(0.9, 10)), within(1e-5));
  }

  @Test
  void schedulesFollowTheirLaws() {
    assertThat(new Schedules.Constant().rate(3, 5, 10)).isEqualTo(3);
    Schedule warm = new Schedules.WarmUp(10, 0, new Schedules.Linear(0));
    assertThat(warm.rate(1, 5, 30)).isEqualTo(0.5);
    assertThat(warm.rate(1, 10, 30)).isEqualTo(1);
    assertThat(warm.rate(1, 20, 30)).isEqualTo(0.5);
    assertThat(new Schedules.Linear(5, 40).rate(1, 10, 100)).isEqualTo(2);
    assertThat(new Schedules.Linear(5, 40).rate(1, 70, 100)).isEqualTo(5);
    Schedule jump = new Schedules.Step(0.25, 7);
    assertThat(jump.rate(1, 6, 10)).isEqualTo(1);
    assertThat(jump.rate(1, 7, 10)).isEqualTo(0.25);
    Schedule cosine = new Schedules.Cosine(1e-5, 1800);
    assertThat(cosine.rate(1.6e-4, 600, 600)).isCloseTo(1.225e-4, within(1e-7));
    assertThat(new Schedules.Cosine(1e-5, 0).rate(1e-4, 50, 100)).isCloseTo(5.5e-5, within(1e-12));
    assertThat(new Schedules.Polynomial(1e-8, 0.9).rate(1e-3, 50, 100))
        .isCloseTo((1e-3 - 1e-8) * Math.pow(0.5, 0.9) + 1e-8, within(1e-12));
    Schedule cycle = new Schedules.OneCycle(0.3, 25, 1e4, 0.85, 0.95);
    assertThat(cycle.rate(1, 0, 100)).isCloseTo(0.04, within(1e-12));
    assertThat(cycle.rate(1, 29, 100)).isCloseTo(1, within(1e-12));
    assertThat(cycle.rate(1, 99, 100)).isCloseTo(4e-6, within(1e-12));
    assertThat(cycle.beta1(0.9, 0, 100)).isCloseTo(0.95, within(1e-12));
    assertThat(cycle.beta1(0.9, 29, 100)).isCloseTo(0.85, within(1e-12));
    assertThat(cycle.beta1(0.9, 99, 100)).isCloseTo(0.95, within(1e-12));
  }

  private static final VelocityNet NET =
      new Mlp(List.of(16, 16), Activation.SILU).build(new int[] {2});

  /** A small training whose steps depend on the step number alone. */
  private static final class Training {
    final Weights w = NET.blueprint().draw(session, Seeds.random(7, 0, 0));
    final Adam adam =
        new Adam(
            session,
            w,
            new AdamSettings(
                1e-2,
                new Schedules.Cosine(0, 0),
                0.9,
                0.99,
                1e-8,
                1e-3,
                AdamSettings.Clip.GRADIENT,
                0.5),
            100);
    final Ema ema = new Ema(w, new EmaSettings(0.9, EmaSettings.Start.WEIGHTS));

    void run(int from, int to) {
      for (int step = from; step < to; step++) {
        try (NDManager scope = session.scope()) {
          float[] noise = Seeds.normals(Seeds.random(1, step, 0), 64);
          NDArray x = session.array(scope, noise, 32, 2);
          NDArray v = NET.velocity(w, scope.zeros(new ai.djl.ndarray.types.Shape(32)), x);
          NDArray loss = v.sub(x.square()).square().mean();
          adam.update(session.ops().gradients(loss, w), step);
          ema.update();
        }
      }
    }

    Map<String, DenseArray> save() {
      Map<String, DenseArray> out = new HashMap<>();
      w.save("w.", out::put);
      adam.save("adam.", out::put);
      ema.save("ema.", out::put);
      return out;
    }

    void load(Map<String, DenseArray> in) {
      w.load("w.", in::get);
      adam.load("adam.", in::get);
      ema.load("ema.", in::get);
    }
  }

  @Test
  void resumingFromSavedStateIsBitForBit() {
    Training whole = new Training();
    whole.run(0, 60);
    Training first = new Training();
    first.run(0, 30);
    Training second = new Training();
    second.load(first.save());
    second.run(30, 60);

    Map<String, DenseArray> want = whole.save();
    Map<String, DenseArray> got = second.save();
    assertThat(got.keySet()).isEqualTo(want.keySet());
    want.forEach((k, v) -> assertThat(got.get(k).values()).as(k).isEqualTo(v.values()));
    assertThat(want.get("adam.count").values()).containsExactly(60f);
  }

  @Test
  void trainingKeepsNoArrays() {
    Training training = new Training();
    training.run(0, 3);
    int before = session.managedArrays();
    training.run(3, 203);
    assertThat(session.managedArrays()).isEqualTo(before);
  }
}
