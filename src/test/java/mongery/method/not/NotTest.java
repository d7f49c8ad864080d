package mongery.method.not;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Samples;
import mongery.data.Side;
import mongery.data.law.Gaussian;
import mongery.method.Look;
import mongery.method.MethodContext;
import mongery.method.Probe;
import mongery.method.not.Not.Head;
import mongery.nn.Script;
import mongery.nn.Seeds;
import mongery.nn.Session;
import mongery.nn.layer.Activation;
import mongery.nn.net.Perceptron;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.Schedules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotTest {
  private static Session session;
  private static Script script;

  @BeforeAll
  static void open() {
    session = Session.open("cpu", 1);
    script = session.script(NotMethod.class, "not.py");
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static Not settings(
      Cost cost, double gamma, int noise, int draws, double w, Head head, double rate) {
    AdamSettings adam =
        new AdamSettings(
            rate, new Schedules.Linear(rate / 50), 0.9, 0.999, 1e-8, 0, AdamSettings.Clip.NONE, 1);
    List<Integer> widths = List.of(48, 48);
    return new Not(
        cost,
        gamma,
        0,
        noise,
        1,
        draws,
        w,
        0,
        head,
        10,
        widths,
        widths,
        Perceptron.Start.DEFAULT,
        adam,
        adam);
  }

  /** Parameter counts of the published tables. */
  @ParameterizedTest
  @CsvSource({
    "2, 100, 1, 20601",
    "1, 100, 1, 20501",
    "4, 100, 2, 20902",
    "2, 128, 2, 33666",
    "2, 128, 1, 33537",
    "2, 512, 2, 527874",
    "2, 512, 1, 527361",
    "4, 512, 2, 528898"
  })
  void networksHaveTheirPublishedSizes(int in, int width, int out, long count) {
    Perceptron net = new Perceptron(in, List.of(width, width, width), out, Activation.RELU);
    assertThat(net.blueprint().count()).isEqualTo(count);
  }

  // Costs

  private record Costs(double[] values, double[] gradient) {}

  /** The script's cost of images t (draws, n, d) of points x (n, d), in double. */
  private static Costs cost(Cost kind, double gamma, double[] x, double[] t, int draws, int d) {
    try (NDManager scope = session.scope()) {
      NDList out =
          script.run(
              scope,
              "cost",
              scope.create(x, new Shape(x.length / d, d)),
              scope.create(t, new Shape(draws, x.length / d, d)),
              (long) kind.ordinal(),
              gamma);
      return new Costs(out.get(0).toDoubleArray(), out.get(1).toDoubleArray());
    }
  }

  private static double[] normals(long stream, int n) {
    RandomGenerator random = Seeds.random(7, 0, stream);
    double[] out = new double[n];
    Arrays.setAll(out, i -> random.nextGaussian());
    return out;
  }

  /** The three expressions of the weak cost that are in use. */
  @ParameterizedTest
  @CsvSource({"2, 0.66", "4, 1", "8, 0.3"})
  void formsOfTheWeakCostAgree(int draws, double gamma) {
    int n = 5;
    int d = 2;
    double[] x = normals(1, n * d);
    double[] t = normals(2, draws * n * d);
    double[] c = cost(Cost.SQUARED, gamma, x, t, draws, d).values();
    for (int i = 0; i < n; i++) {
      double ofMean = 0;
      double meanOf = 0;
      double variance = 0;
      for (int k = 0; k < d; k++) {
        double m = 0;
        double at = x[i * d + k];
        for (int z = 0; z < draws; z++) {
          m += t[(z * n + i) * d + k] / draws;
          meanOf += Math.pow(t[(z * n + i) * d + k] - at, 2) / draws / d;
        }
        for (int z = 0; z < draws; z++) {
          variance += Math.pow(t[(z * n + i) * d + k] - m, 2) / (draws - 1) / d;
        }
        ofMean += (m - at) * (m - at) / d;
      }
      assertThat(c[i])
          .isCloseTo(ofMean + variance * (1 - gamma - 1.0 / draws), within(1e-12))
          .isCloseTo(meanOf - gamma * variance, within(1e-12));
      if (gamma == 1) {
        assertThat(c[i]).isCloseTo(ofMean - variance / draws, within(1e-12));
      }
    }
  }

  /** Images N(x + 1, 0.7^2) on the line: both weak costs are known. */
  @ParameterizedTest
  @CsvSource({"SQUARED, 2", "SQUARED, 5", "DISTANCE, 2", "DISTANCE, 5"})
  void estimatorsOfTheWeakCostAreUnbiased(Cost kind, int draws) {
    int n = 40_000;
    double gamma = 0.8;
    double sd = 0.7;
    double[] x = normals(1, n);
    double[] z = normals(2, draws * n);
    double[] t = new double[draws * n];
    Arrays.setAll(t, i -> x[i % n] + 1 + sd * z[i]);
    double[] c = cost(kind, gamma, x, t, draws, 1).values();
    double mean = Arrays.stream(c).average().orElseThrow();
    double error = Math.sqrt(Arrays.stream(c).map(v -> (v - mean) * (v - mean)).sum()) / n;
    // E|1 + 0.7 z| of the folded normal law; E|T - T'| = 2 sd / sqrt(pi)
    double folded =
        sd * Math.sqrt(2 / Math.PI) * Math.exp(-1 / (2 * sd * sd)) + (1 - 2 * 0.07656372550983481);
    double want =
        kind == Cost.SQUARED
            ? 1 + sd * sd * (1 - gamma)
            : folded - gamma / 2 * 2 * sd / Math.sqrt(Math.PI);
    assertThat(mean).isCloseTo(want, within(4 * error));
    assertThat(error).isLessThan(0.01);
  }

  @Test
  void strongCostsOfAPairAreTheirHandValues() {
    double[] x = {3, 4};
    double[] t = {0, 2};
    assertThat(cost(Cost.SQUARED, 0, x, t, 1, 2).values()).containsExactly(6.5);
    assertThat(cost(Cost.ABSOLUTE, 0, x, t, 1, 2).values()).containsExactly(2.5);
    assertThat(cost(Cost.BILINEAR, 0, x, t, 1, 2).values()).containsExactly(-4);
    assertThat(cost(Cost.COSINE, 0, x, t, 1, 2).values()[0]).isCloseTo(-0.8, within(1e-15));
    assertThat(cost(Cost.DISTANCE, 0, x, t, 1, 2).values()[0])
        .isCloseTo(Math.sqrt(13), within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "SQUARED, 0",
    "SQUARED, 0.7",
    "ABSOLUTE, 0",
    "BILINEAR, 0",
    "COSINE, 0",
    "DISTANCE, 0",
    "DISTANCE, 0.4"
  })
  void gradientsOfCostsEqualDifferences(Cost kind, double gamma) {
    int draws = 3;
    int d = 2;
    double[] x = normals(3, 4 * d);
    double[] t = normals(4, draws * 4 * d);
    Costs costs = cost(kind, gamma, x, t, draws, d);
    differences(
        t,
        costs.gradient(),
        moved -> Arrays.stream(cost(kind, gamma, x, moved, draws, d).values()).sum());
  }

  private static void differences(double[] at, double[] gradient, ToDoubleFunction<double[]> f) {
    double h = 1e-6;
    for (int i = 0; i < at.length; i++) {
      double[] up = at.clone();
      double[] down = at.clone();
      up[i] += h;
      down[i] -= h;
      double want = (f.applyAsDouble(up) - f.applyAsDouble(down)) / (2 * h);
      assertThat(gradient[i]).as("component %d", i).isCloseTo(want, within(1e-7));
    }
  }

  // Updates

  private static final int[][] MAP_SHAPES = {{5, 3}, {5}, {4, 5}, {4}, {2, 4}, {2}};
  private static final int[][] POTENTIAL_SHAPES = {{6, 2}, {6}, {5, 6}, {5}, {1, 5}, {1}};

  /** Cuts a flat vector into the weights of a network. */
  private static List<NDArray> weights(NDManager scope, double[] flat, int[][] shapes) {
    List<NDArray> out = new ArrayList<>();
    int at = 0;
    for (int[] shape : shapes) {
      int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
      long[] axes = Arrays.stream(shape).asLongStream().toArray();
      out.add(scope.create(Arrays.copyOfRange(flat, at, at + size), new Shape(axes)));
      at += size;
    }
    return out;
  }

  private static int count(int[][] shapes) {
    return Arrays.stream(shapes).mapToInt(s -> Arrays.stream(s).reduce(1, (a, b) -> a * b)).sum();
  }

  private static double[] flat(NDList gradients) {
    return gradients.stream().flatMapToDouble(g -> Arrays.stream(g.toDoubleArray())).toArray();
  }

  private static NDList mapGradients(
      NDManager scope, Not s, double[] x, double[] inputs, double[] map, double[] potential) {
    return script.run(
        scope,
        "map_gradients",
        scope.create(inputs, new Shape(1, inputs.length / 3, 3)),
        scope.create(x, new Shape(1, x.length / 2, 2)),
        0L,
        (long) s.cost().ordinal(),
        s.gamma(),
        s.bounded(),
        weights(scope, map, MAP_SHAPES),
        weights(scope, potential, POTENTIAL_SHAPES));
  }

  @ParameterizedTest
  @CsvSource({
    "SQUARED, 0, 1, FREE",
    "SQUARED, 0.7, 3, FREE",
    "DISTANCE, 0.4, 3, NON_POSITIVE",
    "COSINE, 0, 1, NON_POSITIVE"
  })
  void gradientsOfTheMapEqualDifferences(Cost kind, double gamma, int draws, Head head) {
    Not s = settings(kind, gamma, 1, draws, 1, head, 1e-3);
    int n = 4;
    double[] x = normals(5, 2 * n);
    double[] z = normals(6, draws * n);
    double[] inputs = new double[draws * n * 3];
    Arrays.setAll(inputs, i -> i % 3 == 2 ? z[i / 3] : x[i / 3 % n * 2 + i % 3]);
    double[] map = normals(7, count(MAP_SHAPES));
    double[] potential = normals(8, count(POTENTIAL_SHAPES));
    try (NDManager scope = session.scope()) {
      NDList out = mapGradients(scope, s, x, inputs, map, potential);
      out.remove(out.size() - 1);
      differences(
          map,
          flat(out),
          moved -> {
            try (NDManager inner = session.scope()) {
              NDList all = mapGradients(inner, s, x, inputs, moved, potential);
              double[] stats = all.get(all.size() - 1).toDoubleArray();
              return stats[0] - stats[1];
            }
          });
    }
  }

  private static NDList potentialGradients(
      NDManager scope, boolean bounded, double w, double[] y, double[] map, double[] potential) {
    double[] inputs = normals(5, 4 * 3);
    return script.run(
        scope,
        "potential_gradients",
        scope.create(inputs, new Shape(4, 3)),
        scope.create(y, new Shape(y.length / 2, 2)),
        w,
        bounded,
        weights(scope, map, MAP_SHAPES),
        weights(scope, potential, POTENTIAL_SHAPES));
  }

  /** The loss is mean f(T) - w mean f(y): w multiplies the second term only. */
  @ParameterizedTest
  @CsvSource({"false, 1", "true, 1", "true, 8"})
  void gradientsOfThePotentialEqualDifferences(boolean bounded, double w) {
    double[] y = normals(6, 2 * 6);
    double[] map = normals(7, count(MAP_SHAPES));
    double[] potential = normals(8, count(POTENTIAL_SHAPES));
    try (NDManager scope = session.scope()) {
      NDList out = potentialGradients(scope, bounded, w, y, map, potential);
      out.remove(out.size() - 1);
      differences(
          potential,
          flat(out),
          moved -> {
            try (NDManager inner = session.scope()) {
              NDList all = potentialGradients(inner, bounded, w, y, map, moved);
              double[] stats = all.get(all.size() - 1).toDoubleArray();
              return stats[0] - w * stats[1];
            }
          });
    }
  }

  // The method

  private static NotMethod method(Not settings, Law from, Law to, int batch, long steps) {
    Sampler source = Samplers.source(new Side(from, 0), 5);
    Sampler target = Samplers.target(new Side(to, 0), 5);
    return new NotMethod(settings, new MethodContext(session, source, target, batch, steps, 5));
  }

  private static Gaussian gaussian(int d, double mean, double sd) {
    return new Gaussian(List.of(d), mean, sd);
  }

  private static void train(NotMethod method, int steps) {
    for (int i = 0; i < steps; i++) {
      method.step(i);
    }
  }

  @Test
  void theBoundedPotentialIsNeverPositive() {
    Not s = settings(Cost.SQUARED, 0, 0, 1, 3, Head.NON_POSITIVE, 1e-2);
    try (NotMethod method = method(s, gaussian(2, 0, 1), gaussian(2, 3, 1), 32, 50)) {
      train(method, 20);
      double[] f = method.potential(gaussianPoints(500));
      assertThat(Arrays.stream(f).max().orElseThrow()).isLessThanOrEqualTo(0);
      assertThat(Arrays.stream(f).min().orElseThrow()).isNegative();
    }
  }

  private static DenseArray gaussianPoints(int n) {
    return Samplers.source(new Side(gaussian(2, 1, 3), 0), 1).probe(n).points();
  }

  @Test
  void warmUpsRiseLinearlyAndStay() {
    AdamSettings adam = AdamSettings.of(1e-4);
    Not s =
        new Not(
            Cost.SQUARED,
            0.66,
            100,
            1,
            1,
            4,
            5,
            200,
            Head.NON_POSITIVE,
            10,
            List.of(8),
            List.of(8),
            Perceptron.Start.KAIMING,
            adam,
            adam);
    assertThat(s.gammaAt(0)).isZero();
    assertThat(s.gammaAt(50)).isCloseTo(0.33, within(1e-12));
    assertThat(s.gammaAt(1000)).isEqualTo(0.66);
    assertThat(s.wAt(0)).isEqualTo(1);
    assertThat(s.wAt(50)).isEqualTo(2);
    assertThat(s.wAt(200)).isEqualTo(5);
    assertThat(s.wAt(1000)).isEqualTo(5);
  }

  @Test
  void settingsThatDoNotGoTogetherAreNamed() {
    assertThatThrownBy(() -> settings(Cost.SQUARED, 0.5, 1, 1, 1, Head.FREE, 1e-4))
        .hasMessageContaining("at least 2 draws");
    assertThatThrownBy(() -> settings(Cost.SQUARED, 0.5, 0, 4, 1, Head.FREE, 1e-4))
        .hasMessageContaining("noise");
    assertThatThrownBy(() -> settings(Cost.COSINE, 0.5, 1, 4, 1, Head.FREE, 1e-4))
        .hasMessageContaining("weak form");
    assertThatThrownBy(() -> settings(Cost.SQUARED, 0, 0, 1, 2, Head.FREE, 1e-4))
        .hasMessageContaining("non-positive");
  }

  @Test
  void aLookShowsMeansDrawsPotentialAndTheUsedPart() {
    Not s = settings(Cost.SQUARED, 1, 2, 4, 4, Head.NON_POSITIVE, 1e-3);
    try (NotMethod method = method(s, gaussian(2, 0, 1), gaussian(2, 2, 1), 16, 20)) {
      train(method, 5);
      Samples source = Samplers.source(new Side(gaussian(2, 0, 1), 0), 5).probe(30);
      Samples target = Samplers.target(new Side(gaussian(2, 2, 1), 0), 5).probe(2000);
      Look look = method.look(new Probe(source, target, 3));

      assertThat(look.get(Look.MAPPED).shape()).containsExactly(30, 2);
      assertThat(look.get(Look.MAPPED_MEAN).shape()).containsExactly(30, 2);
      DenseArray draws = look.get(Look.MAPPED_DRAWS);
      assertThat(draws.shape()).containsExactly(12, 16, 2);
      float mean = 0;
      for (int k = 0; k < 16; k++) {
        mean += draws.at(3, 2 * k + 1) / 16;
      }
      assertThat(look.get(Look.MAPPED_MEAN).at(3, 1)).isCloseTo(mean, within(1e-5f));
      assertThat(draws.at(3, 0)).isNotEqualTo(draws.at(3, 2));
      float[] weights = look.get(Look.TARGET_WEIGHT).values();
      double total = 0;
      for (float weight : weights) {
        assertThat(weight).isIn(0f, 4f);
        total += weight / weights.length;
      }
      assertThat(total).isCloseTo(1, within(0.15));
      assertThat(method.weights(0, source.points())).containsOnly(1);
    }
  }

  @Test
  void liveSettingsCount() {
    Not s = settings(Cost.SQUARED, 0, 0, 1, 1, Head.NON_POSITIVE, 1e-3);
    NotMethod a = method(s, gaussian(1, 0, 1), gaussian(1, 2, 1), 16, 20);
    NotMethod b = method(s, gaussian(1, 0, 1), gaussian(1, 2, 1), 16, 20);
    b.set("w", 3);
    double lossA = a.step(0).read().get("loss.potential");
    double lossB = b.step(0).read().get("loss.potential");
    assertThat(lossB).isNotCloseTo(lossA, within(1e-6));
    assertThatThrownBy(() -> a.set("inner", 3)).hasMessageContaining("inner");
  }

  @ParameterizedTest
  @EnumSource(Cost.class)
  void everyCostTrainsToFiniteNumbers(Cost cost) {
    Not s = settings(cost, cost.weak() ? 0.5 : 0, 1, 2, 1, Head.FREE, 1e-3);
    try (NotMethod method = method(s, gaussian(2, 1, 1), gaussian(2, 2, 1), 16, 20)) {
      train(method, 9);
      assertThat(method.step(9).read().values()).allMatch(Double::isFinite);
    }
  }

  private static double[] line(NotMethod method, int draws, double... at) {
    float[] x = new float[at.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) at[i];
    }
    DenseArray images = method.images(DenseArray.matrix(x.length, 1, x), draws, 9);
    double[] means = new double[at.length];
    for (int i = 0; i < at.length * draws; i++) {
      means[i / draws] += images.at(i, 0) / draws;
    }
    return means;
  }

  /** Strong quadratic cost, N(0, 1) to N(1, 0.5^2): T(x) = 1 + x / 2. */
  @Test
  void findsTheMapBetweenGaussians() {
    Not s = settings(Cost.SQUARED, 0, 0, 1, 1, Head.FREE, 3e-3);
    try (NotMethod method = method(s, gaussian(1, 0, 1), gaussian(1, 1, 0.5), 128, 300)) {
      train(method, 300);
      double[] mapped = line(method, 1, -1.5, -1, 0, 1, 1.5);
      double[] want = {0.25, 0.5, 1, 1.5, 1.75};
      for (int i = 0; i < want.length; i++) {
        assertThat(mapped[i]).isCloseTo(want[i], within(0.1));
      }
    }
  }

  /** Weak quadratic cost with gamma 2/3, N(0, 1) to N(0, 2^2): conditional mean 1.5 x. */
  @Test
  void findsTheConditionalMeanOfTheWeakProblem() {
    Not s = settings(Cost.SQUARED, 2.0 / 3, 1, 4, 1, Head.FREE, 3e-3);
    try (NotMethod method = method(s, gaussian(1, 0, 1), gaussian(1, 0, 2), 64, 400)) {
      train(method, 400);
      double[] mapped = line(method, 512, -1, 0, 1);
      assertThat((mapped[2] - mapped[0]) / 2).isCloseTo(1.5, within(0.25));
      assertThat(mapped[1]).isCloseTo(0, within(0.25));
    }
  }

  /** Every pair of the matrix has the cost that the script gives it. */
  @ParameterizedTest
  @EnumSource(Cost.class)
  void discreteCostsAreThoseOfTraining(Cost kind) {
    double[] x = normals(1, 4);
    double[] t = normals(2, 4);
    double[][] from = {{x[0], x[1]}, {x[2], x[3]}};
    double[][] to = {{t[0], t[1]}, {t[2], t[3]}};
    double[] want = cost(kind, 0, x, t, 1, 2).values();
    for (int i = 0; i < 2; i++) {
      assertThat(kind.matrix(from, to).at(i, i)).isCloseTo(want[i], within(1e-12));
    }
  }

  private record Interval(double low, double high) implements Law {
    @Override
    public int[] shape() {
      return new int[] {1};
    }

    @Override
    public List<String> groups() {
      return List.of("all");
    }

    @Override
    public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
      float[] out = new float[n];
      for (int i = 0; i < n; i++) {
        out[i] = (float) (low + (high - low) * random.nextDouble());
      }
      return new Samples(DenseArray.matrix(n, 1, out), new int[n]);
    }
  }

  /** U[0, 1] to U[1, 3], w = 2: T(x) = 1 + x; f vanishes on (2, 3]. */
  @Test
  void usesTheNearPartOfTheTargetOnly() {
    Not s = settings(Cost.SQUARED, 0, 0, 1, 2, Head.NON_POSITIVE, 3e-3);
    try (NotMethod method = method(s, new Interval(0, 1), new Interval(1, 3), 128, 300)) {
      train(method, 300);
      double[] mapped = line(method, 1, 0.1, 0.5, 0.9);
      assertThat(mapped[0]).isCloseTo(1.1, within(0.12));
      assertThat(mapped[1]).isCloseTo(1.5, within(0.12));
      assertThat(mapped[2]).isCloseTo(1.9, within(0.12));
      DenseArray x = Samplers.source(new Side(new Interval(0, 1), 0), 8).probe(2000).points();
      DenseArray y = Samplers.target(new Side(new Interval(1, 3), 0), 8).probe(2000).points();
      assertThat(method.dual(List.of(x, y))).isCloseTo(1, within(0.1));
      double[] f = method.potential(DenseArray.matrix(3, 1, 1.1f, 2.4f, 2.9f));
      assertThat(f[0]).isLessThan(-0.3);
      assertThat(f[1]).isCloseTo(0, within(0.15));
      assertThat(f[2]).isCloseTo(0, within(0.15));
      assertThat(method.weights(1, DenseArray.matrix(2, 1, 1.3f, 2.7f))).containsExactly(2, 0);
    }
  }
}
