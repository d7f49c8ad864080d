package mongery.eval.barycenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.data.law.GaussianMixture;
import mongery.eval.Subject;
import mongery.eval.Subjects;
import mongery.eval.Thinning;
import mongery.method.Method;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
  private static final UnaryOperator<double[]> STAY = x -> x;
  private static final ToDoubleFunction<double[]> KEEP = x -> 1;

  /** Inliers at 0 and outliers, a fifth, at 5, all within 0.01. */
  private static final Side LAW =
      new Side(
          new GaussianMixture(
              List.of(
                  new GaussianMixture.Component(List.of(0.0), 0.001, 4, "inlier"),
                  new GaussianMixture.Component(List.of(5.0), 0.001, 1, "outlier"))),
          0);

  private static Subject subject(Method method, int points) {
    List<Sampler> streams = Samplers.all(List.of(LAW, LAW), 3);
    return Subject.of(method, null, streams, points, 9);
  }

  private static Subjects.Bary method(ToDoubleFunction<double[]> weight, double... penalties) {
    return new Subjects.Bary(List.of(STAY, STAY), List.of(KEEP, weight), penalties);
  }

  private static Acceptance acceptance(Thinning.Normalisation normalisation, double quantile) {
    return new Acceptance(normalisation, quantile, 0);
  }

  @Test
  void groupsShareOneConstantAndAKeptMarginalIsAcceptedWhole() {
    Subject subject = subject(method(x -> x[0] > 2 ? 0.3 : 1.2), 4000);
    Map<String, Double> out = acceptance(Thinning.Normalisation.BATCH_MAX, 1).measure(subject);
    assertThat(out.get("acceptance/1")).isEqualTo(1);
    assertThat(out.get("acceptance-sampled/1/outlier")).isEqualTo(1);
    assertThat(out.get("acceptance/2/inlier")).isEqualTo(1);
    assertThat(out.get("acceptance/2/outlier")).isCloseTo(0.25, within(1e-12));
    assertThat(out.get("acceptance-ratio/2")).isCloseTo(0.25, within(1e-12));
    assertThat(out.get("acceptance-sampled/2/outlier")).isCloseTo(0.25, within(0.06));
    assertThat(out.get("mass/2/outlier")).isCloseTo(0.3, within(1e-12));
    assertThat(out.get("mass/2")).isCloseTo(1.02, within(0.02));
    assertThat(out.get("acceptance-points")).isEqualTo(4000);
  }

  /** The largest weight grows with the points, which a reference does not see. */
  @Test
  void batchMaximumDependsOnThePointsAndAReferenceDoesNot() {
    ToDoubleFunction<double[]> weight = x -> Math.exp(100 * (x[0] > 2 ? x[0] - 5 : x[0]));
    Subject subject = subject(method(weight), 2000);
    Acceptance few = new Acceptance(Thinning.Normalisation.BATCH_MAX, 1, 100); // of 2,000
    Acceptance all = new Acceptance(Thinning.Normalisation.BATCH_MAX, 1, 0);
    assertThat(few.measure(subject).get("acceptance-points")).isEqualTo(100);
    assertThat(few.measure(subject).get("acceptance/2"))
        .isGreaterThan(all.measure(subject).get("acceptance/2"));
    double reference =
        acceptance(Thinning.Normalisation.REFERENCE, 1).measure(subject).get("acceptance/2");
    Acceptance fewer = new Acceptance(Thinning.Normalisation.REFERENCE, 1, 500);
    assertThat(fewer.measure(subject).get("acceptance/2")).isCloseTo(reference, within(1e-12));
    double median =
        acceptance(Thinning.Normalisation.QUANTILE, 0.5).measure(subject).get("acceptance/2");
    assertThat(median).isGreaterThan(reference).isLessThanOrEqualTo(1);
  }

  @Test
  void weightsThatOverflowAreAcceptedByTheirLogarithms() {
    Subject subject =
        subject(
            new Subjects.Bary(List.of(STAY, STAY), List.of(KEEP, KEEP)) {
              @Override
              public double[] logWeights(int marginal, DenseArray points) {
                double[] out = new double[points.rows()];
                for (int i = 0; i < out.length; i++) {
                  out[i] = 2000 + (points.at(i, 0) > 2 ? Math.log(0.25) : 0);
                }
                return out;
              }
            },
            1000);
    Map<String, Double> out = acceptance(Thinning.Normalisation.BATCH_MAX, 1).measure(subject);
    assertThat(out.get("acceptance/1/inlier")).isEqualTo(1);
    assertThat(out.get("acceptance/1/outlier")).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void massOfTheBarycenterIsThatOfAcceptedImages() {
    // Marginal 2 has outliers at a quarter of the weight: 0.2 / 4 of 0.85 is left there.
    Subject subject = subject(method(x -> x[0] > 2 ? 0.25 : 1), 20_000);
    List<BarycenterMass.Place> places =
        List.of(
            new BarycenterMass.Place("home", List.of(0.0)),
            new BarycenterMass.Place("away", List.of(5.0)));
    Map<String, Double> out = new BarycenterMass(places, 0).measure(subject);
    assertThat(out.get("barycenter-mass/away/1")).isCloseTo(0.2, within(0.01));
    assertThat(out.get("barycenter-mass/away/2")).isCloseTo(0.05 / 0.85, within(0.005));
    assertThat(out.get("barycenter-mass-sampled/away/2")).isCloseTo(0.05 / 0.85, within(0.01));
    assertThat(out.get("barycenter-mass/away"))
        .isCloseTo(
            (out.get("barycenter-mass/away/1") + out.get("barycenter-mass/away/2")) / 2,
            within(1e-12));
    Map<String, Double> near = new BarycenterMass(places.subList(0, 1), 1).measure(subject);
    assertThat(near.get("barycenter-mass/elsewhere"))
        .isCloseTo(out.get("barycenter-mass/away"), within(1e-12));
  }

  @Test
  void aMethodWithoutWeightsIsRefused() {
    Subject subject = subject(new Subjects.Plane(STAY), 10);
    assertThatThrownBy(() -> acceptance(Thinning.Normalisation.BATCH_MAX, 1).measure(subject))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("acceptance");
  }

  /** Equal marginals apart by a shift, no wish to thin: the barycenter is half way, exactly. */
  @Test
  void sourceFixedMeasuresAgainstTheDiscretePlan() {
    Side left = gaussian(-2);
    Side right = gaussian(2);
    UnaryOperator<double[]> up = x -> new double[] {x[0] + 2, x[1]};
    UnaryOperator<double[]> down = x -> new double[] {x[0] - 2, x[1]};
    List<Sampler> streams = Samplers.all(List.of(left, right), 3);
    Subjects.Bary exact =
        new Subjects.Bary(List.of(up, down), List.of(KEEP, KEEP), Double.POSITIVE_INFINITY, 1000);
    Map<String, Double> out =
        new SourceFixed(false, 0, 0.5).measure(Subject.of(exact, null, streams, 300, 9));
    assertThat(out.get("source-fixed-accepted/1")).isEqualTo(0);
    assertThat(out).allSatisfy((name, value) -> assertThat(value).isLessThan(0.5));
    Subjects.Bary wrong =
        new Subjects.Bary(List.of(STAY, down), List.of(KEEP, KEEP), Double.POSITIVE_INFINITY, 1000);
    Map<String, Double> off =
        new SourceFixed(true, 0, 0.5).measure(Subject.of(wrong, null, streams, 300, 9));
    assertThat(off.get("source-fixed-consistent-map/1")).isCloseTo(4, within(0.5));
    assertThat(off.get("source-fixed-consistent-barycenter/1")).isCloseTo(2, within(0.25));
    assertThat(off.get("source-fixed-consistent-map/2")).isLessThan(0.5);
    assertThatThrownBy(
            () ->
                new SourceFixed(false, 0, 0.5)
                    .measure(Subject.of(method(KEEP, 1, 1), null, streams, 30, 9)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("source-fixed");
  }

  /** The barycenter of a map from a source to a target is what lies between. */
  @Test
  void sourceFixedMeasuresInterpolationsOfAMap() {
    List<Sampler> streams = Samplers.all(List.of(gaussian(-2), gaussian(2)), 3);
    Subjects.Plane across = new Subjects.Plane(x -> new double[] {x[0] + 4, x[1]});
    Subject subject = Subject.of(across, null, streams, 300, 9);
    Map<String, Double> half = new SourceFixed(false, 1000, 0.5).measure(subject);
    assertThat(half).containsOnlyKeys("source-fixed-map/1", "source-fixed-barycenter/1");
    assertThat(half).allSatisfy((name, value) -> assertThat(value).isLessThan(0.5));
    Subject still = Subject.of(new Subjects.Plane(STAY), null, streams, 300, 9);
    assertThat(new SourceFixed(false, 1000, 0.25).measure(still).get("source-fixed-map/1"))
        .isCloseTo(1, within(0.3)); // a quarter of the way is 1
    assertThatThrownBy(() -> new SourceFixed(false, 0, 0.5).measure(subject))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("tau above 0");
  }

  private static Side gaussian(double at) {
    return new Side(
        new GaussianMixture(List.of(new GaussianMixture.Component(List.of(at, 0.0), 1, 1, "all"))),
        0);
  }
}
