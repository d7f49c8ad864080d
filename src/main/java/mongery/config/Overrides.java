package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * Changes given as {@code path=value}, such as {@code training.steps=200} or {@code
 * expected.0.value=3e-5}. The value is read as JSON if it is JSON, else as text.
 */
public final class Overrides {
  private Overrides() {}

  /**
   * The tree with the changes made, in order; the tree given stays as it is. Changing a {@code
   * type} to another drops the keys beside it.
   *
   * @throws ConfigException if a change has no {@code =} or leads through something that is neither
   *     an object nor a list
   */
  public static JsonNode apply(JsonNode tree, List<String> changes) {
    JsonNode out = tree.deepCopy();
    for (String change : changes) {
      int at = change.indexOf('=');
      if (at <= 0) {
        throw new ConfigException(
            "--set " + change + ": expected path=value, such as training.steps=200");
      }
      set(out, change.substring(0, at).strip(), value(change.substring(at + 1).strip()), change);
    }
    return out;
  }

  /** The value of a change: JSON if it is JSON, else text. */
  public static JsonNode value(String text) {
    try {
      return Json.parse(text, "");
    } catch (ConfigException notJson) {
      return TextNode.valueOf(text);
    }
  }

  private static void set(JsonNode root, String path, JsonNode value, String change) {
    String[] keys = path.split("\\.", -1);
    JsonNode node = root;
    for (int i = 0; i < keys.length - 1; i++) {
      node = child(node, keys[i], keys[i + 1].matches("\\d+"), change);
    }
    String last = keys[keys.length - 1];
    if (node instanceof ArrayNode list) {
      int index = index(list, last, change);
      if (index == list.size()) {
        list.add(value);
      } else {
        list.set(index, value);
      }
    } else if (node instanceof ObjectNode object) {
      if (last.equals("type") && object.has("type") && !object.get("type").equals(value)) {
        object.removeAll();
      }
      object.set(last, value);
    } else {
      throw new ConfigException("--set " + change + ": " + path + " is not inside an object");
    }
  }

  private static JsonNode child(JsonNode node, String key, boolean ofList, String change) {
    if (node instanceof ArrayNode list) {
      int index = index(list, key, change);
      if (index < list.size()) {
        return list.get(index);
      }
      return ofList ? list.addArray() : list.addObject();
    } else if (node instanceof ObjectNode object) {
      JsonNode found = object.get(key);
      if (found != null && !found.isNull()) {
        return found;
      }
      return ofList ? object.putArray(key) : object.putObject(key);
    }
    throw new ConfigException("--set " + change + ": nothing has the key \"" + key + "\"");
  }

  /** An index up to one past the end. */
  private static int index(ArrayNode list, String key, String change) {
    try {
      int index = Integer.parseInt(key);
      if (index >= 0 && index <= list.size()) {
        return index;
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    throw new ConfigException(
        "--set "
            + change
            + ": \""
            + key
            + "\" is not an entry of a list of "
            + list.size()
            + "; allowed: 0 to "
            + list.size());
  }
}
