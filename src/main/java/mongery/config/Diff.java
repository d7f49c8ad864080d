package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

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
    return objects(a) && objects(b) && a.size() == b.size();
  }

  private static boolean objects(JsonNode node) {
    return node != null
        && node.isArray()
        && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isObject);
  }

  private static boolean same(JsonNode a, JsonNode b) {
    return a == null || b == null ? a == b : a.equals(Diff::order, b);
  }

  /** 0 for equal values, as 1 and 1.0 are; any other order means nothing. */
  private static int order(JsonNode a, JsonNode b) {
    boolean equal =
        a.isNumber() && b.isNumber()
            ? a.decimalValue().compareTo(b.decimalValue()) == 0
            : a.equals(b);
    return equal ? 0 : 1;
  }
}
