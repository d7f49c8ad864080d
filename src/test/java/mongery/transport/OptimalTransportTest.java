package mongery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every solution, on random problems beyond the oracle cases. */
class OptimalTransportTest {
  private final Random random = new Random(7);

  private double[][] cloud(int n, double shift) {
    double[][] out = new double[n][2];
    for (double[] p : out) {
      p[0] = 0.7 * random.nextGaussian() + shift;
      p[1] = 0.7 * random.nextGaussian();
    }
    return out;
  }

  /** 0: uniform, 1: random, 2: over many magnitudes, 3: small integers and zeros. */
  private double[] weights(int n, int kind) {
    double[] out = new double[n];
    double total = 0;
    for (int i = 0; i < n; i++) {
      out[i] =
          switch (kind) {
            case 0 -> 1;
            case 1 -> random.nextDouble();
            case 2 -> Math.exp(4 * random.nextGaussian());
            default -> i == 0 ? 1 : random.nextInt(3);
          };
      total += out[i];
    }
    for (int i = 0; i < n; i++) {
      out[i] /= total;
    }
    return out;
  }

  private static void feasible(CostMatrix cost, Solution s) {
    double lambda = s.lambda().orElse(0);
    double scale = Math.max(1, cost.max());
    for (int i = 0; i < cost.rows(); i++) {
      for (int j = 0; j < cost.columns(); j++) {
        assertThat(cost.at(i, j) - s.f()[i] - s.g()[j] - lambda)
            .as("reduced cost (%d, %d)", i, j)
            .isGreaterThanOrEqualTo(-1e-13 * scale);
      }
    }
    s.plan()
        .forEach(
            (i, j, p) ->
                assertThat(cost.at(i, j) - s.f()[i] - s.g()[j] - lambda)
                    .as("slack on the support (%d, %d)", i, j)
                    .isCloseTo(0, within(1e-13 * scale)));
  }

  private static double dot(double[] a, double[] f) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] == 0 ? 0 : a[i] * f[i];
    }
    return sum;
  }

  private static void marginals(Solution s, double[] a, double[] b, double tolerance) {
    assertThat(s.rowMarginal()).usingComparatorWithPrecision(tolerance).containsExactly(a);
    assertThat(s.colMarginal()).usingComparatorWithPrecision(tolerance).containsExactly(b);
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,0",
    "1,5,1",
    "7,1,1",
    "40,40,0",
    "40,40,1",
    "40,30,0",
    "30,41,2",
    "50,50,3",
    "300,200,1",
    "256,256,0",
    "200,200,3"
  })
  void exactPlansAreCertifiedByTheirPotentials(int n, int m, int kind) {
    CostMatrix cost = CostMatrix.squaredEuclidean(cloud(n, 0), cloud(m, 0.5));
    double[] a = weights(n, kind);
    double[] b = weights(m, kind);

    Solution s = OptimalTransport.solve(new Problem.Exact(), cost, a, b);

    feasible(cost, s);
    marginals(s, a, b, 1e-13);
    assertThat(dot(a, s.f()) + dot(b, s.g())).isCloseTo(s.objective(), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 60, 225})
  void tiesAndCoincidingPointsDoNotCycle(int n) {
    double[][] x = new double[n][2];
    double[][] y = new double[n][2];
    for (int i = 0; i < n; i++) {
      x[i] = new double[] {random.nextInt(4), random.nextInt(4)};
      y[i] = new double[] {random.nextInt(4), random.nextInt(4)};
    }
    CostMatrix cost = CostMatrix.squaredEuclidean(x, y);
    double[] w = OptimalTransport.uniform(n);
    for (Problem problem :
        new Problem[] {
          new Problem.Exact(),
          new Problem.Partial(0.5),
          Problem.Unbalanced.kl(1),
          Problem.Unbalanced.l2(20)
        }) {
      feasible(cost, OptimalTransport.solve(problem, cost, w, w));
    }
    Solution self =
        OptimalTransport.solve(new Problem.Exact(), CostMatrix.squaredEuclidean(x, x), w, w);
    assertThat(self.objective()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1,1,0.3", "30,20,0", "30,20,0.4", "30,20,1", "64,64,0.97", "50,70,0.5"})
  void partialPlansAreCertified(int n, int m, double mass) {
    CostMatrix cost = CostMatrix.squaredEuclidean(cloud(n, 0), cloud(m, 0.5));
    double[] a = weights(n, 1);
    double[] b = weights(m, 1);

    Solution s = OptimalTransport.solve(new Problem.Partial(mass), cost, a, b);

    feasible(cost, s);
    assertThat(s.mass()).isCloseTo(mass, within(1e-12));
    for (int i = 0; i < n; i++) {
      assertThat(s.f()[i]).isNotPositive();
      assertThat(s.rowMarginal()[i]).isLessThanOrEqualTo(a[i] + 1e-14);
    }
    for (int j = 0; j < m; j++) {
      assertThat(s.g()[j]).isNotPositive();
      assertThat(s.colMarginal()[j]).isLessThanOrEqualTo(b[j] + 1e-14);
    }
    double dual = dot(a, s.f()) + dot(b, s.g()) + s.lambda().orElseThrow() * mass;
    assertThat(dual).isCloseTo(s.objective(), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"1,1,1,0", "30,20,0.05,1", "30,20,1,0", "30,20,100,2", "80,80,0.5,3", "120,90,5,1"})
  void klUnbalancedPlansAreCertified(int n, int m, double rho, int kind) {
    CostMatrix cost = CostMatrix.squaredEuclidean(cloud(n, 0), cloud(m, 0.5));
    double[] a = weights(n, kind);
    double[] b = weights(m, kind);

    Solution s = OptimalTransport.solve(Problem.Unbalanced.kl(rho), cost, a, b);

    feasible(cost, s);
    double dual = 0;
    for (int i = 0; i < n; i++) {
      assertThat(s.rowMarginal()[i]).isCloseTo(a[i] * Math.exp(-s.f()[i] / rho), within(1e-12));
      dual -= a[i] == 0 ? 0 : rho * a[i] * Math.expm1(-s.f()[i] / rho);
    }
    for (int j = 0; j < m; j++) {
      dual -= b[j] == 0 ? 0 : rho * b[j] * Math.expm1(-s.g()[j] / rho);
    }
    assertThat(dual).isCloseTo(s.objective(), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"1,1,1,0", "30,20,0.5,1", "30,20,20,0", "30,20,500,3", "120,90,50,1"})
  void l2UnbalancedPlansAreCertified(int n, int m, double rho, int kind) {
    CostMatrix cost = CostMatrix.squaredEuclidean(cloud(n, 0), cloud(m, 0.5));
    double[] a = weights(n, kind);
    double[] b = weights(m, kind);

    Solution s = OptimalTransport.solve(Problem.Unbalanced.l2(rho), cost, a, b);

    feasible(cost, s);
    double dual = 0;
    for (int i = 0; i < n; i++) {
      double p = s.rowMarginal()[i];
      assertThat(p).isCloseTo(Math.max(0, a[i] - s.f()[i] / (2 * rho)), within(1e-12));
      dual += s.f()[i] * p + rho * (p - a[i]) * (p - a[i]);
    }
    for (int j = 0; j < m; j++) {
      double p = s.colMarginal()[j];
      dual += s.g()[j] * p + rho * (p - b[j]) * (p - b[j]);
    }
    assertThat(dual).isCloseTo(s.objective(), within(1e-12));
  }

  @Test
  void hardSourceWithSoftTargetKeepsTheSource() {
    CostMatrix cost = CostMatrix.squaredEuclidean(cloud(40, 0), cloud(30, 1));
    double[] a = weights(40, 1);
    double[] b = weights(30, 1);
    Solution s =
        OptimalTransport.solve(new Problem.Unbalanced(Penalty.hard(), Penalty.kl(0.5)), cost, a, b);
    feasible(cost, s);
    assertThat(s.rowMarginal()).usingComparatorWithPrecision(1e-13).containsExactly(a);
    for (int j = 0; j < 30; j++) {
      assertThat(s.colMarginal()[j]).isCloseTo(b[j] * Math.exp(-s.g()[j] / 0.5), within(1e-13));
    }
  }

  @ParameterizedTest
  @CsvSource({"1e-3,0", "1e-2,1", "0.1,2", "1,3", "100,1"})
  void entropicPlansMeetTheirMarginalsAndForm(double epsilon, int kind) {
    CostMatrix cost = CostMatrix.squaredEuclidean(cloud(60, 0), cloud(50, 0.3));
    double[] a = weights(60, kind);
    double[] b = weights(50, kind);

    Solution s = OptimalTransport.solve(new Problem.Entropic(epsilon), cost, a, b);

    marginals(s, a, b, 1e-12);
    assertThat(dot(a, s.f())).isCloseTo(0, within(1e-12 * cost.max()));
    double[][] plan = s.plan().toDense();
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < 50; j++) {
        double form = a[i] * b[j] * Math.exp((s.f()[i] + s.g()[j] - cost.at(i, j)) / epsilon);
        assertThat(plan[i][j]).isCloseTo(form, within(1e-12));
      }
    }
    assertThat(dot(a, s.f()) + dot(b, s.g())).isCloseTo(s.objective(), within(1e-11));
  }

  @ParameterizedTest
  @CsvSource({
    "PRODUCT,0.005,0.01,1,1", "PRODUCT,0.05,100,100,0", "COUNTING,0.005,10,0.1,1",
    "COUNTING,0.5,1,1,3", "PRODUCT,0.05,Infinity,0.5,1", "COUNTING,0.05,2,Infinity,1"
  })
  void unbalancedEntropicPotentialsAnswerTheMarginals(
      Problem.Reference reference, double epsilon, double rho1, double rho2, int kind) {
    CostMatrix cost = CostMatrix.squaredEuclidean(cloud(60, 0), cloud(50, 0.3));
    double[] a = weights(60, kind);
    double[] b = weights(50, kind);

    Solution s =
        OptimalTransport.solve(
            new Problem.UnbalancedEntropic(epsilon, rho1, rho2, reference), cost, a, b);

    for (int i = 0; i < 60; i++) {
      double asked = Double.isInfinite(rho1) ? a[i] : a[i] * Math.exp(-s.f()[i] / rho1);
      assertThat(s.rowMarginal()[i]).isCloseTo(a[i] == 0 ? 0 : asked, within(1e-12));
    }
    for (int j = 0; j < 50; j++) {
      double asked = Double.isInfinite(rho2) ? b[j] : b[j] * Math.exp(-s.g()[j] / rho2);
      assertThat(s.colMarginal()[j]).isCloseTo(b[j] == 0 ? 0 : asked, within(1e-12));
    }
  }

  @Test
  void entropicTransportTendsToTheExactOneAndToTheProduct() {
    CostMatrix cost = CostMatrix.squaredEuclidean(cloud(20, 0), cloud(20, 0.3));
    double exact = OptimalTransport.solve(new Problem.Exact(), cost, null, null).objective();
    double sharp =
        OptimalTransport.solve(new Problem.Entropic(1e-4), cost, null, null).transportCost();
    assertThat(sharp).isCloseTo(exact, within(1e-3)).isGreaterThanOrEqualTo(exact - 1e-12);
    Solution blurred = OptimalTransport.solve(new Problem.Entropic(1e6), cost, null, null);
    assertThat(blurred.plan().toDense()[3][4]).isCloseTo(1 / 400.0, within(1e-8));
  }

  @Test
  void largeRhoTendsToBalancedTransport() {
    CostMatrix cost = CostMatrix.squaredEuclidean(cloud(40, 0), cloud(30, 0.3));
    double exact = OptimalTransport.solve(new Problem.Exact(), cost, null, null).objective();
    double soft = OptimalTransport.solve(Problem.Unbalanced.kl(1e7), cost, null, null).objective();
    assertThat(soft).isCloseTo(exact, within(1e-6));
  }

  @Test
  void aPointSoFarThatItsMassUnderflowsIsGivenUp() {
    double[][] x = {{0, 0}, {1, 0}, {100, 0}};
    double[][] y = {{0, 0.5}, {1, 0.5}};
    Solution s = OptimalTransport.solve(Problem.Unbalanced.kl(0.5), x, y, null, null);
    assertThat(s.rowMarginal()[2]).isZero();
    assertThat(s.objective()).isFinite();
    Solution near =
        OptimalTransport.solve(
            Problem.Unbalanced.kl(0.5),
            new double[][] {{0, 0}, {1, 0}},
            y,
            new double[] {1 / 3.0, 1 / 3.0},
            null);
    assertThat(s.objective()).isCloseTo(near.objective() + 0.5 / 3, within(1e-12));
  }

  @Test
  void entropicPotentialOfAPointWithoutWeightIsItsSoftTransform() {
    double[][] x = {{0, 0}, {1, 0}, {0.5, 0.5}};
    double[][] y = {{0, 0.5}, {1, 0.5}};
    Problem problem = new Problem.UnbalancedEntropic(0.1, 1, 1, Problem.Reference.PRODUCT);
    Solution without = OptimalTransport.solve(problem, x, y, new double[] {0.5, 0.5, 0}, null);
    Solution almost = OptimalTransport.solve(problem, x, y, new double[] {0.5, 0.5, 1e-12}, null);
    assertThat(without.rowMarginal()[2]).isZero();
    assertThat(without.f()[2]).isCloseTo(almost.f()[2], within(1e-9));
  }

  @Test
  void tauIsRhoOverRhoPlusEpsilon() {
    assertThat(Problem.UnbalancedEntropic.ofTau(0.5, 0.5, 1, Problem.Reference.PRODUCT))
        .isEqualTo(
            new Problem.UnbalancedEntropic(
                0.5, 0.5, Double.POSITIVE_INFINITY, Problem.Reference.PRODUCT));
  }

  @Test
  void barycentricMapIsTheMeanOfWhatARowSends() {
    Coupling plan = Coupling.dense(2, 2, new double[] {0.1, 0.3, 0, 0});
    double[][] map = plan.barycentricMap(new double[][] {{0}, {4}});
    assertThat(map[0][0]).isCloseTo(3, within(1e-15));
    assertThat(map[1][0]).isNaN();
  }

  @Test
  void wrongArgumentsAreNamed() {
    double[][] one = {{0.0}};
    refused(() -> new Problem.Entropic(0), "eps is 0");
    refused(() -> new Problem.UnbalancedEntropic(1, -2, 1, Problem.Reference.PRODUCT), "rho1 is");
    refused(() -> Problem.Unbalanced.kl(-1), "rho is -1");
    refused(() -> Penalty.l2(Double.NaN), "rho is NaN");
    refused(() -> new Problem.Partial(-1), "m is -1");
    refused(() -> solve(new Problem.Partial(2), one, one, null, null), "m is 2.0");
    refused(() -> solve(new Problem.Exact(), new double[0][], one, null, null), "x has no points");
    refused(
        () -> solve(new Problem.Exact(), one, new double[][] {{Double.NaN}}, null, null), "y[0]");
    refused(
        () -> solve(new Problem.Exact(), one, new double[][] {{1, 2}}, null, null), "dimension");
    refused(() -> solve(new Problem.Exact(), one, one, new double[] {-1}, null), "a[0] is -1");
    refused(() -> solve(new Problem.Exact(), one, one, new double[2], null), "a has 2 weights");
    refused(() -> solve(new Problem.Exact(), one, one, new double[] {2}, null), "equal sums");
  }

  private static void solve(Problem problem, double[][] x, double[][] y, double[] a, double[] b) {
    OptimalTransport.solve(problem, x, y, a, b);
  }

  private static void refused(Runnable call, String words) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  /** Masses range over hundreds of orders of magnitude, where pivots once took seconds. */
  @Test
  void stronglyUnbalancedTransportMovesNothing() {
    Random random = new Random(1);
    double[][] x = new double[100][2];
    double[][] y = new double[100][2];
    for (int i = 0; i < 100; i++) {
      double angle = Math.PI * random.nextInt(8) / 4;
      for (int c = 0; c < 2; c++) {
        x[i][c] = random.nextGaussian();
        y[i][c] = 12 * (c == 0 ? Math.cos(angle) : Math.sin(angle)) + 0.6 * random.nextGaussian();
      }
    }
    CostMatrix cost = CostMatrix.squaredEuclidean(x, y);
    for (double scale : new double[] {3, 20}) {
      Solution s = OptimalTransport.solve(Problem.Unbalanced.kl(1), cost.times(scale), null, null);
      assertThat(s.objective()).isCloseTo(2, within(1e-12)); // nothing is worth moving
      assertThat(s.mass()).isBetween(0.0, 1e-30);
    }
  }

  @Test
  void massesOfAllMagnitudesAreSolvedToADualityGapOfRounding() {
    Random random = new Random(2);
    double[][] x = new double[120][1];
    double[][] y = new double[120][1];
    for (int i = 0; i < 120; i++) { // some points meet, some lie far from all others
      x[i][0] = random.nextGaussian();
      y[i][0] = random.nextBoolean() ? random.nextGaussian() : 3 * random.nextGaussian();
    }
    CostMatrix cost = CostMatrix.squaredEuclidean(x, y);
    for (double scale : new double[] {1, 30, 1000, 30_000}) {
      Solution s = OptimalTransport.solve(Problem.Unbalanced.kl(1), cost.times(scale), null, null);
      double dual = 0;
      for (int i = 0; i < 120; i++) {
        dual -= (Math.expm1(-s.f()[i]) + Math.expm1(-s.g()[i])) / 120;
        for (int j = 0; j < 120; j++) {
          assertThat(s.f()[i] + s.g()[j]).isLessThanOrEqualTo(scale * cost.at(i, j) + 1e-9 * scale);
        }
      }
      assertThat(s.objective()).as("scale %s", scale).isCloseTo(dual, within(1e-11));
    }
  }
}
