package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Differences of two configurations. Lists of plain values or of another length differ as a whole,
 * for what an index means is another thing then.
 */
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
    } else if (alike(a, b)) {
      for (int i = 0; i < a.size(); i++) {
        compare(Binder.join(path, Integer.toString(i)), a.get(i), b.get(i), out);
      }
    } else if (!same(a, b)) {
      out.add(new Change(path, a, b));
    }
  }

  /** Whether these are lists of objects that stand for each other. */
  private static boolean alike(JsonNode a, JsonNode b) {
    return a != null
        && b != null
        && a.isArray()
        && a.size() == b.size()
        && objects(a)
        && objects(b);
  }

  private static boolean objects(JsonNode list) {
    for (JsonNode entry : list) {
      if (!entry.isObject()) {
        return false;
      }
    }
    return list.isArray();
  }

  private static boolean same(JsonNode a, JsonNode b) {
    return a == null || b == null ? a == b : a.equals(Diff::compareNumbers, b);
  }

  /** 1 is 1.0; 0 is what Jackson takes for equal. */
  private static int compareNumbers(JsonNode a, JsonNode b) {
    boolean equal =
        a.isNumber() && b.isNumber()
            ? a.decimalValue().compareTo(b.decimalValue()) == 0
            : a.equals(b);
    return equal ? 0 : 1;
  }
}
