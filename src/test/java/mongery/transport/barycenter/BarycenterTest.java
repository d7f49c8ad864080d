package mongery.transport.barycenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mongery.transport.CostMatrix;
import mongery.transport.NormalMixture;
import mongery.transport.OptimalTransport;
import mongery.transport.Penalty;
import mongery.transport.Problem;
import mongery.transport.Psi;
import mongery.transport.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Discrete barycenters against closed forms, an independent table, and each other. */
class BarycenterTest {
  private static final double[] HALVES = {0.5, 0.5};
  private static final double[] THIRDS = {1 / 3.0, 1 / 3.0, 1 / 3.0};

  private static double[][] quantiles(int n, double mean, double deviation) {
    NormalMixture law = NormalMixture.normal(mean, deviation);
    double[][] out = new double[n][];
    Arrays.setAll(out, i -> new double[] {law.quantile((i + 0.5) / n)});
    return out;
  }

  private static double[][] random(int n, int d, long seed) {
    Random random = new Random(seed);
    double[][] out = new double[n][d];
    for (double[] x : out) {
      for (int c = 0; c < d; c++) {
        x[c] = random.nextGaussian() + (c == 0 ? random.nextInt(3) : 0);
      }
    }
    return out;
  }

  private static double mean(Barycenter b) {
    double sum = 0;
    for (int j = 0; j < b.masses().length; j++) {
      sum += b.masses()[j] * b.points()[j][0];
    }
    return sum;
  }

  private static double variance(Barycenter b) {
    double sum = 0;
    for (int j = 0; j < b.masses().length; j++) {
      sum += b.masses()[j] * Math.pow(b.points()[j][0] - mean(b), 2);
    }
    return sum;
  }

  /**
   * Closed form of the semi-unbalanced barycenter of N(-1, 1) and N(3, 0.25). At smaller tau the
   * relaxed laws lie where quantiles have no points.
   */
  @ParameterizedTest
  @CsvSource({
    "2, 1.285714, 0.533635, 1.550883",
    "50, 1.014815, 0.561106, 2.006365",
    "Infinity, 1, 0.5625, 2.03125"
  })
  void twoGaussians(double tau, double mean, double variance, double objective) {
    Penalty kl = Penalty.kl(tau);
    Barycenter b =
        Barycenter.solve(
            List.of(quantiles(300, -1, 1), quantiles(300, 3, 0.5)), HALVES, List.of(kl, kl));
    assertThat(mean(b)).isCloseTo(mean, within(0.03)); // quantiles lack the far tails
    assertThat(variance(b)).isCloseTo(variance, within(0.03));
    assertThat(b.objective()).isCloseTo(objective, within(0.02));
  }

  @Test
  void threeKeptGaussiansOfTheLine() { // mean of means, square of the mean deviation
    Penalty hard = Penalty.hard();
    Barycenter b =
        Barycenter.solve(
            List.of(quantiles(150, -2, 1), quantiles(150, 0, 0.5), quantiles(150, 5, 2)),
            new double[] {0.25, 0.25, 0.5},
            List.of(hard, hard, hard));
    assertThat(mean(b)).isCloseTo(2, within(1e-3));
    assertThat(variance(b)).isCloseTo(1.375 * 1.375, within(0.03));
    for (double[] density : b.densities()) {
      assertThat(Arrays.stream(density).boxed())
          .allSatisfy(w -> assertThat(w).isCloseTo(1, within(5e-3)));
    }
    double[][] map = b.maps().get(0); // affine: 2 + 1.375 (x + 2)
    assertThat(map[75][0]).isCloseTo(2, within(0.03));
    assertThat(map[126][0] - map[23][0]).isCloseTo(2 * 1.375, within(0.1));
  }

  /**
   * Modes as points, weights 1 and 0.05, three KL marginals: the table of expected acceptance that
   * was computed independently for the outlier toy of Gazdieva et al.
   */
  @ParameterizedTest
  @CsvSource({"1, 1, 0.0003, 0", "20, 0.95, 0.58, 0.06", "200, 0.95, 0.86, 0.09"})
  void outlierModes(double tau, double inlier, double outlier, double far) {
    double[][] p1 =
        modes(
            new double[][] {{-5, -1}, {5, 1}, {1, -5}, {-1, 5}},
            new double[][] {{10, 2}, {10, 1}, {10, 0}, {10, -1}});
    double[][] p2 =
        modes(
            new double[][] {{-5, 1}, {5, -1}, {1, 5}, {-1, -5}},
            new double[][] {{-10, 1}, {-10, 0}, {-10, -1}, {-10, -2}});
    double[][] p3 = modes(new double[][] {{-5, 0}, {5, 0}, {0, 5}, {0, -5}}, new double[0][]);
    Penalty kl = Penalty.kl(tau);
    Barycenter b = Barycenter.solve(List.of(p1, p2, p3), THIRDS, List.of(kl, kl, kl));
    double[] w = b.densities().get(0);
    double max = Arrays.stream(w).max().orElseThrow();
    assertThat(Arrays.stream(w, 0, 80).average().orElseThrow() / max)
        .isCloseTo(inlier, within(0.03));
    assertThat(Arrays.stream(w, 80, 84).average().orElseThrow() / max)
        .isCloseTo(outlier, within(tau == 1 ? 2e-4 : 0.03));
    double mass = 0;
    for (int j = 0; j < b.masses().length; j++) {
      mass += Math.abs(b.points()[j][0]) > 6 ? b.masses()[j] : 0;
    }
    assertThat(mass).isCloseTo(far, within(0.01));
    for (double[] density : b.densities()) {
      assertThat(Arrays.stream(density).average().orElseThrow()).isCloseTo(1, within(1e-4));
    }
  }

  private static double[][] modes(double[][] inliers, double[][] outliers) {
    List<double[]> out = new ArrayList<>();
    for (double[] mode : inliers) {
      for (int copy = 0; copy < 20; copy++) {
        out.add(mode);
      }
    }
    out.addAll(List.of(outliers));
    return out.toArray(double[][]::new);
  }

  /**
   * Split into two equal halves a marginal of a pair makes a problem of three, solved on a grid.
   */
  @ParameterizedTest
  @EnumSource(Psi.class)
  void theGridAgreesWithTheExactPair(Psi psi) {
    double[][] x = random(60, 2, 1);
    double[][] y = random(60, 2, 2);
    Penalty penalty = Penalty.of(psi, 2);
    Barycenter pair = Barycenter.solve(List.of(x, y), HALVES, List.of(penalty, penalty));
    Barycenter three =
        Barycenter.solve(
            List.of(x, y, y), new double[] {0.5, 0.25, 0.25}, List.of(penalty, penalty, penalty));
    assertThat(three.objective()).isBetween(pair.objective() - 1e-3, pair.objective() + 0.01);
    for (int k = 0; k < 2; k++) {
      double error = 0;
      for (int i = 0; i < 60; i++) {
        assertThat(three.densities().get(k)[i]).isCloseTo(pair.densities().get(k)[i], within(0.1));
        for (int c = 0; c < 2; c++) {
          error += Math.pow(three.maps().get(k)[i][c] - pair.maps().get(k)[i][c], 2) / 60;
        }
      }
      assertThat(Math.sqrt(error)).isLessThan(0.15);
    }
    assertThat(Arrays.stream(three.masses()).sum()).isCloseTo(1, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(Psi.class)
  void relaxedMarginalsHaveMassOne(Psi psi) {
    Penalty penalty = Penalty.of(psi, 0.7);
    Barycenter b =
        Barycenter.solve(
            List.of(random(40, 3, 3), random(50, 3, 4)),
            new double[] {0.3, 0.7},
            List.of(penalty, penalty));
    for (double[] density : b.densities()) {
      assertThat(Arrays.stream(density).average().orElseThrow()).isCloseTo(1, within(1e-6));
    }
    assertThat(Arrays.stream(b.masses()).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void oneKeptMarginalIsSemiUnbalancedTransport() {
    double[][] x = random(40, 2, 5);
    double[][] y = random(40, 2, 6);
    double tau = 3;
    Barycenter b =
        Barycenter.solve(List.of(x, y), HALVES, List.of(Penalty.hard(), Penalty.kl(tau)));
    Solution suot = // cost |x - y|^2 / 2 and penalty tau / lambda_1, all times 1/4
        OptimalTransport.solve(
            new Problem.Unbalanced(Penalty.hard(), Penalty.kl(tau / 0.5)),
            CostMatrix.squaredEuclidean(x, y).times(0.5),
            null,
            null);
    assertThat(b.objective()).isCloseTo(suot.objective() / 4, within(1e-12));
    double[] columns = suot.colMarginal();
    for (int j = 0; j < 40; j++) {
      assertThat(b.densities().get(1)[j]).isCloseTo(40 * columns[j], within(1e-9));
    }
  }

  @Test
  void wrongInputIsOneSentence() {
    double[][] x = random(5, 3, 7);
    Penalty hard = Penalty.hard();
    assertThatThrownBy(() -> Barycenter.solve(List.of(x, x, x), THIRDS, List.of(hard, hard, hard)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 dimensions");
    assertThatThrownBy(
            () -> Barycenter.solve(List.of(x, x), new double[] {1, 1}, List.of(hard, hard)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lambda");
  }
}
