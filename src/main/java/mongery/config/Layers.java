package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A preset's file and those that it extends: {@code "extends"} is the name or path of another that
 * it is laid over.
 */
final class Layers {
  /** The key. */
  static final String EXTENDS = "extends";

  /** One file and what it says itself. */
  private record Layer(Path file, JsonNode content) {}

  /** The file asked for is the first. */
  private final List<Layer> layers = new ArrayList<>();

  private final BiFunction<Path, String, Path> byName;
  private final Function<Path, String> shown;

  private Layers(BiFunction<Path, String, Path> byName, Function<Path, String> shown) {
    this.byName = byName;
    this.shown = shown;
  }

  /**
   * Reads a file and all that it extends.
   *
   * @param byName the file that another extends, by a name that is no path; throws if there is none
   * @param shown what to call a file in messages
   * @throws ConfigException naming the file that cannot be read or leads back to itself
   */
  static Layers read(
      Path file, BiFunction<Path, String, Path> byName, Function<Path, String> shown) {
    Layers out = new Layers(byName, shown);
    out.collect(file);
    return out;
  }

  private void collect(Path file) {
    Path normal = file.toAbsolutePath().normalize();
    List<Path> chain = new ArrayList<>(layers.stream().map(Layer::file).toList());
    chain.add(normal);
    if (chain.indexOf(normal) < chain.size() - 1) {
      throw new ConfigException(
          layers.get(layers.size() - 1).file().toString(),
          EXTENDS,
          "leads back to itself: " + String.join(" -> ", chain.stream().map(shown).toList()));
    }
    JsonNode tree = Json.read(normal);
    if (!(tree instanceof ObjectNode object)) {
      throw new ConfigException(normal + ": is not a JSON object");
    }
    JsonNode parent = object.remove(EXTENDS);
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    keys.stream().filter(key -> key.startsWith("$")).forEach(object::remove);
    layers.add(new Layer(normal, object));
    if (parent != null) {
      if (!parent.isTextual()) {
        throw new ConfigException(
            normal.toString(), EXTENDS, "must be the name or path of another preset");
      }
      collect(parentFile(normal, parent.textValue()));
    }
  }

  private Path parentFile(Path file, String parent) {
    Path folder = file.getParent();
    return Stream.of(folder.resolve(parent), folder.resolve(parent + Presets.SUFFIX))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseGet(() -> byName.apply(file, parent));
  }

  /** Each laid over what it extends. */
  JsonNode merged() {
    JsonNode merged = Json.object();
    for (int i = layers.size() - 1; i >= 0; i--) {
      merged = Merge.over(merged, layers.get(i).content());
    }
    return merged;
  }

  /** The file that the value at a key path comes from. */
  String origin(String path) {
    for (Layer layer : layers) {
      if (!Json.at(layer.content(), path).isMissingNode()) {
        return layer.file().toString();
      }
    }
    return layers.get(0).file().toString();
  }
}
