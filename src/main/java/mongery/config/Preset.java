package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A preset with everything that it extends merged in.
 *
 * @param name its name, or the file it was read from
 * @param merged its JSON, without {@code extends}
 * @param origin tells for a key path which file or override set it
 * @param shipped its JSON before anything was changed
 */
public record Preset(String name, JsonNode merged, UnaryOperator<String> origin, JsonNode shipped) {

  /** A preset that nothing was changed of. */
  public Preset(String name, JsonNode merged, UnaryOperator<String> origin) {
    this(name, merged, origin, merged);
  }

  /** The preset as somebody edited it. */
  public Preset edited(JsonNode now) {
    return new Preset(name, now, path -> name, shipped);
  }

  /**
   * The preset with changes made.
   *
   * @param changes each {@code path=value}
   */
  public Preset with(List<String> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    UnaryOperator<String> named =
        path -> {
          for (int i = changes.size() - 1; i >= 0; i--) {
            String set = changes.get(i).substring(0, changes.get(i).indexOf('=')).strip();
            // Of two settings that do not go together, the changed one is named.
            if (path.equals(set) || path.startsWith(set + ".") || set.startsWith(path + ".")) {
              return "--set " + changes.get(i);
            }
          }
          return origin.apply(path);
        };
    return new Preset(name, Overrides.apply(merged, changes), named, shipped);
  }

  /**
   * The preset as a record.
   *
   * @throws ConfigException if it says something that is not allowed
   */
  public <T> T bind(Binder binder, Class<T> type) {
    return binder.read(merged, type, origin);
  }

  /**
   * Checks more of what was bound.
   *
   * @throws ConfigException what the check throws, naming the file or override that set the key
   */
  public void check(Runnable check) {
    try {
      check.run();
    } catch (ConfigException wrong) {
      throw wrong.path().isEmpty() ? wrong : wrong.from(origin.apply(wrong.path()));
    }
  }
}
