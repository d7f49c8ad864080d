package mongery.method.unotb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mongery.config.Binder;
import mongery.config.Json;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.method.Counterpart;
import mongery.method.Look;
import mongery.method.MethodSettings;
import mongery.method.Solvable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnotbCounterpartTest {
  private static Optional<Counterpart> solve(String settings, DenseArray... marginals) {
    String json = "{\"type\":\"unotb\"" + settings.replace('\'', '"') + "}";
    MethodSettings method =
        Binder.load().read(Json.parse(json, "test"), MethodSettings.class, "test");
    return ((Solvable) method).counterpart(List.of(marginals));
  }

  /** Points of two blobs of covariance 0.4 I, a share of them in the upper one. */
  private static DenseArray blobs(double x, double upper, long seed) {
    int n = 200;
    Random random = new Random(seed);
    float[] out = new float[2 * n];
    for (int i = 0; i < n; i++) {
      out[2 * i] = (float) (x + Math.sqrt(0.4) * random.nextGaussian());
      out[2 * i + 1] = (float) ((i < upper * n ? 4 : -4) + Math.sqrt(0.4) * random.nextGaussian());
    }
    return DenseArray.matrix(n, 2, out);
  }

  /** The class imbalance toy: reference values from independent solves of 400 samples. */
  @ParameterizedTest
  @CsvSource({"200, 0.46, 0.03", "20, 0.21, 0.05", "1, 0, 0.01"})
  void middleModeOfClassImbalance(double tau, double middle, double tolerance) {
    Counterpart c = solve(",'tau':" + tau, blobs(-5, 0.25, 1), blobs(5, 0.75, 2)).orElseThrow();
    Counterpart.Cloud law = c.barycenter().orElseThrow();
    double mass = 0;
    for (int j = 0; j < law.masses().length; j++) {
      mass += Math.abs(law.points().at(j, 1)) < 2 ? law.masses()[j] : 0;
    }
    assertThat(mass).isCloseTo(middle, within(tolerance));
    if (tau == 20) {
      assertThat(c.objective()).isCloseTo(14.66, within(0.3)); // sampling error of 200 points
      assertThat(Arrays.stream(c.weights().get(0), 0, 50).average().orElseThrow())
          .isCloseTo(1.58, within(0.1));
      assertThat(Arrays.stream(c.weights().get(0), 50, 200).average().orElseThrow())
          .isCloseTo(0.81, within(0.05));
    }
  }

  @Test
  void balancedHasHalfOfTheMassInTheMiddle() {
    Counterpart c =
        solve(",'divergence':['linear']", blobs(-5, 0.25, 1), blobs(5, 0.75, 2)).orElseThrow();
    Counterpart.Cloud law = c.barycenter().orElseThrow();
    double mass = 0;
    for (int j = 0; j < law.masses().length; j++) {
      mass += Math.abs(law.points().at(j, 1)) < 2 ? law.masses()[j] : 0;
    }
    assertThat(mass).isCloseTo(0.5, within(1e-6));
    assertThat(c.acceptance(0)[3]).isCloseTo(1, within(1e-9));
  }

  @Test
  void aScaledCostIsAScaledProblem() {
    DenseArray x = blobs(-1, 0.5, 3);
    DenseArray y = blobs(1, 0.5, 4);
    Counterpart one = solve(",'tau':2", x, y).orElseThrow();
    Counterpart three =
        solve(",'tau':6,'cost':{'type':'half-squared','scale':3}", x, y).orElseThrow();
    assertThat(three.objective()).isCloseTo(3 * one.objective(), within(1e-9));
    assertThat(three.mapped().get(1).values()).containsExactly(one.mapped().get(1).values());
  }

  @Test
  void theTwisterIsTheEuclideanProblemTwisted() {
    DenseArray x = blobs(-1, 0.5, 5);
    DenseArray y = blobs(2, 0.5, 6);
    Counterpart plain = solve(",'divergence':['linear']", x, y).orElseThrow();
    Counterpart twisted =
        solve(
                ",'divergence':['linear'],'cost':{'type':'twister','angle':0.4}",
                turned(x),
                turned(y))
            .orElseThrow();
    assertThat(twisted.objective()).isCloseTo(plain.objective(), within(1e-4));
    float[] expected = turned(plain.mapped().get(0)).values();
    float[] actual = twisted.mapped().get(0).values();
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], within(1e-3f));
    }
  }

  /** Each point turned back by 0.4 times its norm. */
  private static DenseArray turned(DenseArray points) {
    float[] out = points.values().clone();
    for (int i = 0; i < points.rows(); i++) {
      double a = -0.4 * Math.hypot(points.at(i, 0), points.at(i, 1));
      out[2 * i] = (float) (Math.cos(a) * points.at(i, 0) - Math.sin(a) * points.at(i, 1));
      out[2 * i + 1] = (float) (Math.sin(a) * points.at(i, 0) + Math.cos(a) * points.at(i, 1));
    }
    return DenseArray.matrix(points.rows(), 2, out);
  }

  @Test
  void settingsThatPoseAnotherProblemHaveNone() {
    DenseArray x = blobs(-1, 0.5, 3);
    DenseArray y = blobs(1, 0.5, 4);
    assertThat(solve(",'m':'zero'", x, y)).isEmpty();
    assertThat(solve(",'lambda':[1,2],'releasedPair':true", x, y)).isEmpty();
    assertThat(solve(",'maps':'noise','weak':{'type':'energy'}", x, y)).isEmpty();
    DenseArray solid = DenseArray.matrix(2, 3, 1, 2, 3, 4, 5, 6);
    assertThat(solve("", solid, solid, solid)).isEmpty();
    assertThat(solve("", solid, solid)).isPresent();
  }

  @Test
  void theLookHasTheNamesOfABarycenter() {
    DenseArray x = blobs(-1, 0.5, 3);
    Counterpart c = solve("", x, x).orElseThrow();
    var samples = new Samples(x, new int[x.rows()]);
    Look look = c.look(List.of(samples, samples)).asCounterpart().counterpart();
    assertThat(look.marginals()).isEqualTo(2);
    assertThat(look.get(Look.marginalMapped(1)).shape()).containsExactly(200, 2);
    assertThat(look.get(Look.marginalWeight(0)).shape()).containsExactly(200);
    assertThat(look.get(Look.BARYCENTER).rows()).isEqualTo(look.get(Look.BARYCENTER_MASS).rows());
  }
}
