package mongery.run.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mongery.config.Json;

/** Events as lines of JSON. Numbers that JSON lacks are written as text. */
public final class EventJson {
  private EventJson() {}

  /** The event as one line, without its end. */
  public static String line(Event event) {
    ObjectNode out = Json.object();
    out.put("step", event.step());
    out.put("time", event.time());
    Event.Body body = event.body();
    if (body instanceof Event.Scalar e) {
      values(out.put("type", "scalar"), e.values());
    } else if (body instanceof Event.Metrics e) {
      values(out.put("type", "metric"), e.values());
    } else if (body instanceof Event.LookWritten e) {
      out.put("type", "look").put("file", e.file());
    } else if (body instanceof Event.CheckpointWritten e) {
      out.put("type", "checkpoint").put("file", e.file()).put("best", e.best());
    } else if (body instanceof Event.StateChanged e) {
      out.put("type", "state").put("state", name(e.state())).put("cause", e.cause());
      if (!Double.isNaN(e.seconds())) {
        out.put("seconds", e.seconds());
      }
    } else if (body instanceof Event.LiveSet e) {
      out.put("type", "set").put("path", e.path()).put("value", e.value());
    } else if (body instanceof Event.Note e) {
      out.put("type", "note").put("text", e.text());
    } else if (body instanceof Event.Warning e) {
      out.put("type", "warning").put("text", e.text());
    }
    return Json.compact(out) + "\n";
  }

  /**
   * Reads one line.
   *
   * @return null if the type of event is unknown: written by a later version
   * @throws RuntimeException if the line is not an event
   */
  static Event parse(String line) {
    JsonNode in = Json.parse(line, "events.jsonl");
    Event.Body body =
        switch (in.required("type").asText()) {
          case "scalar" -> new Event.Scalar(values(in.required("values")));
          case "metric" -> new Event.Metrics(values(in.required("values")));
          case "look" -> new Event.LookWritten(in.required("file").asText());
          case "checkpoint" ->
              new Event.CheckpointWritten(
                  in.required("file").asText(), in.path("best").asBoolean());
          case "state" ->
              new Event.StateChanged(
                  state(in.required("state").asText()),
                  in.path("cause").asText(),
                  in.path("seconds").asDouble(Double.NaN));
          case "set" ->
              new Event.LiveSet(in.required("path").asText(), number(in.required("value")));
          case "note" -> new Event.Note(in.required("text").asText());
          case "warning" -> new Event.Warning(in.required("text").asText());
          default -> null;
        };
    return body == null
        ? null
        : new Event(in.required("step").longValue(), in.required("time").longValue(), body);
  }

  /** {@code NOT_RESPONDING} to {@code not-responding}. */
  public static String name(RunState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static RunState state(String name) {
    return RunState.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static void values(ObjectNode out, Map<String, Double> values) {
    ObjectNode into = out.putObject("values");
    values.forEach(into::put);
  }

  private static Map<String, Double> values(JsonNode in) {
    Map<String, Double> out = new LinkedHashMap<>();
    in.properties().forEach(e -> out.put(e.getKey(), number(e.getValue())));
    return out;
  }

  private static double number(JsonNode node) {
    return node.isTextual() ? Double.parseDouble(node.textValue()) : node.doubleValue();
  }
}
