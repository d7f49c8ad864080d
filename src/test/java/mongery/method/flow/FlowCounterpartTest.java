package mongery.method.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mongery.data.DenseArray;
import mongery.method.Counterpart;
import org.junit.jupiter.api.Test;

class FlowCounterpartTest {
  private static final int N = 200;

  /** Two blobs at x = 0 and x = 5, a share of the points in the left one. */
  private static DenseArray blobs(double left, double y, long seed) {
    Random random = new Random(seed);
    float[] out = new float[2 * N];
    for (int i = 0; i < N; i++) {
      out[2 * i] = (float) ((i < left * N ? 0 : 5) + 0.3 * random.nextGaussian());
      out[2 * i + 1] = (float) (y + 0.3 * random.nextGaussian());
    }
    return DenseArray.matrix(N, 2, out);
  }

  private static Counterpart solve(double tauA, double tauB) {
    return new Entropic(0.01, tauA, tauB, 1e-3, 2000)
        .counterpart(blobs(0.6, -1, 1), blobs(0.4, 1, 2))
        .orElseThrow();
  }

  @Test
  void balancedIsAPermutation() {
    Counterpart c = solve(1, 1);
    assertThat(sorted(c.mapped().get(0))).isEqualTo(sorted(blobs(0.4, 1, 2)));
    assertThat(Arrays.stream(c.weights().get(0)).boxed())
        .allSatisfy(w -> assertThat(w).isCloseTo(1, within(1e-8)));
    assertThat(crossing(c)).isCloseTo(0.2, within(1e-6));
  }

  private static List<List<Float>> sorted(DenseArray points) {
    return Arrays.stream(points.toRows())
        .map(p -> List.of((float) p[0], (float) p[1]))
        .sorted((p, q) -> Float.compare(p.get(0), q.get(0)))
        .toList();
  }

  /** Mass that changes side. */
  private static double crossing(Counterpart c) {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      boolean left = i < 0.6 * N;
      sum += left == c.mapped().get(0).at(i, 0) < 2.5 ? 0 : c.weights().get(0)[i] / N;
    }
    return sum;
  }

  @Test
  void relaxedSourceTakesTheSharesOfTheTarget() {
    Counterpart c = solve(0.9, 1);
    double[] w = c.weights().get(0);
    assertThat(Arrays.stream(w, 0, 120).sum() / N).isCloseTo(0.4, within(5e-3));
    assertThat(crossing(c)).isCloseTo(0, within(5e-3));
    assertThat(Arrays.stream(c.weights().get(1)).boxed())
        .allSatisfy(v -> assertThat(v).isCloseTo(1, within(1e-8)));
  }

  @Test
  void plainFlowMatchingTransportsNothing() {
    assertThat(new Independent().counterpart(blobs(0.5, 0, 1), blobs(0.5, 0, 2))).isEmpty();
  }
}
