package mongery.run.disk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import mongery.config.ConfigException;
import mongery.config.Json;

/**
 * Which process is to train a run, so that one sees that it will be trained before that process
 * holds the lock, or that it is gone before it began.
 *
 * @param time when that was noted, milliseconds since 1970
 */
public record Launch(long pid, String host, long time) {

  /** Notes that a process of this machine is to train the run. */
  public static void by(long pid, RunDirectory run) throws IOException {
    AtomicFiles.write(
        run.launchFile(),
        Json.compact(
            Json.object()
                .put("pid", pid)
                .put("host", Host.name())
                .put("time", System.currentTimeMillis())),
        AtomicFiles.Durability.CHEAP);
  }

  /** The last one of a run, or null if there is none that can be read. */
  static Launch of(RunDirectory run) {
    if (!Files.exists(run.launchFile())) {
      return null;
    }
    try {
      JsonNode in = Json.read(run.launchFile());
      return new Launch(
          in.path("pid").asLong(), in.path("host").asText(), in.path("time").asLong());
    } catch (ConfigException e) {
      return null; // lost in a power cut
    }
  }

  /**
   * Whether the process has yet to begin.
   *
   * @param heard when the run was last heard of
   */
  boolean pending(long heard) {
    return here() && alive() && time > heard;
  }

  /** Whether the process is known to be gone. */
  boolean gone() {
    return here() && !alive();
  }

  /** Of processes of other machines nothing is known. */
  private boolean here() {
    return host.equals(Host.name());
  }

  private boolean alive() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }
}
