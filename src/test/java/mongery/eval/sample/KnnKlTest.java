package mongery.eval.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.data.law.Gaussian;
import mongery.eval.Subject;
import mongery.eval.Subjects;
import org.junit.jupiter.api.Test;

class KnnKlTest {
  private static DenseArray normal(int n, int d, double mean, double sd, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[n * d];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (mean + sd * random.nextGaussian());
    }
    return DenseArray.matrix(n, d, values);
  }

  @Test
  void agreesWithTheFormulaByHand() {
    DenseArray a = DenseArray.matrix(3, 1, 0, 1, 3);
    DenseArray b = DenseArray.matrix(2, 1, 0.5f, 5);
    // nu 0.5 0.5 2, rho 1 1 2
    double expected = Math.log(2 / 2.0) + (Math.log(0.5) + Math.log(0.5) + Math.log(1)) / 3;
    assertThat(new KnnKl(1, 0).between(a, b)).isCloseTo(expected, within(1e-12));
    // k = 2: nu 5 4 2.5, rho 3 2 3
    double second = Math.log(1) + (Math.log(5 / 3.0) + Math.log(2) + Math.log(2.5 / 3)) / 3;
    assertThat(new KnnKl(2, 0).between(a, b)).isCloseTo(second, within(1e-12));
  }

  @Test
  void estimatesTheDivergenceOfGaussians() {
    DenseArray a = normal(4000, 1, 0, 1, 1);
    DenseArray b = normal(4000, 1, 1, 2, 2);
    double exact = Math.log(2) + (1 + 1) / 8.0 - 0.5;
    assertThat(new KnnKl(1, 0).between(a, b)).isCloseTo(exact, within(0.07));
    assertThat(new KnnKl(4, 0).between(a, normal(4000, 1, 0, 1, 3))).isCloseTo(0, within(0.05));
    DenseArray plane = normal(2000, 2, 0, 1, 4);
    assertThat(new KnnKl(4, 0).between(plane, normal(2000, 2, 1, 1, 5))).isCloseTo(1, within(0.15));
  }

  private static DenseArray waves(int n, int d, double phase, double scale, double shift) {
    float[] values = new float[n * d];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < d; k++) {
        values[i * d + k] =
            (float) (scale * Math.sin(1 + (3 + k) * i * 1.234567 + 5 * k + phase) + shift);
      }
    }
    return DenseArray.matrix(n, d, values);
  }

  /** Values by scipy.spatial.cKDTree (SciPy 1.10) on the same points in float32. */
  @Test
  void agreesWithSciPyInThePlaneAndInSpace() {
    DenseArray a = waves(400, 2, 0, 1, 0);
    DenseArray b = waves(300, 2, 0.7, 1.5, 0.2);
    assertThat(new KnnKl(1, 0).between(a, b)).isCloseTo(2.922619526550858, within(1e-4));
    assertThat(new KnnKl(3, 0).between(a, b)).isCloseTo(2.651601094744454, within(1e-4));
    a = waves(400, 3, 0, 1, 0);
    b = waves(300, 3, 0.7, 1.5, 0.2);
    assertThat(new KnnKl(1, 0).between(a, b)).isCloseTo(5.898448521001737, within(1e-4));
    assertThat(new KnnKl(3, 0).between(a, b)).isCloseTo(4.8609967568623516, within(1e-4));
  }

  @Test
  void neighboursOfATreeAreThoseOfASearchThroughAll() {
    for (int d : new int[] {1, 2, 5}) {
      DenseArray cloud = normal(500, d, 0, 1, d);
      System.arraycopy(cloud.values(), 0, cloud.values(), 20 * d, 10 * d); // some points twice
      DenseArray queries = normal(60, d, 0.3, 1.5, 90 + d);
      Neighbours tree = new Neighbours(cloud);
      for (int i = 0; i < queries.rows(); i++) {
        double[] all = new double[cloud.rows()];
        for (int j = 0; j < all.length; j++) {
          for (int k = 0; k < d; k++) {
            all[j] += Math.pow((double) queries.at(i, k) - cloud.at(j, k), 2);
          }
        }
        int nearest = tree.nearest(queries, i);
        double[] sorted = all.clone();
        java.util.Arrays.sort(sorted);
        assertThat(all[nearest]).isEqualTo(sorted[0]);
        for (int k = 1; k <= 7; k += 3) {
          assertThat(tree.distance(queries, i, k, Neighbours.NONE))
              .isEqualTo(Math.sqrt(sorted[k - 1]));
          assertThat(tree.distance(queries, i, k, nearest)).isEqualTo(Math.sqrt(sorted[k]));
        }
      }
    }
  }

  @Test
  void freshPointsOfTheLawsMakeASmallDivergenceMeasurable() {
    Sampler stream = Samplers.source(new Side(new Gaussian(List.of(1), 0, 1), 4), 1);
    Subject shifted =
        new Subject(
            new Subjects.LineMap((x, z) -> x + 0.2),
            null,
            stream,
            stream,
            stream.probe(4),
            stream.probe(4),
            null,
            3);
    assertThat(new KnnKl(1, 40_000).measure(shifted).get("knn-kl"))
        .isCloseTo(0.02, within(0.015)); // shift^2 / 2
  }

  @Test
  void equalPointsGiveAFiniteValue() {
    DenseArray a = DenseArray.matrix(4, 1, 1, 1, 2, 3);
    assertThat(new KnnKl(1, 0).between(a, a)).isFinite();
    assertThatThrownBy(() -> new KnnKl(4, 0).between(a, a))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("more than 4");
  }
}
