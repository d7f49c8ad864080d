package mongery.method.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import mongery.data.DenseArray;
import org.junit.jupiter.api.Test;

class PathBatchTest {
  private static final int N = 4000;
  private static final DenseArray SOURCE = DenseArray.matrix(2, 2, 0, 0, 10, 20);
  private static final DenseArray TARGET = DenseArray.matrix(2, 2, 1, 2, 30, 40);

  private static PathBatch batch(FlowMatching.Path path, double sigma) {
    int[] source = new int[N];
    int[] target = new int[N];
    Arrays.setAll(source, k -> k % 2);
    Arrays.setAll(target, k -> (k + 1) % 2);
    return PathBatch.of(
        SOURCE,
        TARGET,
        new Paired(source, target, 1, 0),
        path,
        sigma,
        new SplittableRandom(1),
        new SplittableRandom(2));
  }

  @Test
  void timesAreStratified() {
    float[] t = batch(FlowMatching.Path.CONSTANT, 0).t().values();
    for (int k = 0; k < N; k++) {
      assertThat((double) t[k]).isBetween(k / (double) N - 1e-7, (k + 1) / (double) N + 1e-7);
    }
  }

  @Test
  void withoutNoiseStatesLieOnTheLineBetweenThePair() {
    PathBatch batch = batch(FlowMatching.Path.CONSTANT, 0);
    for (int k = 0; k < N; k++) {
      double t = batch.t().values()[k];
      assertThat((double) batch.x().at(k, 0))
          .isCloseTo(k % 2 == 0 ? 30 * t : 10 - 9 * t, within(1e-4));
      assertThat(batch.velocity().at(k, 1)).isEqualTo(k % 2 == 0 ? 40f : -18f);
    }
  }

  @Test
  void noiseIsOnTheStateOnlyAndFollowsThePath() {
    for (FlowMatching.Path path : FlowMatching.Path.values()) {
      PathBatch noisy = batch(path, 0.5);
      PathBatch clean = batch(path, 0);
      assertThat(noisy.velocity().values()).containsExactly(clean.velocity().values());
      assertThat(deviation(noisy, clean, 0, N / 20))
          .isCloseTo(path.deviation(0.5, 0.025), within(0.06));
      assertThat(deviation(noisy, clean, 9 * N / 20, 11 * N / 20))
          .isCloseTo(path.deviation(0.5, 0.5), within(0.06));
    }
    assertThat(FlowMatching.Path.BRIDGE.deviation(0.5, 0.5)).isEqualTo(0.25);
    assertThat(FlowMatching.Path.BRIDGE.deviation(0.5, 1)).isZero();
    assertThat(FlowMatching.Path.CONSTANT.deviation(0.5, 1)).isEqualTo(0.5);
  }

  private static double deviation(PathBatch a, PathBatch b, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      for (int j = 0; j < 2; j++) {
        sum += Math.pow(a.x().at(k, j) - b.x().at(k, j), 2);
      }
    }
    return Math.sqrt(sum / (2 * (to - from)));
  }
}
