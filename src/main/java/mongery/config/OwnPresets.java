package mongery.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Presets that a person saved: files under {@code experiments/own}, each replaced atomically. */
public final class OwnPresets {
  private static final String FOLDER = "own";
  private static final String SUFFIX = ".json";
  private static final int LONGEST = 60;

  private final Path root;

  /**
   * @param root folder of folders of presets; made when the first is saved
   */
  public OwnPresets(Path root) {
    this.root = root;
  }

  /** The folder of folders. */
  Path root() {
    return root;
  }

  /** Whether a preset of that name is a person's own. */
  public static boolean owns(String name) {
    return name.startsWith(FOLDER + "/");
  }

  /** Name of an own preset of that title. */
  public static String name(String title) {
    String plain =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String file = plain.substring(0, Math.min(LONGEST, plain.length()));
    return FOLDER + "/" + (file.isEmpty() ? "experiment" : file);
  }

  /** Whether there is one of that name. */
  public boolean exists(String name) {
    return Files.exists(file(name));
  }

  /**
   * Writes a preset.
   *
   * @param name from {@link #name}
   * @param experiment what it says
   * @param replace whether one of that name may be replaced
   * @throws ConfigException if it cannot be written, or is there and may not be replaced
   */
  public void save(String name, ObjectNode experiment, boolean replace) {
    Path file = file(name);
    if (!replace && Files.exists(file)) {
      throw new ConfigException(file + ": is there already; choose another title or replace it");
    }
    try {
      Files.createDirectories(file.getParent());
      Path beside = Files.createTempFile(file.getParent(), ".preset", ".tmp");
      try {
        Files.writeString(beside, Json.pretty(experiment));
        Files.move(
            beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new ConfigException(
          file + ": cannot be saved: " + e.getClass().getSimpleName() + " " + e.getMessage(), e);
    }
  }

  /**
   * Deletes a preset.
   *
   * @throws ConfigException if that fails
   */
  public void delete(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new ConfigException(file(name) + ": cannot be deleted: " + e.getMessage(), e);
    }
  }

  private Path file(String name) {
    if (!owns(name)) {
      throw new IllegalArgumentException(name + " is not a person's own preset");
    }
    return root.resolve(name + SUFFIX);
  }
}
