package mongery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mongery.transport.gaussian.AffineMap;
import mongery.transport.gaussian.Gaussian;
import mongery.transport.gaussian.GaussianEntropic;
import mongery.transport.gaussian.GaussianTransport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every closed-form oracle case. */
class ClosedFormTest {
  /** The formulas are exact in float64; this leaves room for their conditioning. */
  private static final double TOLERANCE = 1e-10;

  private static Stream<Named<JsonNode>> cases(String file) {
    return StreamSupport.stream(Fixtures.read("closed_form/" + file + ".json").spliterator(), false)
        .map(c -> Named.of(c.get("id").asText(), c));
  }

  static Stream<Named<JsonNode>> line() {
    return cases("wasserstein_1d");
  }

  static Stream<Named<JsonNode>> maps() {
    return cases("gaussian_map");
  }

  static Stream<Named<JsonNode>> barycenters() {
    return cases("gaussian_barycenter");
  }

  static Stream<Named<JsonNode>> entropic() {
    return cases("gaussian_entropic_uot");
  }

  @ParameterizedTest
  @MethodSource("line")
  void wassersteinOnTheLine(JsonNode c) {
    double[] x = Fixtures.vector(c.get("x"));
    double[] y = Fixtures.vector(c.get("y"));
    double[] a = Fixtures.weights(c.get("a"));
    double[] b = Fixtures.weights(c.get("b"));
    for (int p = 1; p <= 3; p++) {
      close(Wasserstein1d.power(x, a, y, b, p), c.get("W" + p + "_pow_p").asDouble(), 1e-12);
    }
    close(Wasserstein1d.distance(x, a, y, b, 1), c.get("W1").asDouble(), 1e-12);
    close(Wasserstein1d.distance(x, a, y, b, 2), c.get("W2").asDouble(), 1e-12);
  }

  @ParameterizedTest
  @MethodSource("maps")
  void gaussianMap(JsonNode c) {
    Gaussian from = gaussian(c.get("mean1"), c.get("cov1"));
    Gaussian to = gaussian(c.get("mean2"), c.get("cov2"));

    AffineMap map = GaussianTransport.map(from, to);

    close(map.matrix(), c.get("map_matrix"));
    close(map.bias(), c.get("map_bias"));
    close(GaussianTransport.squaredDistance(from, to), c.get("W2_squared").asDouble(), TOLERANCE);
    for (int k = 0; k < c.get("sample_x").size(); k++) {
      close(map.apply(Fixtures.vector(c.get("sample_x").get(k))), c.get("sample_Tx").get(k));
    }
  }

  @ParameterizedTest
  @MethodSource("barycenters")
  void gaussianBarycenter(JsonNode c) {
    List<Gaussian> members = new ArrayList<>();
    for (int k = 0; k < c.get("means").size(); k++) {
      members.add(gaussian(c.get("means").get(k), c.get("covs").get(k)));
    }
    double[] weights = Fixtures.vector(c.get("weights"));

    Gaussian center = GaussianTransport.barycenter(members, weights);

    close(center.mean(), c.get("bary_mean"));
    close(center.covariance(), c.get("bary_cov"));
    double objective = 0;
    for (int k = 0; k < weights.length; k++) {
      double squared = GaussianTransport.squaredDistance(members.get(k), center);
      close(squared, c.get("W2_squared_to_inputs").get(k).asDouble(), TOLERANCE);
      objective += weights[k] * squared;
      AffineMap map = GaussianTransport.map(members.get(k), center);
      close(map.matrix(), c.get("maps_to_bary").get(k));
      close(map.bias(), c.get("biases_to_bary").get(k));
    }
    close(objective, c.get("objective").asDouble(), TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("entropic")
  void entropicUnbalancedGaussians(JsonNode c) {
    double gamma1 = Fixtures.number(c.get("gamma1"));
    double gamma2 = Fixtures.number(c.get("gamma2"));
    double massA = c.get("mass_a").asDouble();
    double massB = c.get("mass_b").asDouble();
    double epsilon = c.get("eps").asDouble();
    JsonNode e = c.get("expected");

    GaussianEntropic s =
        GaussianEntropic.solve(
            massA,
            gaussian(c.get("mean_a"), c.get("cov_a")),
            massB,
            gaussian(c.get("mean_b"), c.get("cov_b")),
            epsilon,
            gamma1,
            gamma2);

    close(s.objective(), e.get("objective").asDouble(), TOLERANCE);
    close(s.transportCost(), e.get("transport_cost").asDouble(), TOLERANCE);
    close(s.entropy(), e.get("entropy_term").asDouble(), TOLERANCE);
    close(s.penalties(), e.get("penalty_terms").asDouble(), TOLERANCE);
    close(s.mass(), e.get("mass").asDouble(), TOLERANCE);
    close(s.plan().mean(), e.get("mean"));
    close(s.plan().covariance(), e.get("cov"));
    close(s.f().quadratic(), e.get("f_quadratic"));
    close(s.g().quadratic(), e.get("g_quadratic"));
    close(s.f().linear(), e.get("f_linear"));
    close(s.g().linear(), e.get("g_linear"));
    double f = e.get("f_const").asDouble();
    double g = e.get("g_const").asDouble();
    close(s.f().constant() + s.g().constant(), f + g, TOLERANCE);
    if (!(Double.isInfinite(gamma1) && Double.isInfinite(gamma2))) {
      close(s.f().constant(), f, TOLERANCE); // both hard: only the sum is determined
    }
    if (gamma1 == gamma2 && !Double.isInfinite(gamma1)) {
      close(
          s.objective(),
          gamma1 * (massA + massB) + epsilon * massA * massB - (epsilon + 2 * gamma1) * s.mass(),
          TOLERANCE);
    }
  }

  private static Gaussian gaussian(JsonNode mean, JsonNode covariance) {
    return new Gaussian(Fixtures.vector(mean), Fixtures.matrix(covariance));
  }

  private static void close(double actual, double expected, double tolerance) {
    assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
  }

  private static void close(double[] actual, JsonNode expected) {
    assertThat(actual).hasSize(expected.size());
    for (int i = 0; i < actual.length; i++) {
      close(actual[i], expected.get(i).asDouble(), TOLERANCE);
    }
  }

  private static void close(double[][] actual, JsonNode expected) {
    assertThat(actual.length).isEqualTo(expected.size());
    for (int i = 0; i < actual.length; i++) {
      close(actual[i], expected.get(i));
    }
  }
}
