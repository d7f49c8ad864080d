package mongery.run.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.run.event.Event;
import mongery.run.event.EventJson;
import mongery.run.event.History;
import mongery.run.experiment.Expected;

/** What scripts are told about runs. */
public final class RunReport {
  private RunReport() {}

  /**
   * One run: state, steps, last value of each metric, what was expected and whether it was reached.
   *
   * @throws ConfigException if it cannot be read
   */
  public static ObjectNode of(RunDirectory run) {
    RunStatus status = run.status();
    History history = run.history();
    ObjectNode config = run.config();
    ObjectNode out = Json.object();
    out.put("name", run.name());
    out.put("path", run.path().toAbsolutePath().toString());
    out.set("preset", run.facts().get("preset"));
    out.set("edits", Json.tree(Digest.edits(config, run.facts())));
    out.set("title", config.get("title"));
    out.set("method", config.path("method").get("type"));
    status(out, status);
    Map<String, Double> metrics = history.lastMetrics();
    out.set("metrics", Json.tree(metrics));
    out.set("expected", expected(config.path("expected"), metrics));
    out.set("scalars", Json.tree(history.lastScalars()));
    out.set("looks", Json.tree(List.copyOf(history.looks().keySet())));
    out.set("checkpoints", Json.tree(List.copyOf(history.checkpoints().keySet())));
    ArrayNode notes = out.putArray("notes");
    ArrayNode warnings = out.putArray("warnings");
    for (Event event : history.remarks()) {
      if (event.body() instanceof Event.Note note) {
        notes.add(note.text());
      } else if (event.body() instanceof Event.Warning warning) {
        warnings.add(warning.text());
      }
    }
    out.set("evaluations", run.evaluations());
    out.set("facts", run.facts());
    return out;
  }

  /** A list of runs; one that cannot be read has a {@code problem}. */
  public static ArrayNode of(List<RunStore.Listed> runs) {
    ArrayNode out = Json.object().arrayNode();
    for (RunStore.Listed listed : runs) {
      ObjectNode row = out.addObject();
      row.put("name", listed.run().name());
      row.put("path", listed.run().path().toAbsolutePath().toString());
      row.put("preset", listed.preset());
      row.put("method", listed.method());
      row.put("created", listed.created());
      if (listed.problem() == null) {
        status(row, listed.status());
        row.set("edits", Json.tree(listed.digest().edits()));
      } else {
        row.put("problem", listed.problem());
      }
    }
    return out;
  }

  private static void status(ObjectNode out, RunStatus status) {
    out.put("state", EventJson.name(status.state()));
    out.put("cause", status.cause());
    out.put("step", status.step());
    out.put("steps", status.steps());
    out.put("rate", status.rate());
    if (status.remaining() != null) {
      out.put("remaining_s", status.remaining().toMillis() / 1000.0);
    }
  }

  /** Each expected value beside the measured one. */
  public static ArrayNode expected(List<Expected> expected, Map<String, Double> metrics) {
    ArrayNode out = Json.object().arrayNode();
    for (Expected e : expected) {
      add(out, e, metrics.get(e.metric()));
    }
    return out;
  }

  private static ArrayNode expected(JsonNode expected, Map<String, Double> metrics) {
    ArrayNode out = Json.object().arrayNode();
    for (JsonNode e : expected) {
      add(out, Expected.of(e), metrics.get(e.path("metric").asText()));
    }
    return out;
  }

  private static void add(ArrayNode out, Expected expected, Double actual) {
    ObjectNode row = out.addObject();
    row.put("metric", expected.metric());
    row.put("value", expected.value());
    row.put("tolerance", expected.tolerance());
    row.put("actual", actual);
    row.put("reached", actual != null && expected.reached(actual));
    row.put("source", expected.source());
  }
}
