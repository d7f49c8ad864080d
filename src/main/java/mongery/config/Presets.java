package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The presets of a folder, named {@code folder/file}, and those that a person saved beside them. A
 * preset may say {@code "extends"}: the name or path of another that it is laid over.
 */
public final class Presets {
  private static final String FOLDER = "experiments";
  private static final String SUFFIX = ".json";

  private final Path root;
  private final OwnPresets own;

  /**
   * @param root folder of folders of presets
   */
  public Presets(Path root) {
    this(root, new OwnPresets(root));
  }

  private Presets(Path root, OwnPresets own) {
    this.root = root;
    this.own = own;
  }

  /**
   * The presets at hand: {@code experiments/} under the working directory, else beside the folder
   * of the program's jar, else the copy inside the program. A person's own are always those under
   * the working directory, which may hold nothing else.
   *
   * @throws ConfigException if there is none
   */
  public static Presets find() {
    List<Path> candidates = new ArrayList<>();
    candidates.add(Path.of(FOLDER));
    try {
      CodeSource source = Presets.class.getProtectionDomain().getCodeSource();
      Path program = Path.of(source.getLocation().toURI());
      if (Files.isDirectory(program)) {
        candidates.add(program.resolve(FOLDER));
      } else {
        candidates.add(program.resolveSibling(FOLDER));
        candidates.add(program.resolve("../..").normalize().resolve(FOLDER));
        candidates.add(FileSystems.newFileSystem(program).getPath("/" + FOLDER));
      }
    } catch (URISyntaxException | IOException | SecurityException e) {
      // the working directory remains
    }
    return candidates.stream()
        .map(folder -> new Presets(folder, new OwnPresets(Path.of(FOLDER))))
        .filter(p -> p.names().stream().anyMatch(name -> !OwnPresets.owns(name)))
        .findFirst()
        .orElseThrow(
            () -> new ConfigException("no presets found: there is no folder " + FOLDER + "/"));
  }

  /** The folder of presets. */
  public Path root() {
    return root;
  }

  /** Those that the person saved. */
  public OwnPresets own() {
    return own;
  }

  /** Names of all presets, sorted; broken ones, too. */
  public List<String> names() {
    return Stream.concat(
            names(root).filter(name -> own.root().equals(root) || !OwnPresets.owns(name)),
            own.root().equals(root) ? Stream.empty() : names(own.root()).filter(OwnPresets::owns))
        .sorted()
        .toList();
  }

  private static Stream<String> names(Path root) {
    if (!Files.isDirectory(root)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(SUFFIX) && root.relativize(f).getNameCount() > 1)
          .map(file -> name(root, file))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new ConfigException(root + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  /**
   * One preset of a list.
   *
   * @param name its name
   * @param preset its JSON; null if it could not be read
   * @param value the bound record; null if {@code problem} says why not
   * @param problem what is wrong with it; null if nothing
   */
  public record Listed<T>(String name, Preset preset, T value, ConfigException problem) {}

  /** All presets, each read by itself, so that a broken one is one bad row. */
  public <T> List<Listed<T>> list(Binder binder, Class<T> type) {
    return names().stream().map(name -> read(name, binder, type)).toList();
  }

  private <T> Listed<T> read(String name, Binder binder, Class<T> type) {
    Preset preset = null;
    try {
      preset = load(name);
      return new Listed<>(name, preset, preset.bind(binder, type), null);
    } catch (ConfigException e) {
      return new Listed<>(name, preset, null, e);
    }
  }

  /**
   * Reads a preset.
   *
   * @param nameOrFile name under the root, or any file
   * @throws ConfigException if there is no such preset or it is not readable
   */
  public Preset load(String nameOrFile) {
    Path named = (OwnPresets.owns(nameOrFile) ? own.root() : root).resolve(nameOrFile + SUFFIX);
    Path file = Files.isRegularFile(named) ? named : Path.of(nameOrFile);
    if (!Files.isRegularFile(file)) {
      List<String> names = names();
      throw new ConfigException(
          "no preset is called \""
              + nameOrFile
              + "\" and there is no such file; allowed: a file, or one of "
              + Component.quoted(names)
              + Words.suggestion(nameOrFile, names));
    }
    List<Layer> layers = new ArrayList<>();
    collect(file, layers);
    JsonNode merged = Json.object();
    for (int i = layers.size() - 1; i >= 0; i--) {
      merged = Merge.over(merged, layers.get(i).content());
    }
    return new Preset(file == named ? nameOrFile : file.toString(), merged, origin(layers));
  }

  /** One file of a chain of {@code extends}, the file asked for being first. */
  private record Layer(Path file, JsonNode content) {}

  private void collect(Path file, List<Layer> layers) {
    Path normal = file.toAbsolutePath().normalize();
    List<Path> chain = new ArrayList<>(layers.stream().map(Layer::file).toList());
    chain.add(normal);
    if (chain.indexOf(normal) < chain.size() - 1) {
      throw new ConfigException(
          layers.get(layers.size() - 1).file().toString(),
          "extends",
          "leads back to itself: " + String.join(" -> ", chain.stream().map(this::name).toList()));
    }
    JsonNode tree = Json.read(normal);
    if (!(tree instanceof ObjectNode object)) {
      throw new ConfigException(normal + ": is not a JSON object");
    }
    JsonNode parent = object.remove("extends");
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    keys.stream().filter(key -> key.startsWith("$")).forEach(object::remove);
    layers.add(new Layer(normal, object));
    if (parent != null) {
      if (!parent.isTextual()) {
        throw new ConfigException(
            normal.toString(), "extends", "must be the name or path of another preset");
      }
      collect(parentFile(normal, parent.textValue()), layers);
    }
  }

  private Path parentFile(Path file, String parent) {
    Path folder = file.getParent();
    return Stream.of(
            folder.resolve(parent),
            folder.resolve(parent + SUFFIX),
            root.toAbsolutePath().resolve(parent + SUFFIX))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    file.toString(),
                    "extends",
                    "there is no preset \""
                        + parent
                        + "\"; allowed: a path relative to this file, or one of "
                        + Component.quoted(names())
                        + Words.suggestion(parent, names())));
  }

  private static UnaryOperator<String> origin(List<Layer> layers) {
    return path -> {
      for (Layer layer : layers) {
        JsonNode node = layer.content();
        for (String key : path.split("\\.", -1)) {
          node =
              node.isArray() && key.matches("\\d{1,9}")
                  ? node.path(Integer.parseInt(key))
                  : node.path(key);
        }
        if (!node.isMissingNode()) {
          return layer.file().toString();
        }
      }
      return layers.get(0).file().toString();
    };
  }

  private String name(Path file) {
    return name(root, file);
  }

  private static String name(Path root, Path file) {
    Path base = file.isAbsolute() ? root.toAbsolutePath().normalize() : root;
    String path = (file.startsWith(base) ? base.relativize(file) : file).toString();
    return path.replace('\\', '/').replaceFirst("\\.json$", "");
  }
}
