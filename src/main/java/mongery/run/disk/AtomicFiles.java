package mongery.run.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The one way in which a file is replaced: written beside, forced, renamed. Whoever reads sees the
 * old file or the new one, never a part, and a failure leaves the old one as it was.
 */
public final class AtomicFiles {
  /** Short, so that the longest allowed file name still has a temporary neighbour. */
  private static final String PREFIX = ".tmp-";

  private static final int ATTEMPTS = 5;

  private AtomicFiles() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything to the channel, which is closed by the caller. */
    void writeTo(FileChannel channel) throws IOException;
  }

  /** How much a file is worth. */
  public enum Durability {
    /** Survives a power cut. */
    FORCED,
    /** May be lost in a power cut; for what is rewritten every second or can be computed again. */
    CHEAP
  }

  /** Replaces a file by text. */
  public static void write(Path file, String text, Durability durability) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    write(file, channel -> writeFully(channel, bytes), durability);
  }

  /**
   * Replaces a file.
   *
   * @throws IOException if anything fails; the file is then as it was and nothing is left behind
   */
  public static void write(Path file, Content content, Durability durability) throws IOException {
    Path beside =
        file.resolveSibling(
            PREFIX + Integer.toHexString(ThreadLocalRandom.current().nextInt() | 0x10000000));
    try {
      try (FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        content.writeTo(channel);
        if (durability == Durability.FORCED) {
          channel.force(true);
        }
      }
      move(beside, file);
      if (durability == Durability.FORCED) {
        forceDirectory(file.toAbsolutePath().getParent());
      }
    } finally {
      deleteQuietly(beside);
    }
  }

  /** Writes all of the bytes. */
  public static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Removes what a killed writer left in a folder. Only for whoever holds the run's lock. */
  public static void sweep(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(f -> f.getFileName().toString().startsWith(PREFIX))
          .forEach(AtomicFiles::deleteQuietly);
    }
  }

  /** Windows refuses to replace a file that somebody has open; that passes. */
  private static void move(Path from, Path to) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (AccessDeniedException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        pause(20L << attempt);
      }
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a file was being replaced", e);
    }
  }

  /** The rename itself must survive, too. Windows cannot open a directory and needs no force. */
  private static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return; // not a file system on which this is possible
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // swept by the next worker
    }
  }
}
