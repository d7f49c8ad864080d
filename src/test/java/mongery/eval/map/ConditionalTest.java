package mongery.eval.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.data.law.Gaussian;
import mongery.data.law.GaussianMixture;
import mongery.eval.Subject;
import mongery.eval.Subjects;
import mongery.method.Method;
import org.junit.jupiter.api.Test;

class ConditionalTest {
  private static final Gaussian NORMAL = new Gaussian(List.of(1), 0, 1);

  private static Subject subject(Method method, Law target) {
    Sampler source = Samplers.source(new Side(NORMAL, 0), 3);
    return Subject.of(
        method, null, List.of(source, Samplers.target(new Side(target, 0), 3)), 2000, 5);
  }

  @Test
  void varianceIsThatOfTheNoise() {
    Subject noisy = subject(new Subjects.LineMap((x, z) -> x * (1 + 0.3 * z)), NORMAL);
    Subject plain = subject(new Subjects.LineMap((x, z) -> x / 3), NORMAL);
    assertThat(new ConditionalVariance(64).measure(noisy).get("conditional-variance"))
        .isCloseTo(0.09, within(0.01)); // E x^2 = 1
    assertThat(new ConditionalVariance(16).measure(plain).get("conditional-variance")).isZero();
  }

  /** N(0, 1) to N(3, 2^2) with gamma 2/3: m(x) = 3 + 1.5 x. */
  @Test
  void betweenGaussiansTheMeanIsHeldAgainstTheClosedForm() {
    Gaussian target = new Gaussian(List.of(1), 3, 2);
    ConditionalMean metric = new ConditionalMean(2.0 / 3, 400, 2000);
    Map<String, Double> exact =
        metric.measure(subject(new Subjects.LineMap((x, z) -> 3 + 1.5 * x + 1.3 * z), target));
    Map<String, Double> steep =
        metric.measure(subject(new Subjects.LineMap((x, z) -> 3.5 + 1.5 * x), target));
    assertThat(exact.get("conditional-mean-error")).isCloseTo(0, within(0.06));
    assertThat(exact.get("conditional-slope")).isCloseTo(1.5, within(0.02));
    assertThat(steep.get("conditional-mean-error")).isCloseTo(0.5, within(1e-5));
  }

  /** The mean of 16 images is off by 1.3 / 4, which says nothing of the map. */
  @Test
  void whatFewDrawsLeaveOfNoiseIsNoError() {
    Gaussian target = new Gaussian(List.of(1), 3, 2);
    ConditionalMean metric = new ConditionalMean(2.0 / 3, 400, 16);
    Subjects.LineMap right = new Subjects.LineMap((x, z) -> 3 + 1.5 * x + 1.3 * z);
    Subjects.LineMap off = new Subjects.LineMap((x, z) -> 3.5 + 1.5 * x + 1.3 * z);
    assertThat(metric.measure(subject(right, target)).get("conditional-mean-error"))
        .isLessThan(0.12);
    assertThat(metric.measure(subject(off, target)).get("conditional-mean-error"))
        .isCloseTo(0.5, within(0.1));
  }

  /** A mixture that holds N(0, 1) spread out: with gamma 1 every point may stay in the mean. */
  @Test
  void otherwiseItIsHeldAgainstTheDiscreteProblem() {
    GaussianMixture target =
        new GaussianMixture(
            List.of(
                new GaussianMixture.Component(List.of(-3.0), 1, 1, "left"),
                new GaussianMixture.Component(List.of(3.0), 1, 1, "right")));
    Map<String, Double> good =
        new ConditionalMean(1, 100, 4).measure(subject(new Subjects.LineMap((x, z) -> x), target));
    Map<String, Double> bad =
        new ConditionalMean(1, 100, 4)
            .measure(subject(new Subjects.LineMap((x, z) -> x < 0 ? -3 : 3), target));
    assertThat(good.get("conditional-mean-error")).isLessThan(0.1);
    assertThat(bad.get("conditional-mean-error")).isGreaterThan(1.5);
  }

  @Test
  void aMethodWithoutAMapIsRefused() {
    assertThatThrownBy(
            () -> new ConditionalVariance(4).measure(subject(new Subjects.Idle(), NORMAL)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("conditional-variance");
  }
}
