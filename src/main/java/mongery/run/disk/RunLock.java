package mongery.run.disk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mongery.config.ConfigException;
import mongery.config.Json;

/**
 * The operating system's lock on a run: it is freed when its holder dies, however it dies. The file
 * says who holds it.
 */
public final class RunLock implements AutoCloseable {
  /**
   * Locks of this process. On POSIX systems a process loses its lock when it closes any other
   * channel on the same file, so this process must never open the file of a lock that it holds.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path key;
  private final FileChannel channel;
  private final FileLock lock;

  private RunLock(Path key, FileChannel channel, FileLock lock) {
    this.key = key;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock, or says that somebody else has it. */
  public static Optional<RunLock> tryAcquire(Path file) throws IOException {
    Path key = key(file);
    if (!OURS.add(key)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        release(key, channel);
        return Optional.empty();
      }
      channel.truncate(0);
      String holder =
          Json.compact(
              Json.object().put("pid", ProcessHandle.current().pid()).put("host", Host.name()));
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new RunLock(key, channel, lock));
    } catch (IOException | OverlappingFileLockException e) {
      release(key, channel);
      throw e;
    }
  }

  private static void release(Path key, FileChannel channel) throws IOException {
    OURS.remove(key);
    if (channel != null) {
      channel.close();
    }
  }

  /** Whether anybody holds the lock. */
  static boolean isHeld(Path file) throws IOException {
    if (OURS.contains(key(file))) {
      return true;
    }
    if (!Files.exists(file)) {
      return false;
    }
    // A shared lock is refused while an exclusive one is held, and does not stand in the way of
    // other readers.
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock probe = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return probe == null;
    } catch (OverlappingFileLockException e) {
      return OURS.contains(key(file)); // else another thread of ours is just asking the same
    }
  }

  /** Process id of the holder if it is on this machine. */
  public static Optional<Long> holder(Path file) {
    if (OURS.contains(key(file))) {
      return Optional.of(ProcessHandle.current().pid());
    }
    try {
      JsonNode holder = Json.read(file);
      return holder.path("host").asText().equals(Host.name())
          ? Optional.of(holder.path("pid").asLong())
          : Optional.empty();
    } catch (ConfigException e) {
      return Optional.empty();
    }
  }

  private static Path key(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    try {
      return folder.toRealPath().resolve(file.getFileName());
    } catch (IOException e) {
      return folder.resolve(file.getFileName());
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    release(key, channel);
  }
}
