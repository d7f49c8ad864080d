package mongery.run.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.run.event.RunState;

/**
 * A place in the queue of a folder of runs: whoever is to train a run waits until few enough runs
 * of the folder train on its device or wait for it since earlier. So the queue needs no server,
 * survives the window, and a process that dies leaves its places.
 */
public final class Turn {
  /** Why a run that waited is not trained. */
  public static final String DECLINED = "stopped while it waited for its turn";

  /** How long whoever waits rests before it looks again, in milliseconds. */
  public static final long LOOK_EVERY_MS = 500;

  private final RunDirectory run;
  private final String device;
  private final int atOnce;
  private final Control control;

  /**
   * A place that is not taken yet.
   *
   * @param atOnce how many may train on the device at a time; 0 for any number
   */
  public Turn(RunDirectory run, int atOnce) throws IOException {
    this.run = run;
    this.device = device(run);
    this.atOnce = atOnce;
    this.control = new Control(run.controlFile(), !Files.exists(run.eventsFile()));
  }

  /** Whose place it is. */
  public RunDirectory run() {
    return run;
  }

  /** How a wait ended. */
  public enum End {
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
  public End await(BooleanSupplier asked) throws IOException {
    take(System.currentTimeMillis());
    while (!asked.getAsBoolean()) {
      Optional<End> heard = heard();
      if (heard.isPresent()) {
        return heard.get();
      }
      if (come()) {
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

  /** What somebody asked of it since it was asked last, if it ends the wait. */
  public Optional<End> heard() throws IOException {
    for (Control.Request next = control.next(); next != null; next = control.next()) {
      if (next instanceof Control.Request.Stop) {
        return Optional.of(End.STOP);
      }
      if (next instanceof Control.Request.Continue) {
        return Optional.of(End.GO);
      }
    }
    return Optional.empty();
  }

  /** Whether few enough are before it. */
  public boolean come() throws IOException {
    return atOnce == 0 || before() < atOnce;
  }

  /**
   * Takes the place.
   *
   * @param since milliseconds since 1970
   */
  public void take(long since) throws IOException {
    ObjectNode place =
        Json.object()
            .put("pid", ProcessHandle.current().pid())
            .put("host", Host.name())
            .put("since", since);
    AtomicFiles.write(run.turnFile(), Json.compact(place), AtomicFiles.Durability.CHEAP);
  }

  /** Gives the place up; the run's lock speaks for it from then on. */
  public static void leave(RunDirectory run) throws IOException {
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
  public static boolean waits(RunDirectory run) {
    return since(run) > 0;
  }

  /** Whether a worker waited for its turn, be it gone since. */
  static boolean waited(RunDirectory run) {
    return Files.exists(run.turnFile());
  }

  private static String device(RunDirectory run) {
    try {
      return run.facts().path("device").asText();
    } catch (ConfigException e) {
      return "";
    }
  }
}
