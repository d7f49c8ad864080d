package mongery.config;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The presets of a tree of folders, named {@code folder/file}, and those that a person saved beside
 * them.
 */
public final class Presets {
  private static final String FOLDER = "experiments";
  static final String SUFFIX = ".json";

  private static final int FEW = 8;

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

  private Path file(String name) {
    return (OwnPresets.owns(name) ? own.root() : root).resolve(name + SUFFIX);
  }

  /**
   * Names of all presets, broken ones, too: folder by folder, those of a folder itself before those
   * of the folders in it, numbers in names by size.
   */
  public List<String> names() {
    boolean together = own.root().equals(root);
    return Stream.concat(
            names(root).stream().filter(name -> together || !OwnPresets.owns(name)),
            together ? Stream.empty() : names(own.root()).stream().filter(OwnPresets::owns))
        .sorted(Comparator.comparing(Presets::folder).thenComparing(Words.NATURAL))
        .toList();
  }

  private static List<String> names(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(SUFFIX) && root.relativize(f).getNameCount() > 1)
          .map(file -> name(root, file))
          .toList();
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
    return list(names(), binder, type);
  }

  /** Some presets, each read by itself. */
  public <T> List<Listed<T>> list(List<String> names, Binder binder, Class<T> type) {
    return names.stream().map(name -> read(name, binder, type)).toList();
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
   * The presets of a folder and of the folders in it.
   *
   * @param folder path under the root, or the last parts of one: {@code toy/flow} or {@code flow}
   * @throws ConfigException if no preset lies in such a folder
   */
  public List<String> in(String folder) {
    String inside = "/" + folder.replaceAll("^/+|/+$", "") + "/";
    List<String> all = names();
    List<String> members = all.stream().filter(name -> ("/" + name).contains(inside)).toList();
    if (members.isEmpty()) {
      List<String> folders = all.stream().map(Presets::folder).distinct().toList();
      throw new ConfigException(
          "no preset lies in a folder \""
              + folder
              + "\"; allowed: "
              + Component.quoted(folders)
              + Words.suggestion(folder, folders));
    }
    return members;
  }

  /** Folder of a preset; empty if it is a file elsewhere. */
  public static String folder(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  /**
   * Reads a preset.
   *
   * @param nameOrFile name under the root, with folders left out as long as it says which one is
   *     meant ({@code toy/squares-fm} or {@code squares-fm} for {@code toy/flow/squares-fm}), or
   *     any file
   * @throws ConfigException if there is no such preset, there are several, or it is not readable
   */
  public Preset load(String nameOrFile) {
    Optional<String> name = named(nameOrFile);
    Path file = name.map(this::file).orElse(Path.of(nameOrFile));
    if (!Files.isRegularFile(file)) {
      throw new ConfigException(
          "no preset is called \""
              + nameOrFile
              + "\" and there is no such file; allowed: a file, or "
              + allowed(nameOrFile));
    }
    Layers layers = Layers.read(file, this::parent, this::name);
    return new Preset(name.orElse(file.toString()), layers.merged(), layers::origin);
  }

  /** The file that another extends, where no path says which. */
  private Path parent(Path file, String parent) {
    return named(parent)
        .map(name -> file(name).toAbsolutePath())
        .orElseThrow(
            () ->
                new ConfigException(
                    file.toString(),
                    Layers.EXTENDS,
                    "there is no preset \""
                        + parent
                        + "\"; allowed: a path relative to this file, or "
                        + allowed(parent)));
  }

  /** The name of the preset that is meant; nothing if none is. */
  private Optional<String> named(String name) {
    if (Files.isRegularFile(file(name))) {
      return Optional.of(name);
    }
    if (Files.isRegularFile(Path.of(name))) {
      return Optional.empty();
    }
    List<String> meant = names().stream().filter(n -> shortens(name, n)).toList();
    if (meant.size() > 1) {
      throw new ConfigException(
          "several presets are called \"" + name + "\"; allowed: " + Component.quoted(meant));
    }
    return meant.stream().findFirst();
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Whether a name is a longer one without some of its folders. */
  private static boolean shortens(String name, String full) {
    Deque<String> wanted = new ArrayDeque<>(List.of(name.split("/", -1)));
    for (String part : full.split("/", -1)) {
      if (part.equals(wanted.peek())) {
        wanted.remove();
      }
    }
    return wanted.isEmpty() && last(full).equals(last(name));
  }

  private String allowed(String wrong) {
    List<String> all = names();
    Map<String, String> byLast = new LinkedHashMap<>();
    all.forEach(name -> byLast.putIfAbsent(last(name), name));
    return (all.size() > FEW
            ? "one of the " + all.size() + " names that the command presets lists"
            : "one of " + Component.quoted(all))
        + Words.nearest(last(wrong), byLast.keySet())
            .map(near -> "; did you mean \"" + byLast.get(near) + "\"?")
            .orElse("");
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
