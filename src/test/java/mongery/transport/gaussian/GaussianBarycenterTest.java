package mongery.transport.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of the semi-unbalanced benchmark, computed apart from this program and given to 1e-6. */
class GaussianBarycenterTest {
  private static final Offset<Double> CLOSE = within(1e-5);
  private static final List<Gaussian> LINE = List.of(line(-1, 1), line(3, 0.25));
  private static final double[] HALVES = {0.5, 0.5};

  private static Gaussian line(double mean, double variance) {
    return new Gaussian(new double[] {mean}, new double[][] {{variance}});
  }

  private static Gaussian rotated(double degrees, double x, double y) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    double off = c * s * (4 - 0.25);
    return new Gaussian(
        new double[] {x, y},
        new double[][] {{4 * c * c + 0.25 * s * s, off}, {off, 4 * s * s + 0.25 * c * c}});
  }

  private static GaussianBarycenter plane(double tau) {
    return GaussianBarycenter.solve(
        List.of(rotated(0, 2, 0), rotated(60, -1, 1), rotated(120, 0, -2)),
        new double[] {0.25, 0.25, 0.5},
        new double[] {tau, tau, tau});
  }

  private static GaussianBarycenter onTheLine(double tau) {
    return GaussianBarycenter.solve(LINE, HALVES, new double[] {tau, tau});
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 1.666667, 0.487171, 0.777778, 2.555556, 0.731238, 0.292495, 0.908393",
    "2, 1.285714, 0.533635, -0.238095, 2.809524, 0.897329, 0.263920, 1.550883",
    "50, 1.014815, 0.561106, -0.960494, 2.990123, 0.995043, 0.250622, 2.006365",
    "Infinity, 1, 0.5625, -1, 3, 1, 0.25, 2.03125",
  })
  void onTheLineTheBenchmarkIsReached(
      double tau,
      double mean,
      double variance,
      double mean1,
      double mean2,
      double variance1,
      double variance2,
      double objective) {
    GaussianBarycenter b = onTheLine(tau);
    assertThat(b.center().mean()[0]).isCloseTo(mean, CLOSE);
    assertThat(b.center().covariance()[0][0]).isCloseTo(variance, CLOSE);
    assertThat(b.relaxed().get(0).mean()[0]).isCloseTo(mean1, CLOSE);
    assertThat(b.relaxed().get(1).mean()[0]).isCloseTo(mean2, CLOSE);
    assertThat(b.relaxed().get(0).covariance()[0][0]).isCloseTo(variance1, CLOSE);
    assertThat(b.relaxed().get(1).covariance()[0][0]).isCloseTo(variance2, CLOSE);
    assertThat(b.objective()).isCloseTo(objective, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "5, -0.159621, -0.605152, 1.122254, -0.402653, 1.587197, 1.451858",
    "1, -0.680415, -0.331576, 0.806734, -0.266003, 1.113887, 0.750094",
  })
  void inThePlaneTheBenchmarkIsReached(
      double tau, double x, double y, double xx, double xy, double yy, double objective) {
    GaussianBarycenter b = plane(tau);
    assertThat(b.center().mean()).containsExactly(new double[] {x, y}, CLOSE);
    assertThat(b.center().covariance()[0]).containsExactly(new double[] {xx, xy}, CLOSE);
    assertThat(b.center().covariance()[1]).containsExactly(new double[] {xy, yy}, CLOSE);
    assertThat(b.objective()).isCloseTo(objective, CLOSE);
  }

  @Test
  void hardMarginalsGiveTheWassersteinBarycenter() {
    GaussianBarycenter hard = plane(Double.POSITIVE_INFINITY);
    Gaussian balanced =
        GaussianTransport.barycenter(hard.members(), new double[] {0.25, 0.25, 0.5});
    for (int i = 0; i < 2; i++) {
      assertThat(hard.center().covariance()[i])
          .containsExactly(balanced.covariance()[i], within(1e-12));
    }
    assertThat(hard.center().mean()).containsExactly(balanced.mean(), within(1e-12));
    Gaussian nearly = plane(1e7).center();
    assertThat(nearly.covariance()[0]).containsExactly(balanced.covariance()[0], within(1e-5));
  }

  @Test
  void aMarginalMayBeHardWhileAnotherIsRelaxed() {
    GaussianBarycenter b =
        GaussianBarycenter.solve(LINE, HALVES, new double[] {Double.POSITIVE_INFINITY, 2});
    assertThat(b.relaxed().get(0).mean()[0]).isEqualTo(-1);
    assertThat(b.relaxed().get(1).mean()[0]).isBetween(2.5, 3.0);
    assertThat(b.objective()).isBetween(onTheLine(2).objective(), 2.03125);
  }

  @Test
  void noOtherGaussiansDoBetter() {
    GaussianBarycenter b = onTheLine(2);
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 200; trial++) {
      Gaussian q = near(b.center(), random);
      double value = 0;
      for (int k = 0; k < 2; k++) {
        Gaussian r = near(b.relaxed().get(k), random);
        value += (GaussianTransport.squaredDistance(r, q) / 2 + 2 * r.divergence(LINE.get(k))) / 2;
      }
      assertThat(value).isGreaterThanOrEqualTo(b.objective());
    }
  }

  private static Gaussian near(Gaussian g, SplittableRandom random) {
    return line(
        g.mean()[0] + 0.1 * random.nextGaussian(),
        g.covariance()[0][0] * Math.exp(0.1 * random.nextGaussian()));
  }

  @Test
  void weightsAndMapsBelongToTheRelaxedMarginals() {
    GaussianBarycenter b = onTheLine(2);
    Gaussian p = LINE.get(0);
    Gaussian r = b.relaxed().get(0);
    for (double x : new double[] {-2, 0.3, 1}) {
      double ratio = density(r, x) / density(p, x);
      assertThat(b.logWeight(0).at(new double[] {x})).isCloseTo(Math.log(ratio), within(1e-12));
    }
    double[] image = b.map(0).apply(r.mean());
    assertThat(image).containsExactly(b.center().mean(), within(1e-12));
    // Stationarity: the weight is exp(-c-transform / tau), so its log is a parabola in T(x) - x.
    double[] x = {0.7};
    double h = 1e-4;
    double slope =
        (b.logWeight(0).at(new double[] {0.7 + h}) - b.logWeight(0).at(new double[] {0.7 - h}))
            / (2 * h);
    assertThat(slope).isCloseTo(-(x[0] - b.map(0).apply(x)[0]) / 2, within(1e-6));
  }

  private static double density(Gaussian g, double x) {
    double v = g.covariance()[0][0];
    return Math.exp(-Math.pow(x - g.mean()[0], 2) / (2 * v)) / Math.sqrt(2 * Math.PI * v);
  }

  @Test
  void wrongInputIsRefused() {
    assertThatThrownBy(() -> GaussianBarycenter.solve(LINE, HALVES, new double[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tau[0]");
    assertThatThrownBy(() -> GaussianBarycenter.solve(LINE, HALVES, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a tau for each");
    assertThatThrownBy(
            () -> GaussianBarycenter.solve(List.of(line(0, 0)), new double[] {1}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positive definite");
  }
}
