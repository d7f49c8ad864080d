package mongery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MajorisationTest {
  private static final double[] HALVES = {0.5, 0.5};

  /** The example in the documentation of POT's mm_unbalanced. */
  @Test
  void aKnownPlan() {
    CostMatrix cost = CostMatrix.of(2, 2, new double[] {1, 36, 9, 4});
    double[] plan = Majorisation.plan(cost, HALVES, HALVES, 5, 5, 1000, 1e-15);
    assertThat(plan).containsExactly(new double[] {0.45, 0, 0, 0.34}, within(0.005));
  }

  @Test
  void itApproachesTheExactOptimumFromAbove() {
    SplittableRandom random = new SplittableRandom(4);
    double[][] x = cloud(random, 0);
    double[][] y = cloud(random, 1);
    CostMatrix cost = CostMatrix.squaredEuclidean(x, y);
    double[] a = OptimalTransport.uniform(x.length);
    Problem problem = new Problem.Unbalanced(Penalty.kl(3), Penalty.kl(1));
    double exact = OptimalTransport.solve(problem, cost, a, a).objective();
    double few = value(cost, a, Majorisation.plan(cost, a, a, 3, 1, 10, 0));
    double many = value(cost, a, Majorisation.plan(cost, a, a, 3, 1, 3000, 0));
    assertThat(few).isGreaterThan(many);
    assertThat(many).isBetween(exact - 1e-9, exact + 1e-3);
  }

  private static double value(CostMatrix cost, double[] a, double[] plan) {
    int n = a.length;
    double[] rows = new double[n];
    double[] columns = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double p = plan[i * n + j];
        rows[i] += p;
        columns[j] += p;
        sum += p * cost.at(i, j);
      }
    }
    for (int i = 0; i < n; i++) {
      sum += Penalty.kl(3).value(rows[i], a[i]) + Penalty.kl(1).value(columns[i], a[i]);
    }
    return sum;
  }

  private static double[][] cloud(SplittableRandom random, double at) {
    double[][] out = new double[20][2];
    for (double[] p : out) {
      p[0] = at + random.nextGaussian();
      p[1] = random.nextGaussian();
    }
    return out;
  }
}
