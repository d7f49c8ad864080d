package mongery.method.uotm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import mongery.data.DenseArray;
import mongery.method.Counterpart;
import mongery.method.uotm.Uotm.Form;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.EmaSettings;
import mongery.nn.optim.Schedules;
import mongery.transport.NormalMixture;
import org.junit.jupiter.api.Test;

/** The discrete counterpart against closed forms, on quantiles of one-dimensional laws. */
class UotmCounterpartTest {
  private static final int N = 400;

  private static Uotm settings(
      Conjugate phi1, Conjugate phi2, double alpha, double tau, double kD, Form form) {
    AdamSettings adam = AdamSettings.of(1e-3);
    return new Uotm(
        phi1,
        phi2,
        2 * alpha,
        new Schedules.Linear(alpha, 100), // ends at alpha
        tau,
        kD,
        0.5,
        form,
        0,
        0,
        3,
        false,
        16,
        0,
        adam,
        adam,
        new EmaSettings(0, EmaSettings.Start.WEIGHTS));
  }

  private static Uotm settings(Conjugate phi1, Conjugate phi2) {
    return settings(phi1, phi2, 1, 0.1, 0.5, Form.ELEMENT_WISE);
  }

  private static DenseArray quantiles(NormalMixture law) {
    float[] x = new float[N];
    for (int i = 0; i < N; i++) {
      x[i] = (float) law.quantile((i + 0.5) / N);
    }
    return DenseArray.matrix(N, 1, x);
  }

  private static final DenseArray NORMAL = quantiles(NormalMixture.normal(0, 1));
  private static final DenseArray NARROW = quantiles(NormalMixture.normal(3, 0.5));

  private static Counterpart solve(Uotm settings, DenseArray source, DenseArray target) {
    return settings.counterpart(List.of(source, target)).orElseThrow();
  }

  private static double mean(DenseArray values) {
    double sum = 0;
    for (float v : values.values()) {
      sum += v;
    }
    return sum / values.rows();
  }

  @Test
  void fixedSourceBetweenGaussians() { // closed form of the preset gaussian-uotm
    Counterpart c = solve(settings(Conjugate.LINEAR, Conjugate.KL), NORMAL, NARROW);
    double mean = mean(c.mapped().get(0));
    assertThat(mean).isCloseTo(2.92683, within(5e-3));
    double square = 0;
    for (float v : c.mapped().get(0).values()) {
      square += (v - mean) * (v - mean);
    }
    assertThat(Math.sqrt(square / N)).isCloseTo(0.50621, within(0.01));
    assertThat(Arrays.stream(c.weights().get(0)).boxed())
        .allSatisfy(w -> assertThat(w).isCloseTo(1, within(1e-9)));
    assertThat(Arrays.stream(c.weights().get(1)).average().orElseThrow())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void mixtureOfThePresetHasTheKnownMass() {
    DenseArray p =
        quantiles(
            new NormalMixture(
                new double[] {0.5, 0.5}, new double[] {1, -1}, new double[] {0.5, 0.5}));
    DenseArray q =
        quantiles(
            new NormalMixture(
                new double[] {2 / 3.0, 1 / 3.0}, new double[] {2, -1}, new double[] {0.5, 0.5}));
    Counterpart c =
        solve(settings(Conjugate.KL, Conjugate.KL, 1, 0.02, 0.5, Form.ELEMENT_WISE), p, q);
    for (double[] w : c.weights()) {
      assertThat(Arrays.stream(w).average().orElseThrow()).isCloseTo(0.9935, within(1e-3));
    }
    assertThat(c.mapped().get(0).at((int) (0.75 * N), 0)) // T(1) = 2.12
        .isCloseTo(2.12f, within(0.03f));
  }

  @Test
  void balancedIsTheMonotoneMap() {
    Counterpart c = solve(settings(Conjugate.LINEAR, Conjugate.LINEAR), NORMAL, NARROW);
    assertThat(c.mapped().get(0).values()).containsExactly(NARROW.values());
    double cost = 0;
    for (int i = 0; i < N; i++) {
      cost += 0.05 * Math.pow(NORMAL.at(i, 0) - NARROW.at(i, 0), 2) / N;
    }
    assertThat(c.objective()).isCloseTo(cost, within(1e-9));
  }

  @Test
  void theReleasedFormKeepsTheSourceAndHalvesTheDivergence() {
    Counterpart released =
        solve(settings(Conjugate.KL, Conjugate.KL, 1, 0.1, 7, Form.PAIRWISE), NORMAL, NARROW);
    Counterpart kept =
        solve(
            settings(Conjugate.LINEAR, Conjugate.KL, 0.5, 0.1, 0.5, Form.ELEMENT_WISE),
            NORMAL,
            NARROW);
    assertThat(released.mapped().get(0).values()).containsExactly(kept.mapped().get(0).values());
    assertThat(released.weights().get(1)).containsExactly(kept.weights().get(1));
  }

  @Test
  void withoutDistanceTheLegacySoftplusHasDensityOneHalf() { // sigmoid at 0
    Counterpart c =
        solve(settings(Conjugate.SOFTPLUS_LEGACY, Conjugate.SOFTPLUS_LEGACY), NARROW, NARROW);
    assertThat(Arrays.stream(c.weights().get(0)).boxed())
        .allSatisfy(w -> assertThat(w).isCloseTo(0.5, within(1e-6)));
  }

  @Test
  void aPointThatIsLeftOutStillHasAnImage() {
    DenseArray x = DenseArray.matrix(2, 1, 0, 100);
    DenseArray y = DenseArray.matrix(2, 1, 1, 2);
    Counterpart c = solve(settings(Conjugate.CHI, Conjugate.CHI), x, y);
    assertThat(c.weights().get(0)[1]).isZero();
    assertThat(c.mapped().get(0).values()[1]).isIn(1f, 2f);
    assertThat(c.acceptance(0)).containsExactly(1, 0);
  }

  @Test
  void settingsThatPoseNoProblemHaveNone() {
    List<DenseArray> clouds = List.of(NORMAL, NARROW);
    assertThat(
            settings(Conjugate.KL, Conjugate.KL, 1, 0.1, 1, Form.ELEMENT_WISE).counterpart(clouds))
        .isEmpty();
    assertThat(
            settings(Conjugate.CHI, Conjugate.KL, 1, 0.1, 0.5, Form.PAIRWISE).counterpart(clouds))
        .isEmpty();
    assertThat(settings(Conjugate.LINEAR, Conjugate.SOFTPLUS_LEGACY).counterpart(clouds)).isEmpty();
  }
}
