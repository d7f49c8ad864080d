package mongery.eval.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.eval.Subject;
import mongery.eval.Subjects;
import mongery.method.Accepts;
import mongery.method.Counterpart;
import mongery.method.Solvable;
import mongery.method.Translates;
import org.junit.jupiter.api.Test;

class DiscreteCounterpartTest {
  private static final DiscreteCounterpart METRIC = new DiscreteCounterpart(4, 2);

  /**
   * Four points of the line, of which the last has no discrete weight. The discrete map is the
   * identity; the trained one is off by 1 and, where nothing rests on it, by 100.
   */
  private static final class Off extends Subjects.Idle implements Translates, Accepts, Solvable {
    @Override
    public Optional<Counterpart> counterpart(List<DenseArray> marginals) {
      return Optional.of(
          new Counterpart(
              7,
              List.of(marginals.get(0)),
              List.of(new double[] {1, 1, 2, 0}, new double[] {1, 1, 1, 1}),
              Optional.empty(),
              Optional.empty()));
    }

    @Override
    public DenseArray translate(DenseArray points, long seed) {
      float[] out = points.values().clone();
      for (int i = 0; i < 4; i++) {
        out[i] += i == 3 ? 100 : seed % 2 == 0 ? 0 : 2; // on average 1
      }
      return DenseArray.matrix(4, 1, out);
    }

    @Override
    public double[] weights(int marginal, DenseArray points) {
      return new double[] {3, 3, 6 * Math.E * Math.E, 5}; // log off by log 3 + (0, 0, 2)
    }
  }

  private static Subject subject(mongery.method.Method method) {
    DenseArray x = DenseArray.matrix(4, 1, 0, 0, 2, 50);
    return Subjects.of(
        method,
        Subjects.cloud(x, new int[] {0, 0, 0, 1}, "inlier", "outlier"),
        Subjects.cloud(x, new int[4], "all"),
        null);
  }

  @Test
  void errorsAreWeightedByTheDiscreteDensity() {
    Map<String, Double> m = METRIC.measure(subject(new Off()));
    assertThat(m.get("discrete-map-error/1")).isCloseTo(1, within(1e-6));
    assertThat(m.get("discrete-map-error-relative/1")).isCloseTo(1, within(1e-6)); // spread 1
    // Half of the weight has a gap of 2: standard deviation 1.
    assertThat(m.get("discrete-weight-error/1")).isCloseTo(1, within(1e-6));
    assertThat(m).doesNotContainKey("discrete-weight-error/2");
  }

  @Test
  void referenceValues() {
    Map<String, Double> m = METRIC.measure(subject(new Off()));
    assertThat(m)
        .containsEntry("discrete-objective", 7.0)
        .containsEntry("discrete-mass/1", 1.0)
        .containsEntry("discrete-acceptance/1", 0.5)
        .containsEntry("discrete-acceptance/1/outlier", 0.0)
        .containsEntry("discrete-acceptance/2", 1.0);
    assertThat(m.get("discrete-acceptance/1/inlier")).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void aMethodWithoutOneIsToldSo() {
    assertThatThrownBy(() -> METRIC.measure(subject(new Subjects.Idle())))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("counterpart");
  }
}
