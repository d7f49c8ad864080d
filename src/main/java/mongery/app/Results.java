package mongery.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;

/** Prints metrics, with the expected values and whether they were reached. */
final class Results {
  private Results() {}

  static void print(PrintWriter out, JsonNode metrics, JsonNode expected) {
    for (Map.Entry<String, JsonNode> m : metrics.properties()) {
      out.printf("%-36s %s%n", m.getKey(), Text.number(m.getValue().asDouble()));
    }
    for (JsonNode e : expected) {
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
