package mongery.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.nn.ode.OdeField;
import mongery.nn.ode.OdeSettings;
import mongery.nn.ode.OdeSettings.Solver;
import mongery.nn.ode.OdeSolution;
import mongery.nn.ode.OdeSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdeTest {
  private static final double[] END = {1};

  private static OdeSettings settings(Solver solver, int steps) {
    return new OdeSettings(solver, steps, 1e-5);
  }

  private static double[] decay(double[] t, double[] x) {
    double[] v = new double[x.length];
    for (int i = 0; i < v.length; i++) {
      v[i] = -x[i];
    }
    return v;
  }

  private static double[] rotation(double[] t, double[] x) {
    double[] v = new double[x.length];
    for (int i = 0; i < v.length; i += 2) {
      v[i] = 20 * x[i + 1];
      v[i + 1] = -20 * x[i];
    }
    return v;
  }

  @Test
  void tsit5ReachesThePublishedNumbers() {
    OdeSolution decay =
        OdeSolver.solve(
            OdeTest::decay, DenseArray.matrix(1, 1, 1), END, settings(Solver.TSIT5, 0), false);
    assertThat((double) decay.end().values()[0]).isCloseTo(0.367881, within(1e-6));
    assertThat(decay.steps()).isEqualTo(4);
    assertThat(decay.evaluations()).isEqualTo(4 * 6 + 2);

    OdeSolution rotation =
        OdeSolver.solve(
            OdeTest::rotation,
            DenseArray.matrix(1, 2, 1, 0),
            END,
            settings(Solver.TSIT5, 0),
            false);
    assertThat((double) rotation.end().values()[0]).isCloseTo(0.408010, within(1e-6));
    assertThat((double) rotation.end().values()[1]).isCloseTo(-0.912983, within(1e-6));
    assertThat(rotation.steps()).isEqualTo(40);
  }

  @Test
  void firstStepIsThePublishedOne() {
    List<Double> times = new ArrayList<>();
    OdeField spy =
        (t, x) -> {
          times.add(t[0]);
          return rotation(t, x);
        };
    OdeSolver.solve(spy, DenseArray.matrix(1, 2, 1, 0), END, settings(Solver.TSIT5, 0), false);
    // Two evaluations find the step; the last stage of the first step is at its end.
    assertThat(times.get(7)).isCloseTo(0.014788, within(1e-6));
  }

  @Test
  void everySampleStepsAsIfItWereAlone() {
    OdeField field =
        (t, x) -> {
          double[] v = new double[x.length];
          for (int i = 0; i < t.length; i++) {
            v[i] = Math.cos(40 * x[i] * t[i]) * x[i];
          }
          return v;
        };
    DenseArray both = DenseArray.matrix(2, 1, 0.1f, 3);
    OdeSolution together = OdeSolver.solve(field, both, END, settings(Solver.TSIT5, 0), false);
    OdeSolution a =
        OdeSolver.solve(
            field, DenseArray.matrix(1, 1, 0.1f), END, settings(Solver.TSIT5, 0), false);
    OdeSolution b =
        OdeSolver.solve(field, DenseArray.matrix(1, 1, 3), END, settings(Solver.TSIT5, 0), false);
    assertThat(together.end().values()).containsExactly(a.end().values()[0], b.end().values()[0]);
    assertThat(together.steps()).isEqualTo((a.steps() + b.steps()) / 2);
    assertThat(b.steps()).isGreaterThan(a.steps());
  }

  @ParameterizedTest
  @CsvSource({"EULER, 1", "HEUN, 2", "TSIT5, 5"})
  void fixedStepsConvergeAtTheirOrder(Solver solver, int order) {
    double coarse = error(solver, 4);
    double fine = error(solver, 8);
    assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(order - 0.7, order + 1.0);
  }

  private static double error(Solver solver, int steps) {
    OdeField growth = (t, x) -> new double[] {4 * x[0]};
    OdeSolution s =
        OdeSolver.solve(growth, DenseArray.matrix(1, 1, 1), END, settings(solver, steps), false);
    return Math.abs(s.end().values()[0] - Math.exp(4));
  }

  @Test
  void fixedStepsCountTheirEvaluations() {
    DenseArray x = DenseArray.matrix(2, 1, 1, 2);
    assertThat(
            OdeSolver.solve(OdeTest::decay, x, END, settings(Solver.EULER, 20), false)
                .evaluations())
        .isEqualTo(20);
    assertThat(
            OdeSolver.solve(OdeTest::decay, x, END, settings(Solver.HEUN, 20), false).evaluations())
        .isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({"HEUN, 40", "HEUN, 0", "TSIT5, 0", "EULER, 1000"})
  void backwardUndoesForward(Solver solver, int steps) {
    OdeField field =
        (t, x) -> {
          double[] v = new double[x.length];
          for (int i = 0; i < t.length; i++) {
            v[i] = Math.sin(3 * t[i]) * x[i] + t[i];
          }
          return v;
        };
    DenseArray x = DenseArray.matrix(3, 1, -1, 0, 2);
    DenseArray there = OdeSolver.solve(field, x, END, settings(solver, steps), false).end();
    DenseArray back = OdeSolver.solve(field, there, END, settings(solver, steps), true).end();
    assertThat(back.values()).usingComparatorWithPrecision(5e-3f).containsExactly(-1, 0, 2);
    assertThat(there.values()[2]).isGreaterThan(3);
  }

  @Test
  void statesAreGivenAtTheTimesAskedFor() {
    double[] times = {0, 0.3, 0.55, 1};
    for (int steps : new int[] {0, 10}) {
      OdeSolution s =
          OdeSolver.solve(
              OdeTest::decay,
              DenseArray.matrix(1, 1, 1),
              times,
              settings(Solver.TSIT5, steps),
              false);
      assertThat(s.states().shape()).containsExactly(4, 1, 1);
      for (int k = 0; k < 4; k++) {
        assertThat((double) s.states().values()[k]).isCloseTo(Math.exp(-times[k]), within(1e-5));
      }
    }
  }

  @Test
  void eulerNeedsAFixedNumberOfSteps() {
    assertThatThrownBy(
            () ->
                OdeSolver.solve(
                    OdeTest::decay,
                    DenseArray.matrix(1, 1, 1),
                    END,
                    settings(Solver.EULER, 0),
                    false))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("euler");
  }

  @Test
  void manyLargeSamplesAreSolvedInGroupsWithEqualResults() {
    int size = 300_000;
    float[] points = new float[5 * size];
    for (int i = 0; i < points.length; i++) {
      points[i] = 1 + i / size;
    }
    int[] largest = {0};
    OdeField field =
        (t, x) -> {
          largest[0] = Math.max(largest[0], t.length);
          return decay(t, x);
        };
    DenseArray all = DenseArray.matrix(5, size, points);
    OdeSettings settings = settings(Solver.HEUN, 2);
    OdeSolution together = OdeSolver.solve(field, all, new double[] {0.5, 1}, settings, false);
    assertThat(largest[0]).isBetween(1, 4);
    for (int i = 0; i < 5; i++) {
      OdeSolution alone =
          OdeSolver.solve(field, all.select(new int[] {i}), new double[] {0.5, 1}, settings, false);
      assertThat(together.end().at(i, size - 1)).isEqualTo(alone.end().at(0, size - 1));
      assertThat(together.states().values()[i * size]).isEqualTo(alone.states().values()[0]);
    }
    assertThat(together.steps()).isEqualTo(2);
    assertThat(together.evaluations()).isEqualTo(4);
  }
}
