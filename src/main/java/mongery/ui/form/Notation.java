package mongery.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import mongery.config.ConfigException;
import mongery.config.Diff;
import mongery.config.Json;
import mongery.ui.base.Numbers;

/** How the text of a field and its JSON value become each other. */
public enum Notation {
  /** Any number in range. */
  NUMBER,
  /** A whole number in range. */
  INTEGER,
  /** Any text. */
  TEXT,
  /** true or false. */
  FLAG,
  /** One of a few words. */
  CHOICE,
  /** Numbers with commas between them. */
  NUMBERS,
  /** Whole numbers with commas between them. */
  INTEGERS,
  /** Words with commas between them. */
  WORDS,
  /** Anything else, such as a list of points, as JSON. */
  JSON;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Largest size up to which every whole number is a double. */
  private static final double EXACT = 1L << 53;

  boolean isList() {
    return this == NUMBERS || this == INTEGERS || this == WORDS;
  }

  /**
   * Text to value.
   *
   * @throws IllegalArgumentException with a sentence for the person who typed it
   */
  JsonNode read(String text, Spec spec, List<String> options) {
    String typed = text == null ? "" : text.strip();
    if (typed.isEmpty() && spec.optional()) {
      return NODES.nullNode();
    }
    if (isList()) {
      ArrayNode list = NODES.arrayNode();
      for (String part : split(typed)) {
        if (!options.isEmpty() && !options.contains(part)) {
          throw new IllegalArgumentException(
              "Needs " + String.join(", ", options) + ", or several with commas between them");
        }
        list.add(this == WORDS ? NODES.textNode(part) : number(part, spec, this == INTEGERS));
      }
      return list;
    }
    return switch (this) {
      case NUMBER -> number(typed, spec, false);
      case INTEGER -> number(typed, spec, true);
      case FLAG -> NODES.booleanNode(Boolean.parseBoolean(typed));
      case CHOICE -> {
        if (!options.contains(typed)) {
          throw new IllegalArgumentException("Choose one of " + String.join(", ", options));
        }
        yield NODES.textNode(typed);
      }
      case JSON -> json(typed);
      default -> NODES.textNode(text == null ? "" : text);
    };
  }

  /** Value to text. */
  String write(JsonNode value) {
    if (value == null || value.isNull()) {
      return "";
    }
    if (this == JSON) {
      return lines(value);
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(write(part)));
      return String.join(", ", parts);
    }
    return value.isNumber() ? Numbers.exact(value.doubleValue()) : value.asText();
  }

  /** Whether two values are the same to a person: 1 equals 1.0. */
  static boolean same(JsonNode a, JsonNode b) {
    return Diff.of(a, b).isEmpty();
  }

  /** An entry a line, for what a person edits is usually one of them. */
  private static String lines(JsonNode value) {
    List<String> entries = new ArrayList<>();
    value.forEach(entry -> entries.add(spaced(entry)));
    return value.isArray() ? "[" + String.join(",\n", entries) + "]" : spaced(value);
  }

  /** On one line, with room to break it, and numbers as short as they can be. */
  private static String spaced(JsonNode value) {
    List<String> parts = new ArrayList<>();
    if (value.isObject()) {
      value.properties().forEach(e -> parts.add("\"" + e.getKey() + "\": " + spaced(e.getValue())));
      return "{" + String.join(", ", parts) + "}";
    }
    if (value.isArray()) {
      value.forEach(part -> parts.add(spaced(part)));
      return "[" + String.join(", ", parts) + "]";
    }
    return value.isNumber() ? Numbers.exact(value.doubleValue()) : Json.compact(value);
  }

  private static JsonNode json(String typed) {
    try {
      return Json.parse(typed, "");
    } catch (ConfigException e) {
      throw new IllegalArgumentException("Needs JSON, such as [[0, 0], [1, 2.5]]", e);
    }
  }

  private static List<String> split(String typed) {
    List<String> parts = new ArrayList<>();
    for (String part : typed.replaceAll("[\\[\\]]", "").split(",", -1)) {
      parts.add(part.strip());
    }
    if (parts.size() == 1 && parts.get(0).isEmpty()) {
      parts.clear();
    }
    return parts;
  }

  private static JsonNode number(String typed, Spec spec, boolean whole) {
    String range = spec.range().isEmpty() ? "" : " " + spec.range();
    OptionalDouble read = Numbers.parse(typed);
    if (read.isEmpty()) {
      throw new IllegalArgumentException(
          (whole ? "Needs a whole number" : "Needs a number")
              + range
              + ", such as "
              + sample(whole));
    }
    double value = read.getAsDouble();
    if (whole && (value != Math.rint(value) || Math.abs(value) > EXACT)) {
      throw new IllegalArgumentException("Needs a whole number" + range);
    }
    if (!spec.allows(value)) {
      throw new IllegalArgumentException("Must be" + range);
    }
    return whole ? NODES.numberNode((long) value) : NODES.numberNode(value);
  }

  private static String sample(boolean whole) {
    return whole ? "256" : "0.05 or 3e-5";
  }
}
