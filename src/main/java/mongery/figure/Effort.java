package mongery.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import mongery.config.ConfigException;
import mongery.config.Overrides;
import mongery.figure.kind.History;
import mongery.run.disk.RunDirectory;

/**
 * What the evaluations of a run measured over network evaluations a sample, a curve for each metric
 * and solver. Only evaluations of the checkpoint that was evaluated last count, and of those that
 * differ in nothing but the solver's settings the newest.
 */
public final class Effort {
  /** What the metrics path-length and path-energy call the evaluations of the network. */
  private static final List<String> EVALUATIONS = List.of("evaluations", "path-evaluations");

  private static final List<String> STEPS = List.of("solver-steps", "path-steps");

  private Effort() {}

  /**
   * Reads the curves.
   *
   * @param prefix put before the names of all curves
   */
  public static History of(RunDirectory run, String prefix) {
    Map<String, TreeMap<Double, Double>> curves = new LinkedHashMap<>();
    ObjectNode config = run.config();
    long step = -1;
    for (JsonNode report : run.evaluations()) {
      JsonNode metrics = report.path("metrics");
      String solver = solver(config, report.path("changes"));
      OptionalDouble effort = evaluations(metrics);
      if (effort.isEmpty() || solver == null) {
        continue;
      }
      if (report.path("step").asLong() != step) {
        step = report.path("step").asLong();
        curves.clear();
      }
      for (Iterator<String> names = metrics.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (!EVALUATIONS.contains(name) && !STEPS.contains(name)) {
          curves
              .computeIfAbsent(prefix + name + ", " + solver, n -> new TreeMap<>())
              .put(effort.getAsDouble(), metrics.path(name).asDouble());
        }
      }
    }
    Map<String, History.Curve> out = new LinkedHashMap<>();
    curves.forEach(
        (name, points) ->
            out.put(
                name,
                new History.Curve(
                    points.keySet().stream().mapToDouble(x -> x).toArray(),
                    points.values().stream().mapToDouble(y -> y).toArray())));
    return new History(out);
  }

  /** Network evaluations a sample, if an evaluation measured them. */
  public static OptionalDouble evaluations(JsonNode metrics) {
    return EVALUATIONS.stream()
        .filter(metrics::has)
        .mapToDouble(name -> metrics.path(name).asDouble())
        .findFirst();
  }

  /** The solver's name; null if anything but the solver was changed. */
  private static String solver(ObjectNode config, JsonNode changes) {
    JsonNode changed = config;
    try {
      for (JsonNode change : changes) {
        if (!change.asText().startsWith("method.ode.")) {
          return null;
        }
        changed = Overrides.apply(changed, List.of(change.asText()));
      }
    } catch (ConfigException e) {
      return null;
    }
    return changed.path("method").path("ode").path("solver").asText().toLowerCase(Locale.ROOT);
  }
}
