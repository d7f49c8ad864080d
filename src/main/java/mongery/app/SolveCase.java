package mongery.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mongery.config.ConfigException;
import mongery.transport.CostMatrix;
import mongery.transport.OptimalTransport;
import mongery.transport.Penalty;
import mongery.transport.Problem;
import mongery.transport.Solution;

/**
 * The {@code solve} command without its printing: reads a case of discrete optimal transport from a
 * JSON file, strictly, and returns the solution as JSON.
 *
 * <p>Keys: {@code problem}, {@code x} (n points), {@code y} (m points), {@code a} and {@code b}
 * (weights, or {@code "uniform"}, which is also what absence means), {@code params}, {@code cost}
 * ({@code "sqeuclidean"}, the default, or {@code "euclidean"}); {@code n}, {@code m}, {@code d} are
 * checked where given; {@code id}, {@code expected}, {@code crosscheck}, {@code tolerance} and
 * {@code note} are ignored.
 */
public final class SolveCase {
  private static final List<String> KEYS =
      List.of(
          "id",
          "problem",
          "n",
          "m",
          "d",
          "cost",
          "x",
          "y",
          "a",
          "b",
          "params",
          "expected",
          "crosscheck",
          "tolerance",
          "note");

  /** Problems and the parameters that each takes. */
  private static final Map<String, List<String>> PARAMS =
      Map.of(
          "emd", List.of(),
          "sinkhorn", List.of("eps", "gauge"),
          "uot_kl", List.of("eps", "rho", "rho1", "rho2", "tau", "tau1", "tau2", "reference"),
          "uot_entropy", List.of("eps", "rho", "rho1", "rho2", "tau", "tau1", "tau2", "reference"),
          "mm_kl", List.of("rho", "rho1", "rho2", "div"),
          "mm_l2", List.of("rho", "rho1", "rho2", "div"),
          "partial", List.of("m"),
          "partial_entropic", List.of("m", "eps"));

  private final NumbersFile in;

  private SolveCase(NumbersFile in) {
    this.in = in;
  }

  /**
   * Solves a case.
   *
   * @return {@code objective}, {@code transport_cost}, {@code mass}, {@code row_marginal}, {@code
   *     col_marginal}, {@code f}, {@code g} and, of partial problems, {@code lambda_}
   * @throws ConfigException in one sentence, if the file cannot be read or is not a proper case
   * @throws IllegalStateException if an iteration does not converge
   */
  public static ObjectNode solve(Path file) {
    return solve(file, false);
  }

  /**
   * As {@link #solve(Path)}.
   *
   * @param plan whether to add {@code plan_sparse}, a list of [i, j, P_ij] with P_ij &gt; 0
   */
  public static ObjectNode solve(Path file, boolean plan) {
    SolveCase given = new SolveCase(new NumbersFile(file));
    try {
      return json(given.solved(), plan);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(file + ": " + e.getMessage(), e);
    }
  }

  private Solution solved() {
    if (!in.root().isObject()) {
      throw in.wrong("a case must be a JSON object with the keys problem, x, y, a, b, params");
    }
    in.unknownKeys("", in.root(), KEYS);
    String name = in.text("problem", in.root().path("problem"));
    if (!PARAMS.containsKey(name)) {
      throw in.wrong(
          "problem is \""
              + name
              + "\", it must be one of "
              + String.join(", ", new TreeSet<>(PARAMS.keySet())));
    }
    double[][] x = in.points("x");
    double[][] y = in.points("y");
    in.size("n", x.length, "x");
    in.size("m", y.length, "y");
    if (x.length > 0) {
      in.size("d", x[0].length, "x[0]");
    }
    double[] a = weights("a", x.length);
    double[] b = weights("b", y.length);
    Problem problem = problem(name);
    CostMatrix cost =
        switch (in.root().has("cost") ? in.text("cost", in.root().get("cost")) : "sqeuclidean") {
          case "sqeuclidean" -> CostMatrix.squaredEuclidean(x, y);
          case "euclidean" -> CostMatrix.euclidean(x, y);
          default ->
              throw in.wrong(
                  "cost is " + in.root().get("cost") + ", it must be sqeuclidean or euclidean");
        };
    return OptimalTransport.solve(problem, cost, a, b);
  }

  private Problem problem(String name) {
    JsonNode params = in.root().path("params");
    if (!params.isMissingNode() && !params.isObject()) {
      throw in.wrong("params must be an object");
    }
    in.unknownKeys("params.", params, PARAMS.get(name));
    return switch (name) {
      case "emd" -> new Problem.Exact();
      case "sinkhorn" -> new Problem.Entropic(param("eps"));
      case "uot_kl" -> entropicUnbalanced(Problem.Reference.PRODUCT);
      case "uot_entropy" -> entropicUnbalanced(Problem.Reference.COUNTING);
      case "mm_kl" -> {
        divergence("kl");
        yield new Problem.Unbalanced(Penalty.kl(penalty("1")), Penalty.kl(penalty("2")));
      }
      case "mm_l2" -> {
        divergence("l2");
        yield new Problem.Unbalanced(Penalty.l2(penalty("1")), Penalty.l2(penalty("2")));
      }
      case "partial" -> new Problem.Partial(param("m"));
      default -> new Problem.PartialEntropic(param("m"), param("eps"));
    };
  }

  private Problem entropicUnbalanced(Problem.Reference reference) {
    double epsilon = param("eps");
    new Problem.Entropic(epsilon); // checks epsilon before it is used to convert a tau
    return new Problem.UnbalancedEntropic(
        epsilon, rhoOrTau("1", epsilon), rhoOrTau("2", epsilon), reference);
  }

  /** The penalty of one side, given as rho1 or tau1, or as rho or tau for both sides. */
  private double rhoOrTau(String side, double epsilon) {
    String tau = given("tau", side);
    String rho = given("rho", side);
    if (tau != null && rho != null) {
      throw in.wrong("params." + rho + " and params." + tau + " both given, give one of them");
    }
    return tau == null ? penalty(side) : Problem.UnbalancedEntropic.rho(tau, param(tau), epsilon);
  }

  private double penalty(String side) {
    String key = given("rho", side);
    if (key == null) {
      throw in.wrong("params.rho" + side + " is missing, it must be a number above 0 or \"inf\"");
    }
    JsonNode value = in.root().get("params").get(key);
    double rho =
        value.isTextual() && value.asText().equals("inf")
            ? Double.POSITIVE_INFINITY
            : in.number("params." + key, value);
    if (!(rho > 0)) {
      throw in.wrong("params." + key + " is " + value + ", it must be above 0, or \"inf\"");
    }
    return rho;
  }

  private String given(String key, String side) {
    JsonNode params = in.root().path("params");
    if (params.has(key) && params.has(key + side)) {
      throw in.wrong(
          "params." + key + " and params." + key + side + " both given, give one of them");
    }
    return params.has(key + side) ? key + side : params.has(key) ? key : null;
  }

  private void divergence(String expected) {
    JsonNode div = in.root().path("params").path("div");
    if (!div.isMissingNode() && !div.asText().equals(expected)) {
      throw in.wrong("params.div is " + div + ", for this problem it must be \"" + expected + "\"");
    }
  }

  private double param(String key) {
    JsonNode value = in.root().path("params").path(key);
    if (value.isMissingNode()) {
      throw in.wrong("params." + key + " is missing");
    }
    return in.number("params." + key, value);
  }

  private double[] weights(String key, int size) {
    JsonNode node = in.root().path(key);
    if (node.isMissingNode() || node.asText().equals("uniform")) {
      return size == 0 ? new double[0] : OptimalTransport.uniform(size);
    }
    if (!node.isArray()) {
      throw in.wrong(key + " must be a list of weights or \"uniform\"");
    }
    return in.numbers(key, node);
  }

  private static ObjectNode json(Solution s, boolean plan) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("objective", s.objective());
    out.put("transport_cost", s.transportCost());
    out.put("mass", s.mass());
    out.set("row_marginal", list(s.rowMarginal()));
    out.set("col_marginal", list(s.colMarginal()));
    out.set("f", list(s.f()));
    out.set("g", list(s.g()));
    if (s.lambda().isPresent()) {
      out.put("lambda_", s.lambda().getAsDouble());
    }
    if (plan) {
      ArrayNode entries = out.putArray("plan_sparse");
      s.plan().forEach((i, j, mass) -> entries.addArray().add(i).add(j).add(mass));
    }
    return out;
  }

  /** Numbers; a potential of minus infinity, which JSON cannot say, becomes "-inf". */
  private static ArrayNode list(double[] values) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode(values.length);
    Arrays.stream(values)
        .forEach(v -> out.add(Double.isFinite(v) ? out.numberNode(v) : out.textNode("-inf")));
    return out;
  }
}
