package mongery.ui.base;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What the window remembers between starts (theme, place and size), in one small file that is
 * replaced atomically. A file that cannot be read is left alone and counts as nothing remembered:
 * nothing in it is worth stopping for.
 */
public final class Memory {
  private final Path file;
  private final Properties values = new Properties();

  /**
   * @param file where to remember; need not exist
   */
  public Memory(Path file) {
    this.file = file;
    if (Files.isRegularFile(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        values.load(in);
      } catch (IOException | IllegalArgumentException e) {
        values.clear();
      }
    }
  }

  /** The file of this user on this system. */
  public static Memory ofUser() {
    return new Memory(configFolder(System.getenv()).resolve("window.properties"));
  }

  static Path configFolder(Map<String, String> environment) {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", "."));
    if (os.contains("win") && environment.get("APPDATA") != null) {
      return Path.of(environment.get("APPDATA"), "mongery");
    }
    if (os.contains("mac")) {
      return home.resolve("Library/Application Support/mongery");
    }
    String xdg = environment.get("XDG_CONFIG_HOME");
    return (xdg == null || xdg.isBlank() ? home.resolve(".config") : Path.of(xdg))
        .resolve("mongery");
  }

  /** A remembered text, or the default. */
  public String text(String key, String otherwise) {
    return values.getProperty(key, otherwise);
  }

  /** A remembered number, or the default. */
  public double number(String key, double otherwise) {
    return Numbers.parse(values.getProperty(key, "")).orElse(otherwise);
  }

  /** Remembers, without writing yet. */
  public void put(String key, Object value) {
    values.setProperty(key, String.valueOf(value));
  }

  /**
   * Writes the file.
   *
   * @throws UncheckedIOException if that fails; the old file is then intact
   */
  public void save() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "window", ".tmp");
      try {
        try (Writer out = Files.newBufferedWriter(beside)) {
          values.store(out, null);
        }
        Files.move(
            beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
