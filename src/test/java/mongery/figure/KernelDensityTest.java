package mongery.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import mongery.figure.kind.KernelDensity;
import org.junit.jupiter.api.Test;

class KernelDensityTest {
  private static double integral(KernelDensity kde) {
    double sum = 0;
    for (int i = 1; i < kde.at().length; i++) {
      sum += (kde.at()[i] - kde.at()[i - 1]) * (kde.density()[i] + kde.density()[i - 1]) / 2;
    }
    return sum;
  }

  private static double[] normal(int n) {
    Random random = new Random(5);
    return random.doubles(n).map(u -> random.nextGaussian()).toArray();
  }

  @Test
  void integratesToOne() {
    assertThat(integral(KernelDensity.of(normal(4000)))).isCloseTo(1, within(2e-3));
    assertThat(integral(KernelDensity.of(new double[] {3, 3, 3}))).isCloseTo(1, within(5e-3));
  }

  @Test
  void equalsTheDirectSumWithScottBandwidth() {
    double[] points = normal(500);
    KernelDensity kde = KernelDensity.of(points);
    double mean = java.util.Arrays.stream(points).average().orElseThrow();
    double variance = java.util.Arrays.stream(points).map(p -> (p - mean) * (p - mean)).sum() / 499;
    double h = Math.sqrt(variance) * Math.pow(500, -0.2);
    assertThat(kde.bandwidth()).isCloseTo(h, within(1e-12));
    for (int i = 0; i < kde.at().length; i += 37) {
      double direct = 0;
      for (double p : points) {
        double z = (kde.at()[i] - p) / h;
        direct += Math.exp(-z * z / 2) / (500 * h * Math.sqrt(2 * Math.PI));
      }
      assertThat(kde.density()[i]).isCloseTo(direct, within(1e-4));
    }
  }

  @Test
  void leavesOutWhatIsNotFinite() {
    KernelDensity kde = KernelDensity.of(new double[] {1, Double.NaN, 2, Double.POSITIVE_INFINITY});
    assertThat(integral(kde)).isCloseTo(1, within(5e-3));
    assertThat(KernelDensity.of(new double[] {Double.NaN}).at()).isEmpty();
  }

  @Test
  void aPointOfWeightTwoCountsLikeTwoPoints() {
    KernelDensity weighted = KernelDensity.of(new double[] {0, 1, 5}, new double[] {2, 2, 0});
    KernelDensity plain = KernelDensity.of(new double[] {0, 1});
    assertThat(weighted.bandwidth()).isCloseTo(plain.bandwidth(), within(1e-12));
    assertThat(weighted.density()).containsExactly(plain.density(), within(1e-12));
  }
}
