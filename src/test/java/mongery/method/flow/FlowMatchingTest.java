package mongery.method.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Samples;
import mongery.data.Side;
import mongery.data.law.Gaussian;
import mongery.data.law.Squares;
import mongery.method.Look;
import mongery.method.MethodContext;
import mongery.method.Probe;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.nn.Session;
import mongery.nn.layer.Activation;
import mongery.nn.net.Mlp;
import mongery.nn.ode.OdeSettings;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.EmaSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlowMatchingTest {
  private static final OdeSettings ODE = new OdeSettings(OdeSettings.Solver.TSIT5, 0, 1e-5);
  private static final Law SOURCE = squares(-1, 0.6);
  private static final Law TARGET = squares(1, 0.4);

  private Session session;

  @BeforeEach
  void open() {
    session = Session.open("cpu", 1);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private static Law squares(double y, double left) {
    return new Squares(
        List.of(
            new Squares.Component(List.of(0.0, y), 1, left, "left"),
            new Squares.Component(List.of(5.0, y), 1, 1 - left, "right")));
  }

  private static Entropic entropic(double tauA, double tauB) {
    return new Entropic(0.01, tauA, tauB, 1e-3, 2000);
  }

  private static FlowMatching settings(Pairing coupling, double sigma) {
    return new FlowMatching(
        coupling,
        new Mlp(List.of(32, 32), Activation.SILU),
        FlowMatching.Path.CONSTANT,
        sigma,
        AdamSettings.of(3e-3),
        new EmaSettings(0.98, EmaSettings.Start.WEIGHTS),
        ODE);
  }

  private FlowMethod method(FlowMatching settings, Law source, Law target, int batch) {
    Sampler from = Samplers.source(new Side(source, 0), 3);
    Sampler to = Samplers.target(new Side(target, 0), 3);
    return (FlowMethod) settings.create(new MethodContext(session, from, to, batch, 1000, 3));
  }

  private static void train(FlowMethod method, long from, long to) {
    for (long i = from; i < to; i++) {
      method.step(i);
    }
  }

  private static final class Memory implements StateWriter, StateReader {
    final Map<String, DenseArray> arrays = new HashMap<>();
    final Map<String, Long> numbers = new HashMap<>();

    @Override
    public void array(String name, DenseArray value) {
      assertThat(arrays.put(name, value)).isNull();
    }

    @Override
    public void number(String name, long value) {
      assertThat(numbers.put(name, value)).isNull();
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

  private static Memory saved(FlowMethod method) {
    Memory memory = new Memory();
    method.save(memory);
    return memory;
  }

  @Test
  void resumingGivesTheSameBitsAsGoingOn() {
    FlowMatching settings = settings(entropic(0.9, 1), 0.1);
    FlowMethod whole = method(settings, SOURCE, TARGET, 32);
    train(whole, 0, 10);
    whole.set("coupling.tauA", 0.97);
    train(whole, 10, 20);
    Memory half = saved(whole);
    train(whole, 20, 30);

    FlowMethod resumed = method(settings, SOURCE, TARGET, 32);
    resumed.load(half);
    resumed.set("coupling.tauA", 0.97); // kept by the trainer, not by the method
    train(resumed, 20, 30);

    Memory a = saved(whole);
    Memory b = saved(resumed);
    assertThat(b.numbers).isEqualTo(a.numbers);
    assertThat(b.arrays.keySet()).isEqualTo(a.arrays.keySet());
    a.arrays.forEach(
        (name, array) ->
            assertThat(b.arrays.get(name).values()).as(name).containsExactly(array.values()));
    assertThat(half.arrays.get("net.layer0.weight").values())
        .isNotEqualTo(a.arrays.get("net.layer0.weight").values());
  }

  @Test
  void lookingChangesNothing() {
    FlowMethod looked = method(settings(entropic(0.9, 0.9), 0), SOURCE, TARGET, 32);
    FlowMethod left = method(settings(entropic(0.9, 0.9), 0), SOURCE, TARGET, 32);
    Samples points = Samplers.source(new Side(SOURCE, 0), 1).probe(40);
    for (long i = 0; i < 5; i++) {
      looked.step(i);
      looked.look(new Probe(points, points, 0));
      left.step(i);
    }
    assertThat(saved(looked).arrays.get("net.layer1.weight").values())
        .containsExactly(saved(left).arrays.get("net.layer1.weight").values());
  }

  @Test
  void carriesOneGaussianToAnotherAndBack() {
    Law from = new Gaussian(List.of(1), 0, 1);
    Law to = new Gaussian(List.of(1), 3, 0.5);
    FlowMethod method = method(settings(entropic(1, 1), 0), from, to, 128);
    train(method, 0, 500);
    DenseArray source = Samplers.source(new Side(from, 0), 9).probe(2000).points();
    DenseArray mapped = method.translate(source, 0);
    double mean = 0;
    double square = 0;
    for (float v : mapped.values()) {
      mean += v / 2000;
      square += v * v / 2000;
    }
    assertThat(mean).isCloseTo(3, within(0.1));
    assertThat(Math.sqrt(square - mean * mean)).isCloseTo(0.5, within(0.1));

    DenseArray back = method.flow(mapped, new double[] {0.5, 1}, ODE, true).end();
    for (int i = 0; i < 2000; i++) {
      assertThat(back.at(i, 0)).isCloseTo(source.at(i, 0), within(1e-3f));
    }
  }

  @Test
  void balancedPairsCrossTheSquaresAndUnbalancedPairsDoNot() {
    FlowMethod balanced = method(settings(entropic(1, 1), 0), SOURCE, TARGET, 256);
    FlowMethod oneSided = method(settings(entropic(0.9, 1), 0), SOURCE, TARGET, 256);
    FlowMethod independent = method(settings(new Independent(), 0), SOURCE, TARGET, 256);
    double crossed = 0;
    for (long i = 0; i < 8; i++) {
      crossed += balanced.step(i).read().get("unlike-pairs") / 8;
      Map<String, Double> scalars = oneSided.step(i).read();
      assertThat(scalars).containsEntry("unlike-pairs", 0.0);
      assertThat(scalars.get("plan-mass")).isCloseTo(1, within(2e-3));
      assertThat(scalars.get("sinkhorn-iterations")).isBetween(30.0, 120.0);
    }
    assertThat(crossed).isCloseTo(0.2, within(0.06));
    assertThat(independent.step(0).read().get("unlike-pairs")).isCloseTo(0.52, within(0.1));
  }

  @Test
  void densitiesAreThoseOfThePlanAndAverageToOne() {
    FlowMethod method = method(settings(entropic(0.9, 1), 0), SOURCE, TARGET, 256);
    Samples points = Samplers.source(new Side(SOURCE, 0), 3).probe(2000);
    double[] weights = method.weights(0, points.points());
    assertThat(Arrays.stream(weights).average().orElseThrow()).isCloseTo(1, within(0.1));
    double left = 0;
    for (int i = 0; i < 2000; i++) {
      left += points.groups()[i] == 0 ? weights[i] / 2000 : 0;
    }
    assertThat(left).as("re-weighted to the target's ratio").isCloseTo(0.4, within(0.06));
    assertThat(method.weights(1, points.points())).containsOnly(1);

    Entropic coupling = entropic(0.9, 0.95);
    DenseArray x = Samplers.source(new Side(SOURCE, 0), 3).batch(0, 64).points();
    DenseArray y = Samplers.target(new Side(TARGET, 0), 3).batch(0, 64).points();
    var plan = new mongery.nn.ot.Sinkhorn(0.01, 0.9, 0.95, 1e-6, 2000).couple(session, x, y);
    double[] source = coupling.density(session, 0, x, x, y);
    double[] target = coupling.density(session, 1, y, x, y);
    for (int i = 0; i < 64; i++) {
      assertThat(source[i]).isCloseTo(64 * plan.sourceMarginal()[i] / plan.mass(), within(0.02));
      assertThat(target[i]).isCloseTo(64 * plan.targetMarginal()[i] / plan.mass(), within(0.02));
    }
  }

  @Test
  void showsPathsThatEndInTheMappedPoints() {
    FlowMethod method = method(settings(entropic(0.9, 1), 0), SOURCE, TARGET, 64);
    train(method, 0, 20);
    Samples source = Samplers.source(new Side(SOURCE, 0), 3).probe(50);
    Samples target = Samplers.target(new Side(TARGET, 0), 3).probe(30);
    Look look = method.look(new Probe(source, target, 0));
    int[] paths = look.get(Look.TRAJECTORY).shape();
    assertThat(paths).containsExactly(50, look.get(Look.TIMES).rows(), 2);
    int width = paths[1] * 2;
    for (int i = 0; i < 50; i++) {
      assertThat(look.get(Look.TRAJECTORY).values()[i * width]).isEqualTo(source.points().at(i, 0));
      assertThat(look.get(Look.TRAJECTORY).values()[(i + 1) * width - 1])
          .isEqualTo(look.get(Look.MAPPED).at(i, 1));
    }
    int[] at = look.get(Look.FIELD_AT).shape();
    assertThat(look.get(Look.FIELD).shape())
        .containsExactly(look.get(Look.FIELD_TIMES).rows(), at[0], at[1]);
    assertThat(look.get(Look.SOURCE_WEIGHT).rows()).isEqualTo(50);
    assertThat(look.get(Look.TARGET_WEIGHT)).isNull();
    DenseArray exact = method.translate(source.points(), 0);
    for (int i = 0; i < 50; i++) {
      assertThat(look.get(Look.MAPPED).at(i, 0)).isCloseTo(exact.at(i, 0), within(1e-2f));
    }
  }

  @Test
  void onlyLiveSettingsCanBeSet() {
    FlowMethod entropic = method(settings(entropic(1, 1), 0), SOURCE, TARGET, 8);
    assertThat(entropic.liveSettings())
        .containsExactlyInAnyOrder(
            "coupling.epsilon", "coupling.tauA", "coupling.tauB", "optimizer.rate");
    entropic.set("optimizer.rate", 0.5);
    assertThat(entropic.step(0).read()).containsEntry("rate", 0.5);
    FlowMethod plain = method(settings(new Independent(), 0), SOURCE, TARGET, 8);
    assertThatThrownBy(() -> plain.set("coupling.tauA", 0.9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("optimizer.rate");
  }

  @Test
  void unequalShapesAreRefused() {
    assertThatThrownBy(
            () -> method(settings(new Independent(), 0), SOURCE, new Gaussian(List.of(3), 0, 1), 8))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("[3]")
        .hasMessageContaining("[2]");
  }

  @Test
  void closesWhatItOpensInAStep() {
    FlowMethod method = method(settings(entropic(0.9, 1), 0.1), SOURCE, TARGET, 16);
    train(method, 0, 3);
    int before = session.managedArrays();
    train(method, 3, 23);
    assertThat(session.managedArrays()).isEqualTo(before);
  }
}
