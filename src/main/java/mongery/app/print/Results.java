package mongery.app.print;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prints the metrics of a run's report, with the expected values and whether they were reached; of
 * what was edited too, as the expected values are those of the preset.
 */
public final class Results {
  private Results() {}

  public static void print(PrintWriter out, JsonNode report) {
    for (Map.Entry<String, JsonNode> m : report.path("metrics").properties()) {
      out.printf("%-36s %s%n", m.getKey(), Text.number(m.getValue().asDouble()));
    }
    List<String> edits = new ArrayList<>();
    report.path("edits").forEach(edit -> edits.add(edit.asText()));
    if (!edits.isEmpty()) {
      boolean judged = !report.path("expected").isEmpty();
      String other = judged ? "expected of the preset; this run has " : "edited: ";
      out.println(other + String.join(", ", edits));
    }
    for (JsonNode e : report.path("expected")) {
      JsonNode actual = e.path("actual");
      out.printf(
          "%-11s %s = %s, expected %s ± %s (%s)%n",
          e.path("reached").asBoolean() ? "reached" : "NOT REACHED",
          e.path("metric").asText(),
          actual.isNumber() ? Text.number(actual.asDouble()) : "not measured",
          Text.number(e.path("value").asDouble()),
          Text.number(e.path("tolerance").asDouble()),
          e.path("source").asText());
    }
  }
}
