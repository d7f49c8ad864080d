package mongery.run.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import mongery.config.Json;

/**
 * What a person wrote about a run.
 *
 * @param note any text
 * @param tags words to find it by, each once
 */
public record Remarks(String note, List<String> tags) {
  /** Nothing written. */
  public static final Remarks NONE = new Remarks("", List.of());

  /** Copies the tags, each once. */
  public Remarks {
    tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
  }

  /** Whether a tag gives the value of a setting, such as {@code tau=20}, as a sweep's runs have. */
  public static boolean givesValue(String tag) {
    return tag.indexOf('=') > 0;
  }

  static Remarks of(JsonNode json) {
    List<String> tags = new ArrayList<>();
    json.path("tags").forEach(tag -> tags.add(tag.asText()));
    return new Remarks(json.path("note").asText(), tags);
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("note", note);
    tags.forEach(json.putArray("tags")::add);
    return json;
  }
}
