package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Values of settings, every combination of which is to be tried.
 *
 * @param axes the settings; the last one changes fastest
 */
public record Sweep(List<Axis> axes) {
  /** More combinations are taken for a slip of the hand. */
  public static final int MOST = 200;

  /**
   * A setting and its values.
   *
   * @param path its key path
   * @param values at least one, each another
   */
  public record Axis(String path, List<JsonNode> values) {
    /**
     * Copies the values.
     *
     * @throws ConfigException if there is none or one is there twice
     */
    public Axis {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new ConfigException("", path, "a sweep needs values, such as 1, 2, 3");
      }
      HashSet<JsonNode> seen = new HashSet<>();
      for (JsonNode value : values) {
        if (!seen.add(value)) {
          throw new ConfigException("", path, "the sweep has " + word(value) + " twice");
        }
      }
    }

    /**
     * Reads values with commas between them, each as JSON if it is JSON, else as text.
     *
     * @throws ConfigException if there is none or one is there twice
     */
    public static Axis of(String path, String values) {
      return new Axis(path.strip(), split(values));
    }

    private static List<JsonNode> split(String values) {
      if (values.isBlank()) {
        return List.of();
      }
      try {
        // Commas within a list or a quoted text separate nothing.
        JsonNode list = Json.parse("[" + values + "]", "");
        return StreamSupport.stream(list.spliterator(), false).toList();
      } catch (ConfigException notJson) {
        return Arrays.stream(values.split(",", -1)).map(v -> Overrides.value(v.strip())).toList();
      }
    }

    private static String word(JsonNode value) {
      return value instanceof TextNode ? value.textValue() : Json.compact(value);
    }
  }

  /**
   * One combination.
   *
   * @param changes each {@code path=value}, for {@link Preset#with}
   * @param words the same as short as can be, such as {@code tau=20}
   */
  public record Point(List<String> changes, List<String> words) {
    /** Copies the lists. */
    public Point {
      changes = List.copyOf(changes);
      words = List.copyOf(words);
    }
  }

  /**
   * Copies the list.
   *
   * @throws ConfigException if a setting is there twice or there are too many combinations
   */
  public Sweep {
    axes = List.copyOf(axes);
    HashSet<String> seen = new HashSet<>();
    for (Axis axis : axes) {
      if (!seen.add(axis.path())) {
        throw new ConfigException("", axis.path(), "is in the sweep twice");
      }
    }
    if (size(axes) > MOST) {
      throw new ConfigException(
          "the sweep has " + size(axes) + " combinations; allowed: at most " + MOST);
    }
  }

  /**
   * Reads settings with their values.
   *
   * @param texts each {@code path=value,value,...}
   * @throws ConfigException naming the one that cannot be read
   */
  public static Sweep of(List<String> texts) {
    List<Axis> axes = new ArrayList<>();
    for (String text : texts) {
      int at = text.indexOf('=');
      if (at <= 0) {
        throw new ConfigException(
            "--sweep " + text + ": expected path=value,value, such as training.seed=1,2,3");
      }
      axes.add(Axis.of(text.substring(0, at), text.substring(at + 1)));
    }
    return new Sweep(axes);
  }

  /** Number of combinations. */
  public int size() {
    return (int) size(axes);
  }

  private static long size(List<Axis> axes) {
    return axes.stream()
        .mapToLong(axis -> axis.values().size())
        .reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
  }

  /** Every combination. */
  public List<Point> points() {
    List<String> paths = axes.stream().map(Axis::path).toList();
    List<Point> points = List.of(new Point(List.of(), List.of()));
    for (Axis axis : axes) {
      List<Point> longer = new ArrayList<>();
      for (Point point : points) {
        for (JsonNode value : axis.values()) {
          longer.add(
              new Point(
                  with(point.changes(), axis.path() + "=" + Json.compact(value)),
                  with(
                      point.words(), Words.shortest(axis.path(), paths) + "=" + Axis.word(value))));
        }
      }
      points = longer;
    }
    return points;
  }

  private static List<String> with(List<String> list, String last) {
    List<String> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
