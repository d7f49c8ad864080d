package mongery.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.random.RandomGenerator;
import mongery.data.DenseArray;
import mongery.nn.ot.Coupling;
import mongery.nn.ot.Sinkhorn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinkhornTest {
  private static Session session;

  @BeforeAll
  static void open() {
    session = Session.open("cpu", 1);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static float[] gridCost() {
    float[] c = new float[12];
    for (int k = 0; k < 12; k++) {
      int gap = k / 3 - k % 3;
      c[k] = gap * gap / (13f / 6);
    }
    return c;
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 1, 1, 50, 1, .249951 .000049 0 .083374 .166618 .000008 .000008 .166618 .083374 0"
        + " .000049 .249951",
    "0.1, .95, .95, 50, 1.0012, .293249 .000953 0 .008151 .270385 .000105 0 .048253 .191046 0"
        + " .000005 .187853",
    "0.1, .9, 1, 50, 1, .326592 .001402 0 .006741 .295383 .000152 0 .036546 .191765 0 .000003"
        + " .141416",
    "0.01, .95, .95, 60, .908913, .327886 0 0 0 .327886 0 0 0 .313080 0 0 .031148"
  })
  void reachesThePublishedPlansInThePublishedIterations(
      double epsilon, double tauA, double tauB, int iterations, double mass, String plan) {
    NDArray cost = session.array(session.manager(), gridCost(), 4, 3);

    Coupling loose = new Sinkhorn(epsilon, tauA, tauB, 1e-3, 2000).solve(session, cost);
    Coupling tight = new Sinkhorn(epsilon, tauA, tauB, 2e-6, 2000).solve(session, cost);

    assertThat(loose.iterations()).isEqualTo(iterations);
    assertThat(loose.converged()).isTrue();
    assertThat(tight.mass()).isCloseTo(mass, within(2e-5));
    String[] cells = plan.trim().split(" +");
    for (int k = 0; k < 12; k++) {
      double want = Double.parseDouble(cells[k]);
      assertThat(tight.plan().values()[k] / tight.mass()).isCloseTo(want, within(1e-5));
      assertThat(loose.plan().values()[k] / loose.mass()).isCloseTo(want, within(1.5e-4));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 1, 1",
    "0.01, 1, 1",
    "0.01, .95, .95",
    "0.01, .9, 1",
    "0.01, 1, .5",
    "0.002, .99, .99"
  })
  void agreesWithTheReferenceInDouble(double epsilon, double tauA, double tauB) {
    DenseArray x = cloud(1, 96, 0);
    DenseArray y = cloud(2, 64, 0.5);
    float[] cost = meanScaledCost(x, y);
    NDArray c = session.array(session.manager(), cost, 96, 64);

    Coupling got = new Sinkhorn(epsilon, tauA, tauB, 1e-4, 2000).solve(session, c);

    assertThat(got.slowIterations()).isLessThan(got.iterations());
    double[][] want = reference(cost, 96, 64, epsilon, tauA, tauB, got.iterations());
    for (int i = 0; i < 96; i++) {
      assertThat((double) got.f()[i]).isCloseTo(want[0][i], within(1e-5));
    }
    for (int j = 0; j < 64; j++) {
      assertThat((double) got.g()[j]).isCloseTo(want[1][j], within(1e-5));
    }
  }

  @Test
  void aFarOutlierDoesNotBreakTheKernelDomain() {
    DenseArray x = cloud(1, 64, 0);
    DenseArray y = cloud(2, 64, 0);
    y.values()[0] = 40;
    float[] cost = meanScaledCost(x, y);
    NDArray c = session.array(session.manager(), cost, 64, 64);
    for (double tau : new double[] {1, 0.95}) {
      Coupling got = new Sinkhorn(0.01, tau, tau, 1e-4, 2000).solve(session, c);
      double[][] want = reference(cost, 64, 64, 0.01, tau, tau, got.iterations());
      for (int j = 0; j < 64; j++) {
        assertThat((double) got.g()[j])
            .isCloseTo(want[1][j], within(2e-5 * Math.abs(want[1][j]) + 1e-5));
      }
    }
  }

  @Test
  void balancedPlanKeepsBothMarginals() {
    Coupling k =
        new Sinkhorn(0.05, 1, 1, 1e-4, 2000).couple(session, cloud(3, 50, 0), cloud(4, 40, 1));

    assertThat(k.sourceMarginal()).hasSize(50).satisfies(a -> near(a, 1.0 / 50, 1e-6));
    assertThat(k.targetMarginal()).hasSize(40).satisfies(a -> near(a, 1.0 / 40, 1e-4));
    assertThat(k.mass()).isCloseTo(1, within(1e-5));
  }

  private static void near(double[] values, double want, double tolerance) {
    for (double v : values) {
      assertThat(v).isCloseTo(want, within(tolerance));
    }
  }

  @Test
  void drawsPairsInProportionToThePlan() {
    Coupling k =
        new Coupling(
            DenseArray.matrix(2, 3, 0, 2, 1, 0, 0, 5), new float[2], new float[3], 1, 0, true, 0);

    Coupling.Pairs pairs = k.draw(new double[] {0, 0.24, 0.26, 0.37, 0.38, 0.999});

    assertThat(pairs.source()).containsExactly(0, 0, 0, 0, 1, 1);
    assertThat(pairs.target()).containsExactly(1, 1, 2, 2, 2, 2);
  }

  private static DenseArray cloud(long seed, int n, double shift) {
    RandomGenerator random = Seeds.random(seed, 0, 0);
    float[] values = Seeds.normals(random, n * 2);
    for (int i = 0; i < values.length; i += 2) {
      values[i] += (float) shift + (random.nextDouble() < 0.4 ? 5 : 0);
    }
    return DenseArray.matrix(n, 2, values);
  }

  private static float[] meanScaledCost(DenseArray x, DenseArray y) {
    int n = x.rows();
    int m = y.rows();
    float[] cost = new float[n * m];
    double sum = 0;
    for (int k = 0; k < cost.length; k++) {
      double a = x.at(k / m, 0) - y.at(k % m, 0);
      double b = x.at(k / m, 1) - y.at(k % m, 1);
      cost[k] = (float) (a * a + b * b);
      sum += cost[k];
    }
    for (int k = 0; k < cost.length; k++) {
      cost[k] *= (float) (cost.length / sum);
    }
    return cost;
  }

  /** The updates as they are written, in double. */
  private static double[][] reference(
      float[] cost, int n, int m, double epsilon, double tauA, double tauB, int iterations) {
    double[] f = new double[n];
    double[] g = new double[m];
    for (int it = 0; it < iterations; it++) {
      for (int j = 0; j < m; j++) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
          top = Math.max(top, (f[i] - cost[i * m + j]) / epsilon);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += Math.exp((f[i] - cost[i * m + j]) / epsilon - top);
        }
        g[j] = tauB * epsilon * (-Math.log(m) - Math.log(sum) - top);
      }
      for (int i = 0; i < n; i++) {
        double top = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < m; j++) {
          top = Math.max(top, (g[j] - cost[i * m + j]) / epsilon);
        }
        double sum = 0;
        for (int j = 0; j < m; j++) {
          sum += Math.exp((g[j] - cost[i * m + j]) / epsilon - top);
        }
        f[i] = tauA * epsilon * (-Math.log(n) - Math.log(sum) - top);
      }
    }
    return new double[][] {f, g};
  }
}
