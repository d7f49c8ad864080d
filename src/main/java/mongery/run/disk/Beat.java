package mongery.run.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.run.event.Event;
import mongery.run.event.RunState;

/**
 * A sign of life that promises when the next one comes, so that a long checkpoint is not mistaken
 * for death.
 *
 * @param time when it was given, milliseconds since 1970
 * @param next until when the next one will be given
 * @param step steps done
 * @param rate steps a second; 0 if not known yet
 * @param memory resident bytes of the worker; 0 if not known
 * @param seconds how long the run has trained, as {@link Event.StateChanged} counts it
 * @param state a state that could not be written to the events; else null
 * @param cause its cause
 */
public record Beat(
    long time,
    long next,
    long step,
    double rate,
    long memory,
    double seconds,
    RunState state,
    String cause) {

  /** Replaces the last beat. */
  public void write(Path file) throws IOException {
    ObjectNode out = Json.object();
    out.put("time", time);
    out.put("next", next);
    out.put("step", step);
    out.put("rate", rate);
    out.put("memory", memory);
    out.put("seconds", seconds);
    if (state != null) {
      out.put("state", state.name());
      out.put("cause", cause);
    }
    AtomicFiles.write(file, Json.compact(out), AtomicFiles.Durability.CHEAP);
  }

  /** The last beat, or null if there is none that can be read. */
  public static Beat read(Path file) {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      JsonNode in = Json.read(file);
      return new Beat(
          in.path("time").asLong(),
          in.path("next").asLong(),
          in.path("step").asLong(),
          in.path("rate").asDouble(),
          in.path("memory").asLong(),
          in.path("seconds").asDouble(),
          in.has("state") ? RunState.valueOf(in.path("state").asText()) : null,
          in.path("cause").asText());
    } catch (ConfigException | IllegalArgumentException e) {
      return null; // lost in a power cut
    }
  }

  /** Resident bytes of this process where the system tells, else the used heap. */
  public static long residentMemory() {
    try {
      String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ", 3);
      return Long.parseLong(pages[1]) * 4096;
    } catch (IOException | RuntimeException e) {
      Runtime vm = Runtime.getRuntime();
      return vm.totalMemory() - vm.freeMemory();
    }
  }
}
