package mongery.method.not;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mongery.config.Binder;
import mongery.config.Json;
import mongery.data.DenseArray;
import mongery.method.Counterpart;
import mongery.method.MethodSettings;
import mongery.method.Solvable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The discrete counterpart against closed forms. */
class NotCounterpartTest {
  private static final int N = 400;

  private static Optional<Counterpart> solve(String settings, DenseArray x, DenseArray y) {
    String json = "{\"type\":\"not\"" + settings.replace('\'', '"') + "}";
    MethodSettings method =
        Binder.load().read(Json.parse(json, "test"), MethodSettings.class, "test");
    return ((Solvable) method).counterpart(List.of(x, y));
  }

  private static DenseArray interval(double low, double high) {
    float[] x = new float[N];
    for (int i = 0; i < N; i++) {
      x[i] = (float) (low + (high - low) * (i + 0.5) / N);
    }
    return DenseArray.matrix(N, 1, x);
  }

  /** U[0, 1] to U[1, 3]: T(x) = 1 + 2 x / w, cost 1 + (2/w - 1) + (2/w - 1)^2 / 3. */
  @ParameterizedTest
  @CsvSource({"1, 2.333333", "2, 1", "4, 0.583333", "8, 0.4375"})
  void incompleteTransportOfIntervals(int w, double cost) {
    Counterpart c =
        solve(",'head':'non-positive','w':" + w, interval(0, 1), interval(1, 3)).orElseThrow();
    assertThat(c.objective()).isCloseTo(cost, within(5e-3));
    for (int i = 0; i < N; i++) {
      double x = (i + 0.5) / N;
      assertThat(c.mapped().get(0).at(i, 0)).isCloseTo((float) (1 + 2 * x / w), within(0.02f));
      assertThat(c.weights().get(0)[i]).isCloseTo(1, within(1e-9));
      assertThat(c.weights().get(1)[i]).isBetween(0.0, w + 1e-9);
    }
    assertThat(Arrays.stream(c.weights().get(1)).average().orElseThrow())
        .isCloseTo(1, within(1e-9));
    assertThat(c.weights().get(1)[N - 1]).isCloseTo(w == 1 ? 1 : 0, within(1e-9));
  }

  /** One dimension: of half and whole interval around 0 the weak plan keeps each point's mean. */
  @Test
  void weakTransportToAConvexlyLargerLawCostsNothing() {
    Counterpart c =
        solve(",'gamma':1,'noise':1,'draws':2", interval(-0.5, 0.5), interval(-1, 1)).orElseThrow();
    assertThat(c.objective()).isBetween(0.0, 5e-3);
    for (int i = 0; i < N; i += 20) {
      float x = interval(-0.5, 0.5).at(i, 0);
      assertThat(c.mapped().get(0).at(i, 0)).isCloseTo(x, within(0.2f));
    }
  }

  @Test
  void weakKernelCostsAndWeakIncompleteOnesHaveNoCounterpart() {
    DenseArray x = interval(0, 1);
    String weak = ",'gamma':0.4,'noise':1,'draws':2";
    assertThat(solve(weak + ",'cost':'distance'", x, x)).isEmpty();
    assertThat(solve(weak + ",'w':2,'head':'non-positive'", x, x)).isEmpty();
    assertThat(solve(",'cost':'distance'", x, x)).isPresent();
  }
}
