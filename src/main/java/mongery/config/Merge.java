package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lays one JSON tree over another. */
final class Merge {
  private Merge() {}

  /**
   * Objects merge key by key, everything else is replaced; null removes a key, so that its default
   * holds again. An object whose {@code "type"} differs is replaced, for the keys of one family
   * member mean nothing to another.
   */
  static JsonNode over(JsonNode base, JsonNode top) {
    if (base == null || !base.isObject() || !top.isObject() || typeDiffers(base, top)) {
      return top.deepCopy();
    }
    ObjectNode out = base.deepCopy();
    top.properties()
        .forEach(
            entry -> {
              if (entry.getValue().isNull()) {
                out.remove(entry.getKey());
              } else {
                out.set(entry.getKey(), over(base.get(entry.getKey()), entry.getValue()));
              }
            });
    return out;
  }

  private static boolean typeDiffers(JsonNode base, JsonNode top) {
    return top.has("type") && !top.get("type").equals(base.get("type"));
  }
}
