package mongery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The exact optima of the toy problems of the unbalanced semi-dual method. The expected values were
 * computed independently, with 300 source quantiles, 400 target bins and a soft minimum of
 * temperature 2e-4; shares are good to 1/300. Their divergences carry the bias of counting 300
 * atoms in 400 bins, so only those of the wide mixtures are compared, within 0.003.
 */
class SemiDual1dTest {
  private static final NormalMixture P =
      new NormalMixture(new double[] {0.5, 0.5}, new double[] {1, -1}, new double[] {0.5, 0.5});
  private static final NormalMixture Q =
      new NormalMixture(
          new double[] {2 / 3.0, 1 / 3.0}, new double[] {2, -1}, new double[] {0.5, 0.5});
  private static final NormalMixture NOISE = NormalMixture.normal(0, 1);
  private static final NormalMixture OUTLIER =
      new NormalMixture(new double[] {0.99, 0.01}, new double[] {1, -1}, new double[] {0.1, 0.1});

  private static SemiDual1d solve(
      NormalMixture from, NormalMixture to, Penalty first, double weight, double tau) {
    return SemiDual1d.solve(from, to, first, Penalty.kl(weight), tau / 2, 300, 400);
  }

  private static void check(
      SemiDual1d s, double threshold, double mass, double reweighted, double share) {
    assertThat(s.mass()).isCloseTo(mass, within(1e-3));
    assertThat(s.reweightedShareBelow(threshold)).isCloseTo(reweighted, within(1 / 300.0));
    assertThat(s.shareBelow(threshold)).isCloseTo(share, within(1 / 300.0));
    assertThat(s.map()).isSorted();
  }

  private static void maps(SemiDual1d s, double... pairs) {
    for (int k = 0; k < pairs.length; k += 2) {
      assertThat(s.mapAt(pairs[k])).as("T(%s)", pairs[k]).isCloseTo(pairs[k + 1], within(0.025));
    }
  }

  @Test
  void mixtureTauTwoHundredths() {
    SemiDual1d s = solve(P, Q, Penalty.kl(1), 1, 0.02);
    check(s, 0.5, 0.9935, 0.348, 0.360);
    maps(s, -2.36, -2.33, -1, -0.75, -0.66, 1.02, -0.02, 1.59, 1, 2.12, 2.36, 3.41);
    assertThat(s.divergence()).isCloseTo(0.0037, within(0.003));
  }

  @Test
  void mixtureTauOneTenth() {
    SemiDual1d s = solve(P, Q, Penalty.kl(1), 1, 0.1);
    check(s, 0.5, 0.9753, 0.388, 0.430);
    maps(s, -2.36, -2.38, -1, -0.91, -0.66, -0.44, -0.02, 1.34, 1, 2.02, 2.36, 3.37);
    assertThat(s.divergence()).isCloseTo(0.0247, within(0.003));
    assertThat(s.sourceDensity()[0]).isCloseTo(0.874, within(2e-3));
    assertThat(s.sourceDensity()[299]).isCloseTo(1.217, within(2e-3));
  }

  @Test
  void mixtureWithFixedSource() {
    SemiDual1d small = solve(P, Q, Penalty.hard(), 1, 0.02);
    check(small, 0.5, 1, 0.348, 0.350);
    maps(small, -1, -0.72, -0.02, 1.63, 1, 2.14);
    SemiDual1d large = solve(P, Q, Penalty.hard(), 1, 0.1);
    check(large, 0.5, 1, 0.397, 0.397);
    maps(large, -0.02, 1.49, 1, 2.08);
    assertThat(large.divergence()).isCloseTo(0.0102, within(0.003));
  }

  @Test
  void theOutlierOptimumKeepsTheOutliers() {
    SemiDual1d s = solve(NOISE, OUTLIER, Penalty.kl(1), 1, 0.1);
    check(s, 0, 0.9613, 0.0145, 0.020);
    assertThat(s.shareBelow(0)).isGreaterThan(0.01);
    maps(s, -2.94, -1.16, -1.15, 0.86, 0, 0.99, 1.13, 1.11, 2.94, 1.30);
  }

  @Test
  void pairwiseFormIsAFixedSourceWithHalfTheWeight() {
    SemiDual1d mixture = solve(P, Q, Penalty.hard(), 0.5, 0.1);
    check(mixture, 0.5, 1, 0.440, 0.440);
    maps(mixture, -0.02, 1.31);
    assertThat(mixture.divergence()).isCloseTo(0.028, within(0.003));
    check(solve(P, Q, Penalty.hard(), 0.5, 0.02), 0.5, 1, 0.362, 0.360);
    SemiDual1d outlier = solve(NOISE, OUTLIER, Penalty.hard(), 0.5, 0.1);
    check(outlier, 0, 1, 0.021, 0.020);
    maps(outlier, -2.81, -1.13, 0, 1);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 1, 0, 1, 3, 0.5", "0.05, 0.5, 0, 1, 3, 0.5", "0.2, 1, -1, 0.7, 1, 1.5"})
  void gaussianClosedForm(double a, double k, double m1, double s1, double m2, double s2) {
    double sum = 2 * a + k / (s2 * s2);
    double mean = (2 * a * m1 + k * m2 / (s2 * s2)) / sum;
    double deviation = (2 * a * s1 + Math.sqrt(4 * a * a * s1 * s1 + 4 * k * sum)) / (2 * sum);

    SemiDual1d s =
        SemiDual1d.solve(
            NormalMixture.normal(m1, s1),
            NormalMixture.normal(m2, s2),
            Penalty.hard(),
            Penalty.kl(k),
            a,
            300,
            400);

    for (double z = -2; z <= 2; z += 0.5) {
      assertThat(s.mapAt(m1 + z * s1)).isCloseTo(mean + z * deviation, within(0.02 * s2));
    }
  }

  @Test
  void gaussianExampleOfTheMethodNotes() {
    // a = 0.05, k = 1: m = 2.92683, s = 0.506210.
    SemiDual1d s =
        SemiDual1d.solve(
            NOISE, NormalMixture.normal(3, 0.5), Penalty.hard(), Penalty.kl(1), 0.05, 300, 400);
    assertThat(s.mapAt(0)).isCloseTo(2.92683, within(1e-3));
    assertThat(s.mapAt(1) - s.mapAt(-1)).isCloseTo(2 * 0.506210, within(5e-3));
  }

  @ParameterizedTest
  @EnumSource(Psi.class)
  void densitiesAreThoseOfTheEntropyAndKeepTheMass(Psi psi) {
    SemiDual1d s = SemiDual1d.solve(P, Q, Penalty.of(psi, 1), Penalty.of(psi, 1), 0.05, 90, 120);

    double source = 0;
    for (int i = 0; i < s.x().length; i++) {
      double reduced = Double.POSITIVE_INFINITY; // v^c
      for (int j = 0; j < s.y().length; j++) {
        double d = s.x()[i] - s.y()[j];
        reduced = Math.min(reduced, 0.05 * d * d - s.potential()[j]);
      }
      assertThat(s.sourceDensity()[i]).isCloseTo(psi.density(-reduced), within(1e-9));
      source += s.sourceDensity()[i] / s.x().length;
    }
    double target = 0;
    for (int j = 0; j < s.y().length; j++) {
      assertThat(s.targetDensity()[j]).isCloseTo(psi.density(-s.potential()[j]), within(1e-9));
      target += s.targetDensity()[j] * s.nu()[j];
    }
    assertThat(source).isCloseTo(s.mass(), within(1e-10));
    assertThat(target).isCloseTo(s.mass(), within(1e-10));
    assertThat(s.map()).isSorted();
  }

  @Test
  void normalLawMatchesReferenceValues() {
    // scipy.stats.norm 1.10: cdf, ppf, pdf.
    assertThat(NOISE.cumulative(-2.5)).isCloseTo(0.006209665325776132, within(1e-15));
    assertThat(NOISE.cumulative(-0.3)).isCloseTo(0.3820885778110474, within(1e-15));
    assertThat(NOISE.cumulative(1.96)).isCloseTo(0.9750021048517795, within(1e-15));
    assertThat(NOISE.cumulative(-6)).isCloseTo(9.865876450376946e-10, within(1e-15));
    assertThat(NOISE.quantile(0.01)).isCloseTo(-2.3263478740408408, within(1e-13));
    assertThat(NOISE.density(1.3)).isCloseTo(0.17136859204780736, within(1e-15));
  }
}
