package mongery.method.unotb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.data.Samples;
import mongery.method.Look;
import mongery.method.Probe;
import mongery.nn.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnotbTest {
  private static final String ONE_CYCLE = ",\"schedule\":{\"type\":\"one-cycle\"}}";

  private Session session;

  @BeforeEach
  void open() {
    session = Session.open("cpu", 1);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private UnotbMethod method(String json, List<Sampler> marginals, int batch, long steps) {
    return new UnotbMethod(Toys.settings(json), Toys.context(session, marginals, batch, steps));
  }

  /**
   * N(-1, 1) and N(3, 1/4) at tau 2: Q = N(1.2857, 0.5336), relaxed means -0.2381 and 2.8095, J* =
   * m* = 1.5509 by the Gaussian fixed point.
   */
  @Test
  void gaussiansOnTheLineReachTheirClosedForm() {
    List<Sampler> marginals = Toys.gaussians(new double[][] {{-1}, {3}}, new double[] {1, 0.5});
    int steps = 500;
    try (UnotbMethod method =
        method(
            "{\"tau\":2,\"mapWidths\":[64,64],\"potentialWidths\":[64,64],\"activation\":\"silu\","
                + "\"inner\":3,\"map\":{\"rate\":4e-3"
                + ONE_CYCLE
                + ",\"potential\":{\"rate\":4e-3"
                + ONE_CYCLE
                + ",\"constant\":{\"rate\":0.03"
                + ONE_CYCLE
                + "}",
            marginals,
            256,
            steps)) {
      Map<String, Double> last = Toys.train(method, steps);
      assertThat(last.get("m")).isCloseTo(1.5509, within(0.05));
      assertThat(last.get("congruence")).isLessThan(1e-4);
      assertThat(last.get("clamped")).isZero();
      List<DenseArray> many = new ArrayList<>();
      double[] relaxed = {-0.238095, 2.809524};
      for (int k = 0; k < 2; k++) {
        DenseArray x = marginals.get(k).probe(20_000).points();
        many.add(x);
        DenseArray y = method.translate(k, x, 1);
        double[] w = method.weights(k, x);
        double mass = Arrays.stream(w).average().orElse(0);
        assertThat(mass).isCloseTo(1, within(0.05));
        assertThat(mean(x, w)).isCloseTo(relaxed[k], within(0.05));
        double mean = mean(y, w);
        assertThat(mean).as("mean of Q").isCloseTo(1.285714, within(0.05));
        double square = 0;
        for (int i = 0; i < w.length; i++) {
          square += w[i] * (y.at(i, 0) - mean) * (y.at(i, 0) - mean) / w.length / mass;
        }
        assertThat(square).as("variance of Q").isCloseTo(0.533635, within(0.0534));
      }
      assertThat(method.dual(many)).isCloseTo(1.550883, within(0.05));
    }
  }

  private static double mean(DenseArray points, double[] w) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += w[i] * points.at(i, 0);
    }
    return sum / Arrays.stream(w).sum();
  }

  @Test
  void withTheBestConstantWeightsHaveMeanOneAndTheObjectiveIsM() {
    List<Sampler> marginals = Toys.plane(3);
    try (UnotbMethod method = method("{\"m\":\"closed-form\",\"tau\":0.5}", marginals, 64, 10)) {
      Map<String, Double> last = Toys.train(method, 10);
      assertThat(last.get("loss.potential-m")).isCloseTo(0, within(1e-5));
      for (int k = 0; k < 3; k++) {
        double[] w = method.weights(k, marginals.get(k).probe(2000).points());
        assertThat(Arrays.stream(w).average().orElse(0)).isCloseTo(1, within(1e-6));
      }
    }
  }

  /** For kl a constant in f cancels in w / max w, and logarithms do not overflow. */
  @Test
  void logarithmsOfWeightsAreExact() {
    List<Sampler> marginals = Toys.plane(2);
    DenseArray x = marginals.get(0).probe(50).points();
    try (UnotbMethod wide = method("{\"tau\":1e-5}", marginals, 16, 10);
        UnotbMethod unit = method("{\"tau\":1}", marginals, 16, 10)) {
      double[] steep = wide.logWeights(0, x);
      double[] plain = unit.logWeights(0, x);
      for (int i = 0; i < plain.length; i++) {
        assertThat(steep[i]).isCloseTo(1e5 * plain[i], within(1e-4));
        assertThat(Math.exp(plain[i])).isCloseTo(unit.weights(0, x)[i], within(1e-12));
      }
      assertThat(Arrays.stream(steep).max().orElse(0)).isGreaterThan(710);
    }
  }

  /** Points that lie far are dropped, and what is left counts as kept. */
  @Test
  void aMinibatchIsRelaxedBeforeItIsTrained() {
    float[] kept = {0, 0, 0.1f, 0, 0, 0.1f, 0.1f, 0.1f};
    float[] relaxed = {1, 0, 0, 1, 9, 9, 8, 9};
    float[] near = Minibatch.relaxed(kept, relaxed, 2, 1);
    for (int i = 0; i < 4; i++) {
      assertThat(near[2 * i] + near[2 * i + 1]).isEqualTo(1);
    }
    assertThat(Minibatch.relaxed(kept, relaxed, 2, 1e6)).contains(9, 8);
    String baseline = "{\"divergence\":[\"linear\",\"kl\"],\"tau\":5,\"minibatch\":true}";
    List<Sampler> marginals = Toys.plane(2);
    try (UnotbMethod method = method(baseline, marginals, 8, 10)) {
      assertThat(method.step(0).read()).containsEntry("mass.2", 1.0);
      assertThat(method.penalties()).contains(new double[] {Double.POSITIVE_INFINITY, 5});
      assertThat(method.weights(1, marginals.get(1).probe(5).points())).containsOnly(1);
    }
    assertThatThrownBy(() -> method("{\"minibatch\":true}", marginals, 8, 10))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("method.minibatch: needs two marginals");
  }

  @ParameterizedTest
  @CsvSource({
    "maps, false, '6 7 8 8'",
    "maps, true, '8 9 10 11'",
    "potential, false, '6 6 7 8'",
    "potential, true, '8 9 10 11'"
  })
  void orderAndFreshBatchSayWhoSeesWhichBatch(String order, boolean fresh, String batches) {
    List<Long> asked = new ArrayList<>();
    List<Sampler> plain = Toys.plane(2);
    List<Sampler> marginals = List.of(recording(plain.get(0), asked), plain.get(1));
    String json = "{\"inner\":3,\"order\":\"" + order + "\",\"freshBatch\":" + fresh + "}";
    try (UnotbMethod method = method(json, marginals, 8, 10)) {
      method.step(2);
    }
    assertThat(asked.stream().map(String::valueOf)).containsExactly(batches.split(" "));
  }

  private static Sampler recording(Sampler inner, List<Long> asked) {
    return new Sampler() {
      @Override
      public Law law() {
        return inner.law();
      }

      @Override
      public Samples batch(long index, int size) {
        asked.add(index);
        return inner.batch(index, size);
      }

      @Override
      public Samples probe(int n) {
        return inner.probe(n);
      }

      @Override
      public Samples stratified(int n) {
        return inner.stratified(n);
      }
    };
  }

  @Test
  void aLookShowsEveryMarginalAndPotential() {
    List<Sampler> marginals = Toys.plane(3);
    try (UnotbMethod method = method("{}", marginals, 8, 10)) {
      Look look = method.look(new Probe(marginals.stream().map(m -> m.probe(12)).toList(), 1));
      assertThat(look.marginals()).isEqualTo(3);
      int grid = look.get(Look.POTENTIAL_AT).rows();
      for (int k = 0; k < 3; k++) {
        assertThat(look.get(Look.marginalMapped(k)).shape()).containsExactly(12, 2);
        assertThat(look.get(Look.marginalWeight(k)).shape()).containsExactly(12);
        assertThat(look.get(Look.marginalPotential(k)).shape()).containsExactly(grid);
      }
    }
  }

  @Test
  void penaltiesAreKnownWhereTheProblemIsTheOneWithAClosedForm() {
    String kept = "{\"divergence\":[\"linear\",\"kl\"],\"tau\":5,\"tauFactors\":[1,2]}";
    try (UnotbMethod method = method(kept, Toys.plane(2), 8, 10)) {
      assertThat(method.penalties()).contains(new double[] {Double.POSITIVE_INFINITY, 10});
    }
    for (String other :
        List.of("{\"cost\":{\"type\":\"twister\"}}", "{\"divergence\":[\"chi\"]}")) {
      try (UnotbMethod method = method(other, Toys.plane(2), 8, 10)) {
        assertThat(method.penalties()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'lambda':[1,2,3]}; method.lambda: 3 values for 2 marginals",
        "{'divergence':['kl','kl','kl']}; method.divergence: 3 values for 2 marginals",
        "{'divergence':[]}; method.divergence",
        "{'tauFactors':[1]}; method.tauFactors: 1 values",
        "{'m':'closed-form','divergence':['chi']}; method.m",
        "{'weak':{'type':'kl'}}; method.weak",
        "{'weak':{'type':'energy'}}; method.weak",
        "{'draws':2}; method.draws"
      })
  void settingsThatDoNotGoTogetherAreRefused(String json, String message) {
    assertThatThrownBy(() -> method(json.replace('\'', '"'), Toys.plane(2), 8, 10))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }
}
