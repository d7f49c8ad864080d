package mongery.run.disk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Preset;
import mongery.config.Sweep;
import mongery.run.event.Event;

/** A folder of runs. */
public final class RunStore {
  private final Path root;
  private final ListCache listed = new ListCache();

  /**
   * @param root the folder; made when the first run is created
   */
  public RunStore(Path root) {
    this.root = root;
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /**
   * What a new run is asked to use.
   *
   * @param name middle part of the run's name; null takes it from the preset's
   * @param device {@code cpu} or {@code cuda:N}
   * @param threads CPU threads; 0 leaves one core free
   * @param parent name of the run that this one repeats or varies; null if none
   * @param tags words to find it by
   */
  public record Request(String name, String device, int threads, String parent, List<String> tags) {
    /** Copies the tags. */
    public Request {
      tags = List.copyOf(tags);
    }

    /** Of no parent and without tags. */
    public Request(String name, String device, int threads) {
      this(name, device, threads, null, List.of());
    }

    /** The defaults. */
    public static Request defaults() {
      return new Request(null, "cpu", 0);
    }
  }

  /**
   * Creates the directory of a run, with everything that a worker needs. It appears whole or not at
   * all.
   *
   * @throws ConfigException if the preset is not valid or the folder cannot be written
   */
  public RunDirectory create(Preset preset, Binder binder, Request request) {
    return new NewRuns(root, binder).create(preset, request);
  }

  /**
   * Creates a run for every combination of a sweep, or none if one of them is not valid. Each is
   * named after its values and has them as tags, beside one that all have.
   *
   * @param request for all; its name begins theirs
   * @throws ConfigException if a combination is not valid or the folder cannot be written
   */
  public List<RunDirectory> create(Preset preset, Sweep sweep, Binder binder, Request request) {
    return new NewRuns(root, binder).create(preset, sweep, request);
  }

  /** Version of the program; "development" outside its jar. */
  static String version() {
    String version = RunStore.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /**
   * One run of a list.
   *
   * @param run where it is
   * @param preset name of its preset
   * @param title title of its preset
   * @param method type of its method
   * @param created milliseconds since 1970
   * @param status where it stands; null if {@code problem} says why it cannot be told
   * @param digest the rest that a list shows; null with {@code status}
   * @param problem why the run cannot be read; null if it can
   */
  public record Listed(
      RunDirectory run,
      String preset,
      String title,
      String method,
      long created,
      RunStatus status,
      Digest digest,
      String problem) {}

  /** Runs that were deleted and can be had back. */
  public Trash trash() {
    return new Trash(root);
  }

  /** All runs, newest first, each read by itself, so that a bad run is one bad row. */
  public List<Listed> list() {
    return listed.list(directories(), RunStore::read);
  }

  /** The newest runs alone, which are there sooner. */
  public List<Listed> newest(int most) {
    List<Path> all = directories();
    return all.subList(0, Math.min(most, all.size())).stream().map(RunStore::read).toList();
  }

  /** Newest first: by the minute that begins a name; within one, by what the run says itself. */
  private List<Path> directories() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    Map<Path, Long> created = new HashMap<>();
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(Files::isDirectory)
          .filter(d -> !d.getFileName().toString().startsWith("."))
          .sorted(
              Comparator.comparing(RunStore::minute)
                  .thenComparing(d -> created.computeIfAbsent(d, RunStore::created))
                  .thenComparing(Comparator.naturalOrder())
                  .reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(root + ": cannot be listed", e);
    }
  }

  private static String minute(Path directory) {
    String name = directory.getFileName().toString();
    return name.substring(0, Math.min(NewRuns.MINUTE.length(), name.length()));
  }

  /** When a run was made, in milliseconds since 1970; 0 if it does not say. */
  private static long created(Path directory) {
    try {
      return new RunDirectory(directory).facts().path("created").asLong();
    } catch (ConfigException | UncheckedIOException e) {
      return 0;
    }
  }

  private static Listed read(Path directory) {
    RunDirectory run = new RunDirectory(directory);
    String preset = "";
    long created = 0;
    try {
      ObjectNode facts = run.facts();
      preset = facts.path("preset").asText();
      created = facts.path("created").asLong();
      ObjectNode config = run.config();
      List<Event> last = new ArrayList<>();
      RunStatus status =
          RunStatus.of(
              run,
              System.currentTimeMillis(),
              config,
              () -> {
                last.addAll(RunStatus.tail(run));
                return last;
              });
      return new Listed(
          run,
          preset,
          config.path("title").asText(),
          config.path("method").path("type").asText(),
          created,
          status,
          Digest.of(run, config, facts, status, last),
          null);
    } catch (IOException e) {
      return new Listed(
          run, preset, "", "", created, null, null, directory + ": cannot be read: " + e);
    } catch (ConfigException | UncheckedIOException e) {
      return new Listed(run, preset, "", "", created, null, null, e.getMessage());
    }
  }

  /**
   * The run that a person means.
   *
   * @param nameOrPath its directory, its name, or a part of its name that no other run has; {@code
   *     last} is the newest
   * @throws ConfigException if there is none or several
   */
  public RunDirectory find(String nameOrPath) {
    if (Files.isDirectory(root.resolve(nameOrPath))) {
      return checked(root.resolve(nameOrPath));
    } else if (Files.isDirectory(Path.of(nameOrPath))) {
      return checked(Path.of(nameOrPath));
    }
    List<Path> all = directories();
    if (nameOrPath.equals("last") && !all.isEmpty()) {
      return checked(all.get(0));
    }
    List<Path> matches =
        all.stream().filter(d -> d.getFileName().toString().contains(nameOrPath)).toList();
    if (matches.size() == 1) {
      return checked(matches.get(0));
    }
    List<String> names =
        (matches.isEmpty() ? all : matches)
            .stream().limit(10).map(d -> d.getFileName().toString()).toList();
    throw new ConfigException(
        (matches.isEmpty() ? "no run is called \"" : "several runs are called \"")
            + nameOrPath
            + "\" in "
            + root
            + "; allowed: the directory of a run, \"last\", or one of "
            + names);
  }

  private static RunDirectory checked(Path directory) {
    RunDirectory run = new RunDirectory(directory);
    if (!Files.exists(run.configFile())) {
      throw new ConfigException(directory + ": is not a run: it has no config.json");
    }
    return run;
  }
}
