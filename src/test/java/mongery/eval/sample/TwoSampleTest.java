package mongery.eval.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SplittableRandom;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.eval.truth.Bw2Uvp;
import mongery.transport.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reference values by NumPy 1.24 and SciPy 1.10 on the points x_ik = sin(1 + 3 i + 5 k), and y =
 * 1.5 sin(1.7 + 3 i + 5 k) + 0.2: linprog and linear_sum_assignment for transport, log-domain
 * Sinkhorn with logsumexp, scipy.linalg.sqrtm for the Frechet distance.
 */
class TwoSampleTest {
  private static final double[][] X = points(12, 2, 0, 1, 0);
  private static final double[][] Y = points(9, 2, 0.7, 1.5, 0.2);
  private static final double[][] Y12 = points(12, 2, 0.7, 1.5, 0.2);

  private static double[][] points(int n, int d, double phase, double scale, double shift) {
    double[][] out = new double[n][d];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < d; k++) {
        out[i][k] = scale * Math.sin(1 + 3 * i + 5 * k + phase) + shift;
      }
    }
    return out;
  }

  private static double[][] first(double[][] x) {
    double[][] out = new double[x.length][];
    for (int i = 0; i < out.length; i++) {
      out[i] = new double[] {x[i][0]};
    }
    return out;
  }

  private static DenseArray dense(double[][] x) {
    float[] values = new float[x.length * x[0].length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) x[i / x[0].length][i % x[0].length];
    }
    return DenseArray.matrix(x.length, x[0].length, values);
  }

  @Test
  void frechet() {
    assertThat(TwoSample.frechet(X, Y)).isCloseTo(0.8948882079697142, within(1e-12));
    assertThat(TwoSample.frechet(X, X)).isCloseTo(0, within(1e-12));
  }

  @Test
  void frechetOfSingularCovariances() {
    double[][] z = points(3, 4, 0, 1, 0);
    double[][] w = points(6, 4, 0.3, 1, 0);
    assertThat(TwoSample.frechet(z, w)).isCloseTo(0.23689033330710707, within(1e-7));
  }

  @Test
  void wassersteinOfCloudsOfDifferentSize() {
    assertThat(TwoSample.w1(X, Y)).isCloseTo(0.9681227224889574, within(1e-9));
    assertThat(TwoSample.w2(X, Y)).isCloseTo(1.0143504873028495, within(1e-9));
  }

  @Test
  void wassersteinOfCloudsOfOneSizeIsAnAssignment() {
    assertThat(TwoSample.w1(X, Y12)).isCloseTo(0.816757692005682, within(1e-13));
    assertThat(TwoSample.w2(X, Y12)).isCloseTo(0.8556689873587459, within(1e-13));
  }

  @Test
  void wassersteinOnTheLineIsFastAndAgreesWithThePlane() {
    assertThat(TwoSample.w1(first(X), first(Y))).isCloseTo(0.8762251634502579, within(1e-13));
    double[][] flatX = new double[X.length][];
    double[][] flatY = new double[Y.length][];
    for (int i = 0; i < X.length; i++) {
      flatX[i] = new double[] {X[i][0], 3};
    }
    for (int i = 0; i < Y.length; i++) {
      flatY[i] = new double[] {Y[i][0], 3};
    }
    assertThat(TwoSample.w2(first(X), first(Y)))
        .isCloseTo(TwoSample.w2(flatX, flatY), within(1e-12));
    double[][] many = new double[200_000][1];
    double[][] shifted = new double[200_000][1];
    for (int i = 0; i < many.length; i++) {
      many[i][0] = Math.sin(i);
      shifted[i][0] = many[i][0] + 2;
    }
    assertThat(TwoSample.w2(many, shifted)).isCloseTo(2, within(1e-12));
  }

  @Test
  void sinkhornDivergence() {
    assertThat(TwoSample.sinkhornDivergence(X, Y, 0.05))
        .isCloseTo(1.0100700774024858, within(1e-12));
    assertThat(TwoSample.sinkhornDivergence(X, Y, 0.5))
        .isCloseTo(1.0093397590932893, within(1e-12));
    assertThat(TwoSample.sinkhornDivergence(X, X, 0.05)).isCloseTo(0, within(1e-12));
  }

  @Test
  void derivedFromThem() {
    DenseArray a = dense(X);
    DenseArray b = dense(Y);
    assertThat(new HalfWasserstein2().between(a, b)).isCloseTo(0.514453455545764, within(1e-6));
    assertThat(new Bw2Uvp().between(a, b)).isCloseTo(40.4047314672768, within(1e-4));
    assertThat(new Bw2Uvp().between(a, a)).isCloseTo(0, within(1e-9));
    assertThat(TwoSample.entropicW2(X, Y, 0.05)).isCloseTo(1.0157627757350238, within(1e-11));
    assertThat(TwoSample.entropicW2(X, Y, 0.5)).isCloseTo(1.1059060231695452, within(1e-11));
    assertThat(new EntropicWasserstein2(0.5).between(a, b))
        .isCloseTo(1.1059060231695452, within(1e-6));
  }

  /** Oracle cases, cross-checked with POT 0.8.2 and SciPy, through the metrics of presets. */
  @ParameterizedTest
  @ValueSource(strings = {"emd-n64x64-s0", "emd-n256x256-s1"})
  void exactMetricsReproduceTheOracleCases(String id) {
    JsonNode c = Fixtures.read("pot/" + id + ".json");
    DenseArray x = dense(Fixtures.matrix(c.get("x")));
    DenseArray y = dense(Fixtures.matrix(c.get("y")));
    double w2 = c.get("expected").get("W2").asDouble();
    assertThat(new Wasserstein2().between(x, y)).isCloseTo(w2, within(1e-6));
    assertThat(new HalfWasserstein2().between(x, y)).isCloseTo(w2 * w2 / 2, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sinkhorn-eps0.01-n64x64-s0", "sinkhorn-eps0.05-n256x256-s1"})
  void entropicMetricsReproduceTheOracleCases(String id) {
    JsonNode c = Fixtures.read("pot/" + id + ".json");
    double cost = c.get("expected").get("transport_cost").asDouble();
    assertThat(
            new EntropicWasserstein2(c.get("params").get("eps").asDouble())
                .between(dense(Fixtures.matrix(c.get("x"))), dense(Fixtures.matrix(c.get("y")))))
        .isCloseTo(Math.sqrt(cost), within(1e-6));
  }

  @Test
  void mmd() {
    double h = TwoSample.medianDistance(X, Y);
    assertThat(h).isCloseTo(1.6585450517488642, within(1e-14));
    assertThat(TwoSample.mmd(X, Y, h, true)).isCloseTo(0.0331720252751706, within(1e-14));
    assertThat(TwoSample.mmd(X, Y, h, false)).isCloseTo(0.10768455646660624, within(1e-14));
    assertThat(TwoSample.mmd(X, Y, 0.7, true)).isCloseTo(0.21355027372122726, within(1e-14));
    assertThat(TwoSample.mmd(X, Y, 0.7, false)).isCloseTo(0.35583831579938685, within(1e-14));
  }

  @Test
  void metricsOfPresetsAreTheSameFunctions() {
    DenseArray a = dense(X);
    DenseArray b = dense(Y);
    double[][] x = a.toRows();
    double[][] y = b.toRows();
    assertThat(new Frechet().between(a, b)).isEqualTo(TwoSample.frechet(x, y));
    assertThat(new Wasserstein1().between(a, b)).isEqualTo(TwoSample.w1(x, y));
    assertThat(new Wasserstein2().between(a, b)).isEqualTo(TwoSample.w2(x, y));
    assertThat(new SinkhornDivergence(0.1).between(a, b))
        .isEqualTo(TwoSample.sinkhornDivergence(x, y, 0.1));
    assertThat(new Mmd(0, true).between(a, b))
        .isEqualTo(TwoSample.mmd(x, y, TwoSample.medianDistance(x, y), true));
    assertThat(new Mmd(0.7, false).between(a, b)).isEqualTo(TwoSample.mmd(x, y, 0.7, false));
    assertThat(new Wasserstein2().between(a, b)).isCloseTo(1.01435048, within(1e-6));
  }

  @Test
  void imagesAreFlattened() {
    DenseArray image = new DenseArray(new int[] {2, 1, 2, 2}, new float[] {1, 2, 3, 4, 5, 6, 7, 8});
    assertThat(image.toRows()[1]).containsExactly(5, 6, 7, 8);
  }

  @Test
  void gaussianSamplesComeNearTheClosedForm() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] x = new double[1000][2];
    double[][] y = new double[1000][2];
    for (int i = 0; i < x.length; i++) {
      x[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
      y[i] = new double[] {2 + 2 * random.nextGaussian(), random.nextGaussian()};
    }
    assertThat(TwoSample.frechet(x, y)).isCloseTo(5, within(0.4));
    assertThat(TwoSample.w2(x, y)).isCloseTo(Math.sqrt(5), within(0.1));
  }

  @Test
  void samplesThatDoNotSuitAreRefusedByName() {
    DenseArray one = DenseArray.matrix(1, 2, 1, 2);
    DenseArray line = DenseArray.matrix(2, 1, 1, 2);
    DenseArray none = DenseArray.matrix(0, 1);
    refused(() -> new Frechet().between(one, one), "frechet: A has 1 points");
    refused(() -> new Wasserstein2().between(one, line), "w2: the points of A have 2");
    refused(() -> new Wasserstein1().between(line, none), "w1: B has no points");
    refused(() -> new Mmd(0, true).between(one, one), "median");
    refused(() -> new Mmd(1, true).between(one, one), "at least 2 points");
    refused(
        () -> {
          DenseArray many = DenseArray.matrix(20_000, 2, new float[40_000]);
          new Wasserstein2().between(many, many);
        },
        "fewer points");
  }

  private static void refused(ThrowingCallable call, String words) {
    assertThatThrownBy(call).isInstanceOf(ConfigException.class).hasMessageContaining(words);
  }
}
