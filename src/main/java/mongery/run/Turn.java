package mongery.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import mongery.config.ConfigException;
import mongery.config.Json;

/**
 * The queue of a folder of runs: a worker that is to wait does so in its own process, until no
 * other worker of the folder trains on its device and nobody who came before waits. So the queue
 * needs no server, survives the window, and a waiting worker that dies leaves its place.
 */
final class Turn {
  private static final long LOOK_EVERY_MS = 500;

  private final RunDirectory run;
  private final String device;

  Turn(RunDirectory run) {
    this.run = run;
    this.device = device(run);
  }

  /** How a wait ended. */
  enum End {
    /** It is this run's turn, or somebody asked it to go on at once. */
    GO,
    /** Somebody asked it to stop. */
    STOP
  }

  /**
   * Waits.
   *
   * @param asked whether this process was asked to end
   */
  End await(BooleanSupplier asked) throws IOException {
    boolean begun = Files.exists(run.eventsFile());
    Control control = new Control(run.controlFile(), !begun);
    take();
    while (!asked.getAsBoolean()) {
      for (Control.Request next = control.next(); next != null; next = control.next()) {
        if (next instanceof Control.Request.Stop) {
          return End.STOP;
        }
        if (next instanceof Control.Request.Continue) {
          return End.GO;
        }
      }
      if (before() == 0) {
        return End.GO;
      }
      try {
        Thread.sleep(LOOK_EVERY_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return End.STOP;
      }
    }
    return End.STOP;
  }

  private void take() throws IOException {
    ObjectNode place =
        Json.object()
            .put("pid", ProcessHandle.current().pid())
            .put("host", Host.name())
            .put("since", System.currentTimeMillis());
    AtomicFiles.write(run.turnFile(), Json.compact(place), AtomicFiles.Durability.CHEAP);
  }

  /** Gives the place up; the run's lock speaks for it from then on. */
  static void leave(RunDirectory run) throws IOException {
    Files.deleteIfExists(run.turnFile());
  }

  /** How many workers of the folder train on the device, or wait for it since earlier. */
  private int before() throws IOException {
    int count = 0;
    long mine = since(run);
    for (RunDirectory other : siblings()) {
      long theirs = since(other);
      boolean earlier =
          theirs > 0
              && (theirs < mine || (theirs == mine && other.name().compareTo(run.name()) < 0));
      boolean busy = RunLock.isHeld(other.lockFile()) && !resting(other);
      if ((earlier || busy) && device(other).equals(device)) {
        count++;
      }
    }
    return count;
  }

  private static boolean resting(RunDirectory other) {
    try {
      return other.status().state() == RunState.PAUSED;
    } catch (ConfigException | java.io.UncheckedIOException e) {
      return false;
    }
  }

  private List<RunDirectory> siblings() throws IOException {
    Path here = run.path().toAbsolutePath().normalize();
    try (Stream<Path> all = Files.list(here.getParent())) {
      return all.filter(Files::isDirectory)
          .filter(other -> !other.equals(here))
          .filter(other -> !other.getFileName().toString().startsWith("."))
          .map(RunDirectory::new)
          .toList();
    }
  }

  /** When its worker began to wait, in milliseconds since 1970; 0 if none waits. */
  private static long since(RunDirectory run) {
    if (!Files.exists(run.turnFile())) {
      return 0;
    }
    try {
      JsonNode place = Json.read(run.turnFile());
      boolean alive =
          !place.path("host").asText().equals(Host.name()) // of whom nothing is known
              || ProcessHandle.of(place.path("pid").asLong())
                  .filter(ProcessHandle::isAlive)
                  .isPresent();
      return alive ? place.path("since").asLong() : 0;
    } catch (ConfigException e) {
      return 0;
    }
  }

  /** Whether a worker waits for its turn to train the run. */
  static boolean waits(RunDirectory run) {
    return since(run) > 0;
  }

  private static String device(RunDirectory run) {
    try {
      return run.facts().path("device").asText();
    } catch (ConfigException e) {
      return "";
    }
  }
}
