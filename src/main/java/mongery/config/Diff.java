package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Differences of two configurations. */
public final class Diff {
  private Diff() {}

  /**
   * One difference.
   *
   * @param path dotted path of the key
   * @param before value in the first; null if absent there
   * @param after value in the second; null if absent there
   */
  public record Change(String path, JsonNode before, JsonNode after) {}

  /** Differences in the order of the first tree, then keys that only the second has. */
  public static List<Change> of(JsonNode before, JsonNode after) {
    List<Change> out = new ArrayList<>();
    compare("", before, after, out);
    return out;
  }

  private static void compare(String path, JsonNode a, JsonNode b, List<Change> out) {
    if (a != null && b != null && a.isObject() && b.isObject()) {
      Set<String> keys = new LinkedHashSet<>();
      a.fieldNames().forEachRemaining(keys::add);
      b.fieldNames().forEachRemaining(keys::add);
      for (String key : keys) {
        compare(Binder.join(path, key), a.get(key), b.get(key), out);
      }
    } else if (a != null && b != null && a.isArray() && b.isArray()) {
      for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
        compare(Binder.join(path, Integer.toString(i)), a.get(i), b.get(i), out);
      }
    } else if (!same(a, b)) {
      out.add(new Change(path, a, b));
    }
  }

  private static boolean same(JsonNode a, JsonNode b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return (a.isNumber() && b.isNumber())
        ? a.decimalValue().compareTo(b.decimalValue()) == 0
        : a.equals(b);
  }
}
