package mongery.config;

import java.util.ArrayList;
import java.util.List;

/** Finds everything of a kind in a tree of settings, such as the laws that read files. */
public final class Parts {
  private Parts() {}

  /** The record itself and all values in it, however deep, that are of the type; in order. */
  public static <T> List<T> of(Record root, Class<T> type) {
    List<T> found = new ArrayList<>();
    collect(root, type, found);
    return found;
  }

  private static <T> void collect(Object value, Class<T> type, List<T> found) {
    if (type.isInstance(value)) {
      found.add(type.cast(value));
    }
    if (value instanceof Record record) {
      Component.of(record.getClass()).forEach(c -> collect(c.get(record), type, found));
    } else if (value instanceof Iterable<?> values) {
      values.forEach(v -> collect(v, type, found));
    }
  }
}
