package mongery.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import mongery.config.Variable;

/**
 * What takes long to compute, kept in files between runs under a key made from all that it depends
 * on ({@link Digest}). So an entry is never out of date, only missing; a damaged one counts as
 * missing, and a folder that cannot be written costs time, not the run.
 */
public final class ContentCache {
  private static final String VARIABLE = "MONGERY_CACHE";
  private static final int SUM = Long.BYTES;

  private final Path folder;

  /** Entries of one kind, such as {@code statistics}, in the user's cache folder. */
  public ContentCache(String kind) {
    this(root(), kind);
  }

  ContentCache(Path root, String kind) {
    this.folder = root.resolve(kind);
  }

  /**
   * The folder of what can be made again: {@code MONGERY_CACHE}, else by the custom of the system.
   */
  public static Path root() {
    Optional<String> given = Variable.value(VARIABLE);
    if (given.isPresent()) {
      return Path.of(given.get());
    }
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", "."));
    Optional<String> local = Variable.value("LOCALAPPDATA");
    if (os.contains("win") && local.isPresent()) {
      return Path.of(local.get(), "mongery", "cache");
    }
    if (os.contains("mac")) {
      return home.resolve("Library/Caches/mongery");
    }
    return Variable.value("XDG_CACHE_HOME")
        .map(Path::of)
        .orElse(home.resolve(".cache"))
        .resolve("mongery");
  }

  /** The content under a key; empty if there is none, or it is damaged. */
  public Optional<byte[]> get(String key) {
    try {
      byte[] all = Files.readAllBytes(folder.resolve(key));
      if (all.length < SUM) {
        return Optional.empty();
      }
      byte[] content = Arrays.copyOf(all, all.length - SUM);
      long sum = ByteBuffer.wrap(all).getLong(content.length);
      return sum == sum(content) ? Optional.of(content) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps content under a key; whoever reads meanwhile sees all of it or none.
   *
   * @return whether it could be written
   */
  public boolean put(String key, byte[] content) {
    try {
      Files.createDirectories(folder);
      Path beside = Files.createTempFile(folder, "new", null);
      try {
        try (FileChannel out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
          ByteBuffer bytes =
              ByteBuffer.allocate(content.length + SUM).put(content).putLong(sum(content)).flip();
          while (bytes.hasRemaining()) {
            out.write(bytes);
          }
        }
        Files.move(
            beside,
            folder.resolve(key),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static long sum(byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(content);
    return crc.getValue();
  }
}
