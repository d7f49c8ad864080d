package mongery.data.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mongery.config.Variable;
import mongery.data.MissingData;

/**
 * Where published data lie. A setting names the folder; without one, {@code MONGERY_DATA} (folders
 * separated as in PATH), {@code data} where the program was started, the user's data folder and the
 * places of the system are searched. Nothing is downloaded.
 */
public final class DataFolder {
  private static final String VARIABLE = "MONGERY_DATA";

  private DataFolder() {}

  /**
   * What a data set looks like on disk.
   *
   * @param law name of the law
   * @param places folders below a root in which it may lie, such as {@code emnist/gzip}
   * @param origin what the files should be and where to get them, as the end of a sentence
   */
  record Known(String law, List<String> places, String origin) {}

  /**
   * The first folder that holds one of the marker files or folders.
   *
   * @param given the folder that a person gave; null to search
   * @throws MissingData that says where was looked and where to get the files
   */
  static Path find(Known known, String given, String... markers) {
    List<Path> places = places(known, given);
    for (Path place : places) {
      for (String marker : markers) {
        if (Files.exists(place.resolve(marker))) {
          return place;
        }
      }
    }
    String where =
        given == null
            ? "in any of "
                + String.join(", ", roots().stream().map(Path::toString).toList())
                + " or "
                + String.join(", ", known.places)
                + " below them; set "
                + VARIABLE
                + " to the folder that holds the data, or the law's folder"
            : "in " + given;
    throw new MissingData(
        "%s: there is no %s %s. %s"
            .formatted(known.law, String.join(" or ", markers), where, sentence(known.origin)));
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  private static List<Path> places(Known known, String given) {
    Set<Path> places = new LinkedHashSet<>();
    if (given != null) {
      places.add(Path.of(given)); // below the roots that are searched lie other sets, too
    }
    for (Path root : given == null ? roots() : List.of(Path.of(given))) {
      known.places.forEach(place -> places.add(root.resolve(place)));
      places.add(root);
    }
    return List.copyOf(places);
  }

  /** Folders that may hold data sets, the preferred ones first. */
  public static List<Path> roots() {
    List<Path> roots = new ArrayList<>();
    Variable.value(VARIABLE)
        .ifPresent(
            folders -> {
              for (String folder : folders.split(File.pathSeparator, -1)) {
                if (!folder.isBlank()) {
                  roots.add(Path.of(folder));
                }
              }
            });
    roots.add(Path.of("data"));
    Path home = Path.of(System.getProperty("user.home", "."));
    roots.add(
        Variable.value("XDG_DATA_HOME")
            .map(Path::of)
            .orElse(home.resolve(".local/share"))
            .resolve("mongery"));
    roots.add(Path.of("/usr/local/share/datasets"));
    roots.add(Path.of("/usr/share/datasets"));
    return roots;
  }

  /** A file as it is now: its place, size and time of change. */
  static String version(Path file) throws IOException {
    return "%s %d %d%n"
        .formatted(
            file.toAbsolutePath().normalize(),
            Files.size(file),
            Files.getLastModifiedTime(file).toMillis());
  }
}
