package mongery.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import mongery.config.ConfigException;

/**
 * A JSON file of points, weights and numbers, read strictly: whatever is wrong is said in one
 * sentence with the file and the key.
 */
final class NumbersFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // to name the key that holds them
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Path file;
  private final JsonNode root;

  /**
   * Reads it.
   *
   * @throws ConfigException if it cannot be read or is not JSON
   */
  NumbersFile(Path file) {
    this.file = file;
    this.root = parse(file);
  }

  /** All of it. */
  JsonNode root() {
    return root;
  }

  private static JsonNode parse(Path file) {
    try {
      return MAPPER.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " in line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw new ConfigException(
          file + ": not valid JSON" + where + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be read: " + e, e);
    }
  }

  /** A list of points under a key. */
  double[][] points(String key) {
    JsonNode node = root.path(key);
    if (!node.isArray()) {
      throw wrong(key + " must be a list of points, each a list of coordinates");
    }
    double[][] out = new double[node.size()][];
    for (int i = 0; i < out.length; i++) {
      JsonNode point = node.get(i);
      String name = key + "[" + i + "]";
      out[i] = point.isArray() ? numbers(name, point) : new double[] {number(name, point)};
    }
    return out;
  }

  /** A list of finite numbers. */
  double[] numbers(String key, JsonNode node) {
    double[] out = new double[node.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = number(key + "[" + i + "]", node.get(i));
    }
    return out;
  }

  /** A finite number. */
  double number(String key, JsonNode node) {
    if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
      throw wrong(key + " is " + node + ", it must be a finite number");
    }
    return node.asDouble();
  }

  /** A text. */
  String text(String key, JsonNode node) {
    if (!node.isTextual()) {
      throw wrong(key + (node.isMissingNode() ? " is missing" : " must be a text"));
    }
    return node.asText();
  }

  /** Checks a size that the file may state against what is there. */
  void size(String key, int actual, String what) {
    JsonNode node = root.path(key);
    if (!node.isMissingNode() && !(node.isNumber() && node.asDouble() == actual)) {
      throw wrong(key + " is " + node + " but " + what + " has " + actual + " entries");
    }
  }

  /** Refuses keys that nobody reads. */
  void unknownKeys(String prefix, JsonNode node, List<String> allowed) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!allowed.contains(name)) {
        throw wrong(
            "unknown key "
                + prefix
                + name
                + ", allowed: "
                + (allowed.isEmpty() ? "none" : String.join(", ", allowed)));
      }
    }
  }

  /** What is wrong, with the name of the file before it. */
  ConfigException wrong(String sentence) {
    return new ConfigException(file + ": " + sentence);
  }
}
