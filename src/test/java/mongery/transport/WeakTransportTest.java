package mongery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeakTransportTest {
  private static final NormalMixture NORMAL = NormalMixture.normal(0, 1);

  private static double[][] normals(int n, double sd) {
    double[][] out = new double[n][];
    Arrays.setAll(out, i -> new double[] {sd * NORMAL.quantile((i + 0.5) / n)});
    return out;
  }

  @Test
  void aPointMayBeSentToBothSidesOfItselfForNothing() {
    double[][] x = {{-1}, {1}};
    double[][] y = {{-2}, {2}};
    WeakTransport.Result result = WeakTransport.solve(x, y, null, null, 1, 1e-12, 50);

    assertThat(result.value()).isCloseTo(0, within(1e-12));
    double[][] plan = result.plan().toDense();
    assertThat(plan[0][0]).isCloseTo(0.375, within(1e-9));
    assertThat(plan[0][1]).isCloseTo(0.125, within(1e-9));
  }

  /** N(0, 1) to N(0, s^2): conditional mean a x with a = min(s, 1 / gamma). */
  @ParameterizedTest
  @CsvSource({"2, 1, 1", "2, 0.6666666666666667, 1.5", "2, 0.5, 2", "2, 0, 2", "0.5, 1, 0.5"})
  void betweenGaussiansTheConditionalMeanIsTheClosedForm(double s, double gamma, double a) {
    int n = 80;
    double[][] x = normals(n, 1);
    double[][] y = normals(n, s);
    WeakTransport.Result result = WeakTransport.solve(x, y, null, null, gamma, 1e-4, 400);

    double[][] means = result.plan().barycentricMap(y);
    double xx = 0;
    double xm = 0;
    double yy = 0;
    for (int i = 0; i < n; i++) {
      xx += x[i][0] * x[i][0] / n;
      xm += x[i][0] * means[i][0] / n;
      yy += y[i][0] * y[i][0] / n;
    }
    assertThat(xm / xx).isCloseTo(a, within(0.02));
    double variance = yy - a * a * xx;
    double cost = (1 - a) * (1 - a) * xx + (1 - gamma) * variance;
    assertThat(result.value()).isCloseTo(cost, within(0.01));
    for (double column : result.plan().columnMarginal()) {
      assertThat(column).isCloseTo(1.0 / n, within(1e-12));
    }
  }

  @Test
  void gammaZeroIsOrdinaryTransport() {
    Random random = new Random(3);
    double[][] x = cloud(random, 30);
    double[][] y = cloud(random, 40);
    double exact = OptimalTransport.solve(new Problem.Exact(), x, y, null, null).transportCost();

    WeakTransport.Result result = WeakTransport.solve(x, y, null, null, 0, 0, 5);

    assertThat(result.value()).isCloseTo(exact, within(1e-9));
    assertThat(result.gap()).isCloseTo(0, within(1e-9));
  }

  /** Of any other plan the value is no lower than the bound. */
  @Test
  void theGapBoundsTheDistanceToTheOptimum() {
    Random random = new Random(4);
    double[][] x = cloud(random, 25);
    double[][] y = cloud(random, 20);
    double best = WeakTransport.solve(x, y, null, null, 0.8, 1e-6, 3000).value();
    double last = Double.POSITIVE_INFINITY;
    for (int limit : new int[] {2, 5, 20, 100}) {
      WeakTransport.Result result = WeakTransport.solve(x, y, null, null, 0.8, 0, limit);
      assertThat(result.value()).isBetween(best - 1e-6, last);
      assertThat(result.value() - result.gap()).isLessThanOrEqualTo(best + 1e-9);
      last = result.value() + 1e-12;
    }
  }

  private static double[][] cloud(Random random, int n) {
    double[][] out = new double[n][];
    Arrays.setAll(out, i -> new double[] {random.nextGaussian(), random.nextGaussian()});
    return out;
  }

  @Test
  void wrongInputIsNamed() {
    double[][] x = {{0}};
    assertThatThrownBy(() -> WeakTransport.solve(x, x, null, null, 1.5, 0, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gamma is 1.5");
    assertThatThrownBy(() -> WeakTransport.solve(x, x, new double[] {0}, null, 1, 0, 9))
        .hasMessageContaining("a[0]");
    assertThatThrownBy(() -> WeakTransport.solve(x, x, null, null, 1, 0, 0))
        .hasMessageContaining("limit");
  }

  /** U[0, 1] to a part of U[1, 3], nowhere above w times its density: T(x) = 1 + 2 x / w. */
  @ParameterizedTest
  @CsvSource({"1, 2.3333333333333335", "2, 1", "4, 0.5833333333333334", "8, 0.4375"})
  void incompleteTransportOnTheLineHasItsClosedForm(double w, double cost) {
    int n = 240;
    double[][] x = new double[n][];
    double[][] y = new double[n][];
    Arrays.setAll(x, i -> new double[] {(i + 0.5) / n});
    Arrays.setAll(y, i -> new double[] {1 + 2 * (i + 0.5) / n});
    double[] b = new double[n];
    Arrays.fill(b, w / n);

    Solution solution = OptimalTransport.solve(new Problem.Partial(1), x, y, null, b);

    assertThat(cost).isCloseTo(1 + (2 / w - 1) + (2 / w - 1) * (2 / w - 1) / 3, within(1e-12));
    assertThat(solution.transportCost()).isCloseTo(cost, within(2e-4));
    for (int j = 0; j < n; j++) {
      boolean used = y[j][0] < 1 + 2 / w;
      assertThat(solution.colMarginal()[j]).isCloseTo(used ? w / n : 0, within(1e-12));
      if (y[j][0] > 1 + 2 / w + 0.02) {
        assertThat(solution.g()[j]).isCloseTo(0, within(1e-9)); // f vanishes where unused
      }
    }
  }
}
