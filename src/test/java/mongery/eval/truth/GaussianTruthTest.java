package mongery.eval.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mongery.config.ConfigException;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.data.law.Gaussian;
import mongery.data.law.Moons;
import mongery.data.law.Points;
import mongery.data.law.RotatedGaussian;
import mongery.eval.Subject;
import mongery.eval.Subjects;
import mongery.eval.barycenter.BarycenterFit;
import mongery.eval.judge.MappedShare;
import mongery.eval.map.Moments;
import mongery.eval.map.TransportCost;
import mongery.eval.sample.Frechet;
import mongery.eval.sample.KnnKl;
import mongery.eval.sample.Wasserstein2;
import mongery.method.Method;
import mongery.transport.gaussian.AffineMap;
import mongery.transport.gaussian.GaussianBarycenter;
import mongery.transport.gaussian.GaussianTransport;
import org.junit.jupiter.api.Test;

/**
 * Metrics that know the truth between Gaussians, on methods that are exact or wrong by a known
 * amount.
 */
class GaussianTruthTest {
  private static final int SAMPLES = 4000;
  private static final Gaussian SOURCE = plane(0, 0, 1, 0, 1);
  private static final Gaussian TARGET = plane(3, -1, 2, 0.5, 1);
  private static final List<Gaussian> MARGINALS =
      List.of(plane(-1, 0, 1, 0.3, 2), plane(3, 1, 0.5, 0, 1));

  private static Gaussian plane(double x, double y, double xx, double xy, double yy) {
    return new Gaussian(
        null, List.of(x, y), null, null, null, List.of(List.of(xx, xy), List.of(xy, yy)));
  }

  private static Subject subject(Method method, List<? extends Law> laws) {
    List<Sampler> streams =
        laws.stream().map(law -> Samplers.source(new Side(law, 0), law.hashCode())).toList();
    return Subject.of(method, null, streams, SAMPLES, 3);
  }

  private static UnaryOperator<double[]> map(AffineMap map, double shift) {
    return x -> {
      double[] y = map.apply(x);
      y[0] += shift;
      return y;
    };
  }

  private static Subjects.Bary exact(
      GaussianBarycenter truth, double shift, double factor, double... tau) {
    return new Subjects.Bary(
        IntStream.range(0, 2).mapToObj(k -> map(truth.map(k), k * shift)).toList(),
        Stream.of(0, 1)
            .<java.util.function.ToDoubleFunction<double[]>>map(
                k -> x -> factor * Math.exp(truth.logWeight(k).at(x)))
            .toList(),
        tau);
  }

  private static GaussianBarycenter barycenter(double... tau) {
    return GaussianBarycenter.solve(
        MARGINALS.stream().map(Gaussian::moments).toList(), new double[] {0.5, 0.5}, tau);
  }

  @Test
  void theOptimalMapHasNoUnexplainedVariance() {
    AffineMap optimal = GaussianTransport.map(SOURCE.moments(), TARGET.moments());
    Subject right = subject(new Subjects.Plane(map(optimal, 0)), List.of(SOURCE, TARGET));
    assertThat(new L2Uvp(4096).measure(right).get("l2-uvp")).isCloseTo(0, within(1e-9));
    assertThat(new Bw2Uvp().measure(right).get("bw2-uvp")).isCloseTo(0, within(0.2));
    Subject shifted = subject(new Subjects.Plane(map(optimal, 0.3)), List.of(SOURCE, TARGET));
    assertThat(new L2Uvp(64).measure(shifted))
        .hasEntrySatisfying("l2-uvp", v -> assertThat(v).isCloseTo(100 * 0.09 / 3, within(1e-4)));
    assertThat(new Bw2Uvp().measure(shifted).get("bw2-uvp")).isCloseTo(3, within(0.8));
  }

  @Test
  void samplingLeavesUnexplainedVarianceThatFreshPointsReduce() {
    List<Gaussian> same = List.of(new Gaussian(List.of(8), 0, 1), new Gaussian(List.of(8), 0, 1));
    Subject exact = subject(new Subjects.Plane(x -> x), same);
    double floor = 100 * 13.0 / 4; // per point
    assertThat(new Bw2Uvp().measure(exact).get("bw2-uvp"))
        .isBetween(0.4 * floor / SAMPLES, 1.6 * floor / SAMPLES);
    assertThat(new Bw2Uvp(100_000).measure(exact).get("bw2-uvp"))
        .isBetween(0.4 * floor / 100_000, 1.6 * floor / 100_000);
  }

  @Test
  void theConstantMapToTheMeanLeavesAllVarianceUnexplained() {
    Subject constant =
        subject(new Subjects.Plane(x -> new double[] {3, -1}), List.of(SOURCE, TARGET));
    assertThat(new L2Uvp(20_000).measure(constant).get("l2-uvp")).isCloseTo(100, within(3.0));
  }

  @Test
  void theExactSemiUnbalancedBarycenterScoresZero() {
    GaussianBarycenter truth = barycenter(2, 2);
    Subject exact = subject(exact(truth, 0, 1, 2, 2), MARGINALS);
    assertThat(new L2Uvp(1024).measure(exact))
        .containsOnlyKeys("l2-uvp", "l2-uvp/1", "l2-uvp/2")
        .allSatisfy((name, value) -> assertThat(value).isCloseTo(0, within(1e-9)));
    assertThat(new Bw2Uvp().measure(exact)).allSatisfy((n, v) -> assertThat(v).isLessThan(0.5));
    assertThat(new WeightError().measure(exact).get("log-weight-error")).isCloseTo(0, within(1e-6));
    assertThat(new WeightError().measure(exact).get("mass-error")).isCloseTo(0, within(0.05));
  }

  @Test
  void errorsOfABarycenterAreOfTheKnownSizeAndMarginal() {
    GaussianBarycenter truth = barycenter(2, 2);
    double variance = truth.center().variance();
    Subject wrong = subject(exact(truth, 0.4, 1.5, 2, 2), MARGINALS);
    Map<String, Double> l2 = new L2Uvp(256).measure(wrong);
    assertThat(l2.get("l2-uvp/1")).isCloseTo(0, within(1e-9));
    assertThat(l2.get("l2-uvp/2")).isCloseTo(16 / variance, within(1e-3));
    assertThat(l2.get("l2-uvp")).isCloseTo(8 / variance, within(1e-3));
    Map<String, Double> weights = new WeightError().measure(wrong);
    assertThat(weights.get("log-weight-error/1")).isCloseTo(0, within(1e-6));
    assertThat(weights.get("mass-error/1")).isCloseTo(0.5, within(0.08));
  }

  @Test
  void unweightedImagesOfARelaxedMarginalAreNotTheBarycenter() {
    GaussianBarycenter truth = barycenter(0.5, 0.5);
    Subjects.Bary accepting = exact(truth, 0, 1, 0.5, 0.5);
    Subjects.Bary all =
        new Subjects.Bary(
            IntStream.range(0, 2).mapToObj(k -> map(truth.map(k), 0)).toList(),
            List.of(x -> 1, x -> 1),
            0.5,
            0.5);
    double thinned = new Bw2Uvp().measure(subject(accepting, MARGINALS)).get("bw2-uvp");
    double plain = new Bw2Uvp().measure(subject(all, MARGINALS)).get("bw2-uvp");
    assertThat(thinned).isLessThan(3);
    assertThat(plain).isGreaterThan(20);
    Map<String, Double> moments = new Moments().measure(subject(accepting, MARGINALS));
    assertThat(moments.get("mapped-mean/1/0")).isCloseTo(truth.center().mean()[0], within(0.1));
  }

  @Test
  void acceptedImagesFitALawGivenAsTheTruth() {
    GaussianBarycenter truth = barycenter(5, 5);
    double[][] s = truth.center().covariance();
    double[] m = truth.center().mean();
    Law law = plane(m[0], m[1], s[0][0], s[0][1], s[1][1]);
    Subject subject = subject(exact(truth, 0, 1, 5, 5), MARGINALS);
    Map<String, Double> fit = new BarycenterFit(law, new Frechet()).measure(subject);
    assertThat(fit).containsOnlyKeys("frechet", "frechet/1", "frechet/2");
    assertThat(fit).allSatisfy((name, value) -> assertThat(value).isLessThan(0.03));
    Law elsewhere = plane(m[0] + 2, m[1], s[0][0], s[0][1], s[1][1]);
    assertThat(new BarycenterFit(elsewhere, new Frechet()).measure(subject).get("frechet"))
        .isCloseTo(4, within(0.5));
    assertThatThrownBy(() -> new Wasserstein2().measure(subject))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("barycenter-fit");
    assertThatThrownBy(() -> new KnnKl(1, 100).measure(subject))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("barycenter-fit");
    assertThatThrownBy(() -> new BarycenterFit(law, new Moments()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("two samples");
  }

  @Test
  void costsOfABarycenterCountByWeight() {
    Subjects.Bary method =
        new Subjects.Bary(
            List.of(x -> x, x -> new double[] {x[0] + 1, x[1]}),
            List.of(x -> x[0] > 0 ? 1 : 0, x -> 1),
            1,
            1);
    Points two =
        new Points(List.of(List.of(-5.0, 0.0), List.of(5.0, 0.0)), 0, List.of(), List.of("l", "r"));
    Subject subject = subject(method, List.of(two, two));
    assertThat(new TransportCost().measure(subject))
        .containsEntry("transport-cost", 0.5)
        .containsEntry("transport-cost/1", 0.0)
        .containsEntry("transport-cost/2/l", 1.0)
        .doesNotContainKey("transport-cost/1/l"); // all rejected
    assertThatThrownBy(() -> new MappedShare().measure(subject))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("barycenter-mass");
  }

  @Test
  void theTruthOfTheHighDimensionalBenchmarkIsFound() {
    List<RotatedGaussian> members =
        IntStream.range(0, 3)
            .mapToObj(k -> new RotatedGaussian(16, 0.5, 2, List.of(0.0), 721082, k))
            .toList();
    Subjects.Bary identity =
        new Subjects.Bary(
            List.of(x -> x, x -> x, x -> x),
            List.of(x -> 1, x -> 1, x -> 1),
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY);
    double value = new L2Uvp(1024).measure(subject(identity, members)).get("l2-uvp");
    GaussianBarycenter truth =
        GaussianBarycenter.solve(
            members.stream().map(RotatedGaussian::moments).toList(),
            identity.lambda(),
            identity.penalties().orElseThrow());
    // Consistency: for the identity the error is the transport cost itself.
    assertThat(value)
        .isCloseTo(100 * 2 * truth.objective() / truth.center().variance(), within(0.05 * value));
  }

  @Test
  void whatHasNoClosedFormIsSaidInOneSentence() {
    Law moons = new Moons(0.1, 1, 0);
    Subject other = subject(new Subjects.Plane(x -> x), List.of(SOURCE, moons));
    assertThatThrownBy(() -> new L2Uvp(8).measure(other))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("between Gaussians only");
    assertThat(new Bw2Uvp().measure(other)).containsKey("bw2-uvp"); // by its sample
    Subject unknown =
        subject(new Subjects.Bary(List.of(x -> x, x -> x), List.of(x -> 1, x -> 1)), MARGINALS);
    assertThatThrownBy(() -> new L2Uvp(8).measure(unknown))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("another cost or divergence");
    assertThatThrownBy(() -> new WeightError().measure(other))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("re-weights");
  }
}
