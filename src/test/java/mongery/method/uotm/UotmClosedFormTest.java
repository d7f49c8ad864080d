package mongery.method.uotm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import mongery.data.DenseArray;
import mongery.method.uotm.Uotm.Form;
import mongery.nn.Session;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.Schedules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Between Gaussians the problem has a closed form, coordinate by coordinate: source N(0, 1) kept,
 * target N(2, 0.5^2) relaxed by k times KL, cost 0.05 |x - y|^2. The released, pairwise form with
 * kl on both sides is that problem with k = 1/2.
 */
class UotmClosedFormTest {
  private static final int POINTS = 4000;

  @ParameterizedTest
  @CsvSource({"LINEAR, ELEMENT_WISE, 1, 1", "LINEAR, ELEMENT_WISE, 1, 2", "KL, PAIRWISE, 0.5, 1"})
  void isFound(Conjugate phi1, Form form, double k, int dimension) {
    double a = 0.05;
    double sum = 2 * a + k / 0.25;
    double mean = k * 2 / 0.25 / sum;
    double deviation = (2 * a + Math.sqrt(4 * a * a + 4 * k * sum)) / (2 * sum);
    Recipe recipe = new Recipe();
    recipe.phi1 = phi1;
    recipe.form = form;
    recipe.inner = 1;
    recipe.width = 48;
    recipe.adam =
        new AdamSettings(
            5e-4, new Schedules.Linear(1e-5), 0.5, 0.9, 1e-8, 0, AdamSettings.Clip.NONE, 1);
    try (Session session = Session.open("cpu", 1)) {
      UotmMethod method = recipe.method(session, dimension, 256, 400, 0);
      for (int i = 0; i < 400; i++) {
        method.step(i);
      }
      DenseArray mapped = method.translate(Recipe.source(dimension).probe(POINTS).points(), 1);
      for (int j = 0; j < dimension; j++) {
        double m = 0;
        double square = 0;
        for (int i = 0; i < POINTS; i++) {
          double y = mapped.at(i, j);
          m += y / POINTS;
          square += y * y / POINTS;
        }
        assertThat(m).isCloseTo(mean, within(0.03 * mean));
        assertThat(Math.sqrt(square - m * m)).isCloseTo(deviation, within(0.1 * deviation));
      }
    }
  }
}
