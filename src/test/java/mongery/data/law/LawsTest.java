package mongery.data.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import mongery.config.ConfigException;
import mongery.data.Law;
import mongery.data.Samples;
import mongery.data.image.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LawsTest {
  private static final int N = 20_000;

  private static GaussianMixture.Component at(double mean, double sd, double weight, String name) {
    return new GaussianMixture.Component(List.of(mean), sd, weight, name);
  }

  private static GaussianMixture outlier() {
    return new GaussianMixture(List.of(at(-1, 0.1, 0.01, "outlier"), at(1, 0.1, 0.99, "inlier")));
  }

  private static GaussianMixture p() {
    return new GaussianMixture(List.of(at(1, 0.5, 0.5, "right"), at(-1, 0.5, 0.5, "left")));
  }

  private static GaussianMixture q() {
    return new GaussianMixture(List.of(at(2, 0.5, 2, "right"), at(-1, 0.5, 1, "left")));
  }

  private static Squares squares() {
    return new Squares(
        List.of(
            new Squares.Component(List.of(0.0, -1.0), 1, 0.6, "left"),
            new Squares.Component(List.of(5.0, -1.0), 1, 0.4, "right")));
  }

  private static Samples exact(Law law, int n) {
    return law.draw(n, new SplittableRandom(7), Law.Draw.EXACT_COUNTS, Law.Part.TRAIN);
  }

  private static Samples independent(Law law, int n) {
    return law.draw(n, new SplittableRandom(7), Law.Draw.INDEPENDENT, Law.Part.TRAIN);
  }

  private static long count(Samples samples, int group) {
    return Arrays.stream(samples.groups()).filter(g -> g == group).count();
  }

  private static double mean(Samples samples, int group, int column) {
    double sum = 0;
    for (int i = 0; i < samples.size(); i++) {
      if (samples.groups()[i] == group) {
        sum += samples.points().at(i, column);
      }
    }
    return sum / count(samples, group);
  }

  private static double sd(Samples samples, int group, int column) {
    double mean = mean(samples, group, column);
    double sum = 0;
    for (int i = 0; i < samples.size(); i++) {
      if (samples.groups()[i] == group) {
        sum += Math.pow(samples.points().at(i, column) - mean, 2);
      }
    }
    return Math.sqrt(sum / count(samples, group));
  }

  @Test
  void publishedToySetsHaveTheirExactCounts() {
    Samples outlier = exact(outlier(), 4000);
    assertThat(outlier.size()).isEqualTo(4000);
    assertThat(count(outlier, 0)).isEqualTo(40);
    assertThat(count(outlier, 1)).isEqualTo(3960);
    assertThat(count(exact(p(), 4000), 0)).isEqualTo(2000);
    assertThat(count(exact(p(), 4001), 0)).isEqualTo(2000);
    assertThat(count(exact(q(), 4000), 0)).isEqualTo(2666);
    assertThat(count(exact(q(), 4000), 1)).isEqualTo(1334);
    assertThat(count(exact(squares(), 5000), 0)).isEqualTo(3000);
  }

  @Test
  void publishedToySetsHaveTheirMeansAndDeviations() {
    Samples outlier = exact(outlier(), N);
    assertThat(mean(outlier, 0, 0)).isCloseTo(-1, within(0.03));
    assertThat(mean(outlier, 1, 0)).isCloseTo(1, within(0.003));
    assertThat(sd(outlier, 1, 0)).isCloseTo(0.1, within(0.002));
    Samples q = exact(q(), N);
    assertThat(mean(q, 0, 0)).isCloseTo(2, within(0.02));
    assertThat(mean(q, 1, 0)).isCloseTo(-1, within(0.02));
    assertThat(sd(q, 0, 0)).isCloseTo(0.5, within(0.01));
    Samples gaussian =
        exact(
            new GaussianMixture(
                List.of(new GaussianMixture.Component(List.of(0.0, 10.0), 1, 1, "all"))),
            N);
    assertThat(mean(gaussian, 0, 0)).isCloseTo(0, within(0.03));
    assertThat(mean(gaussian, 0, 1)).isCloseTo(10, within(0.03));
    assertThat(sd(gaussian, 0, 1)).isCloseTo(1, within(0.02));
  }

  @Test
  void independentDrawsVaryTheCountsAroundTheWeights() {
    Samples a = independent(q(), 3000);
    Samples b = q().draw(3000, new SplittableRandom(8), Law.Draw.INDEPENDENT, Law.Part.TRAIN);
    assertThat(count(a, 0)).isBetween(1900L, 2100L).isNotEqualTo(count(b, 0));
  }

  @Test
  void exactSetsComeInRandomOrder() {
    Samples q = exact(q(), 3000);
    Samples half = q.select(java.util.stream.IntStream.range(0, 1500).toArray());
    assertThat(count(half, 0)).isBetween(930L, 1070L);
  }

  @Test
  void squaresAreUniformWithinTheirSides() {
    Samples s = independent(squares(), N);
    for (int i = 0; i < s.size(); i++) {
      assertThat(Math.abs(s.points().at(i, 0) - (s.groups()[i] == 0 ? 0 : 5))).isLessThan(0.5001f);
      assertThat(s.points().at(i, 1)).isBetween(-1.5001f, -0.4999f);
    }
    assertThat(sd(s, 0, 0)).isCloseTo(Math.sqrt(1.0 / 12), within(0.01));
    assertThat(count(s, 0) / (double) N).isCloseTo(0.6, within(0.02));
  }

  @Test
  void eightGaussiansSitOnACircleOfRadiusFive() {
    Samples s = exact(new EightGaussians(8, 5, Math.sqrt(0.1)), N);
    assertThat(mean(s, 0, 0)).isCloseTo(5, within(0.03));
    assertThat(mean(s, 3, 0)).isCloseTo(-5 / Math.sqrt(2), within(0.03));
    assertThat(mean(s, 3, 1)).isCloseTo(5 / Math.sqrt(2), within(0.03));
    assertThat(sd(s, 6, 1)).isCloseTo(Math.sqrt(0.1), within(0.01));
    assertThat(count(s, 7)).isEqualTo(N / 8);
  }

  @Test
  void moonsAndSpiralLieOnTheirCurves() {
    Samples moons = independent(new Moons(0, 1, 0), 1000);
    for (int i = 0; i < moons.size(); i++) {
      double x = moons.points().at(i, 0);
      double y = moons.points().at(i, 1);
      double radius = moons.groups()[i] == 0 ? Math.hypot(x, y) : Math.hypot(x - 1, y - 0.5);
      assertThat(radius).isCloseTo(1, within(1e-5));
    }
    Samples spiral = independent(new Spiral(2, 1.5, 5, 0), 1000);
    for (int i = 0; i < spiral.size(); i++) {
      double r = Math.hypot(spiral.points().at(i, 0), spiral.points().at(i, 1));
      double angle = Math.PI * 2 * (1.5 * r / 5 + spiral.groups()[i] / 2.0);
      assertThat((double) spiral.points().at(i, 0)).isCloseTo(r * Math.cos(angle), within(1e-4));
    }
  }

  @Test
  void outliersContaminateAnyLaw() {
    Law law = new Contaminated(squares(), 0.05, new Gaussian(List.of(2), 20, 0.1));
    Samples s = exact(law, 1001);
    assertThat(law.groups()).containsExactly("inlier/left", "inlier/right", "outlier");
    assertThat(count(s, 2)).isEqualTo(50);
    assertThat(mean(s, 2, 0)).isCloseTo(20, within(0.1));
    assertThat(mean(s, 0, 0)).isCloseTo(0, within(0.1));
    assertThatThrownBy(() -> new Contaminated(squares(), 0.05, new Gaussian(List.of(3), 0, 1)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("[2] and [3]");
  }

  static Stream<Law> laws() {
    return Stream.of(
        outlier(),
        squares(),
        new Gaussian(List.of(1, 8, 8), 0, 1),
        new EightGaussians(8, 5, 0.3),
        new Moons(0.2, 3, -1),
        new Spiral(2, 1.5, 5, 0.1),
        new Contaminated(new Moons(0.2, 3, -1), 0.1, new Gaussian(List.of(2), 9, 1)),
        new Digits(List.of(0, 1, 8), List.of(3.0, 2.0, 1.0), 0.25, 0));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void equalRandomStatesGiveEqualPointsOfTheStatedShapeAndGroups(Law law) {
    for (Law.Draw draw : Law.Draw.values()) {
      Samples a = law.draw(100, new SplittableRandom(3), draw, Law.Part.TRAIN);
      Samples b = law.draw(100, new SplittableRandom(3), draw, Law.Part.TRAIN);
      assertThat(a.points().values()).containsExactly(b.points().values());
      assertThat(a.groups()).containsExactly(b.groups());
      int[] shape = a.points().shape();
      assertThat(shape[0]).isEqualTo(100);
      assertThat(Arrays.copyOfRange(shape, 1, shape.length)).containsExactly(law.shape());
      assertThat(Arrays.stream(a.groups()).max().orElseThrow()).isLessThan(law.groups().size());
    }
  }

  @Test
  void wrongMixturesAreRefusedInOneSentence() {
    assertThatThrownBy(() -> new GaussianMixture(List.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("at least one component");
    assertThatThrownBy(
            () ->
                new GaussianMixture(
                    List.of(
                        at(0, 1, 1, "a"),
                        new GaussianMixture.Component(List.of(0.0, 1.0), 1, 1, "b"))))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("one length");
    assertThatThrownBy(() -> new GaussianMixture(List.of(at(0, 1, 0, "a"))))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("weight 0");
  }
}
