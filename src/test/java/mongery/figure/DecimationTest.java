package mongery.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import mongery.figure.chart.Decimation;
import org.junit.jupiter.api.Test;

class DecimationTest {
  @Test
  void keepsTheExtremesOfEachColumnAndAtMostTwoPoints() {
    Random random = new Random(2);
    int n = 100_000;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = i * 800.0 / n;
      y[i] = random.nextGaussian();
    }
    y[51_234] = 1000;
    int[] kept = Decimation.columns(x, y, 0, 1);
    assertThat(kept).hasSizeLessThanOrEqualTo(1600).isSorted().contains(51_234);
    for (int column = 0; column < 800; column++) {
      int c = column;
      double[] all = Arrays.copyOfRange(y, c * 125, (c + 1) * 125);
      double[] left =
          Arrays.stream(kept).filter(i -> i / 125 == c).mapToDouble(i -> y[i]).toArray();
      assertThat(Arrays.stream(left).max()).isEqualTo(Arrays.stream(all).max());
      assertThat(Arrays.stream(left).min()).isEqualTo(Arrays.stream(all).min());
    }
  }

  @Test
  void keepsGapsAsGaps() {
    double[] x = {0, 0.1, 0.2, 0.3, 0.4};
    double[] y = {1, 2, Double.NaN, Double.NaN, 3};
    assertThat(Decimation.columns(x, y, 0, 1)).containsExactly(0, 1, 2, 4);
  }
}
