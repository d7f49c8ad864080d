package mongery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every discrete oracle case, within the tolerance that it states. */
class OracleCasesTest {
  /** Where a case states no tolerance for a quantity, what float64 can be expected to give. */
  private static final double POTENTIAL = 1e-8;

  static List<String> ids() {
    return Fixtures.ids();
  }

  static Problem problem(JsonNode c) {
    JsonNode p = c.get("params");
    return switch (c.get("problem").asText()) {
      case "emd" -> new Problem.Exact();
      case "sinkhorn" -> new Problem.Entropic(p.get("eps").asDouble());
      case "uot_kl", "uot_entropy" ->
          new Problem.UnbalancedEntropic(
              p.get("eps").asDouble(),
              Fixtures.number(p.get("rho1")),
              Fixtures.number(p.get("rho2")),
              c.get("problem").asText().equals("uot_kl")
                  ? Problem.Reference.PRODUCT
                  : Problem.Reference.COUNTING);
      case "mm_kl" -> Problem.Unbalanced.kl(p.get("rho").asDouble());
      case "mm_l2" -> Problem.Unbalanced.l2(p.get("rho").asDouble());
      case "partial" -> new Problem.Partial(p.get("m").asDouble());
      case "partial_entropic" ->
          new Problem.PartialEntropic(p.get("m").asDouble(), p.get("eps").asDouble());
      default -> throw new AssertionError(c.get("problem"));
    };
  }

  @ParameterizedTest
  @MethodSource("ids")
  void caseIsSolvedWithinItsTolerance(String id) {
    JsonNode c = Fixtures.read("pot/" + id + ".json");
    JsonNode expected = c.get("expected");
    JsonNode tolerance = c.get("tolerance");
    double objectiveAbs = tolerance.path("objective_abs").asDouble(1e-9);
    double planAbs = tolerance.path("plan_abs").asDouble(1e-10);

    Solution s =
        OptimalTransport.solve(
            problem(c),
            Fixtures.matrix(c.get("x")),
            Fixtures.matrix(c.get("y")),
            Fixtures.weights(c.get("a")),
            Fixtures.weights(c.get("b")));

    assertThat(s.objective()).isCloseTo(expected.get("objective").asDouble(), within(objectiveAbs));
    assertThat(s.transportCost())
        .isCloseTo(expected.get("transport_cost").asDouble(), within(Math.max(1e-9, planAbs)));
    assertThat(s.mass()).isCloseTo(expected.get("mass").asDouble(), within(1e-9));
    near("row marginal", s.rowMarginal(), expected.path("row_marginal"), 1e-10);
    near("column marginal", s.colMarginal(), expected.path("col_marginal"), 1e-10);
    if (!(problem(c) instanceof Problem.Exact)) { // the exact dual pair is not unique
      if (!(problem(c) instanceof Problem.Partial)) {
        near("f", s.f(), expected.path("f"), POTENTIAL);
        near("g", s.g(), expected.path("g"), POTENTIAL);
      }
    }
    plan(s.plan(), expected, planAbs);
  }

  private static void near(String what, double[] actual, JsonNode expected, double tolerance) {
    if (!expected.isMissingNode()) {
      assertThat(actual)
          .as(what)
          .usingComparatorWithPrecision(tolerance)
          .containsExactly(Fixtures.vector(expected));
    }
  }

  private static void plan(Coupling plan, JsonNode expected, double tolerance) {
    double[][] actual = plan.toDense();
    double[][] wanted = new double[plan.rows()][plan.columns()];
    if (expected.has("plan")) {
      wanted = Fixtures.matrix(expected.get("plan"));
    } else if (expected.has("plan_sparse")) {
      for (JsonNode entry : expected.get("plan_sparse")) {
        wanted[entry.get(0).asInt()][entry.get(1).asInt()] = entry.get(2).asDouble();
      }
    } else {
      return;
    }
    double worst = 0;
    for (int i = 0; i < wanted.length; i++) {
      for (int j = 0; j < wanted[i].length; j++) {
        worst = Math.max(worst, Math.abs(wanted[i][j] - actual[i][j]));
      }
    }
    assertThat(worst).as("largest difference of a plan entry").isLessThanOrEqualTo(tolerance);
  }
}
