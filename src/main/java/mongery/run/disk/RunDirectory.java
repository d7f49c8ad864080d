package mongery.run.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.method.Look;
import mongery.run.event.EventTail;
import mongery.run.event.History;
import mongery.run.experiment.Experiment;
import mongery.run.experiment.Training;

/**
 * One run on disk: where its files are and how to read them. Reading never changes anything.
 * Whatever cannot be read says so; it is never taken for empty.
 */
public final class RunDirectory {
  /** Key of the hash in {@code config.json}. */
  static final String HASH = "$sha256";

  private static final int TAIL_BYTES = 1 << 16;

  private static final String LIVE = "live.safetensors";

  private final Path path;

  /**
   * @param path the directory
   */
  public RunDirectory(Path path) {
    this.path = path;
  }

  /** The directory. */
  public Path path() {
    return path;
  }

  /** Its name, which is the name of the run. */
  public String name() {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }

  /** What was asked, as given. */
  Path presetFile() {
    return path.resolve("preset.json");
  }

  /** What was asked, resolved, with a hash. */
  public Path configFile() {
    return path.resolve("config.json");
  }

  /** Facts that were written once: version, host, device, seed. */
  Path factsFile() {
    return path.resolve("run.json");
  }

  /** What happened, a line an event. */
  public Path eventsFile() {
    return path.resolve("events.jsonl");
  }

  /** Requests to the worker. */
  public Path controlFile() {
    return path.resolve("control");
  }

  /** Held by the worker. */
  public Path lockFile() {
    return path.resolve("lock");
  }

  /** The worker's last sign of life. */
  public Path beatFile() {
    return path.resolve("beat");
  }

  /** Which process is to train the run. */
  Path launchFile() {
    return path.resolve("launch");
  }

  /** What was looked at. */
  public Path looksFolder() {
    return path.resolve("looks");
  }

  /** The place in the queue. */
  Path turnFile() {
    return path.resolve("turn");
  }

  /** What a person wrote about the run. */
  Path remarksFile() {
    return path.resolve("remarks.json");
  }

  /** States to go on from. */
  public Path checkpointsFolder() {
    return path.resolve("checkpoints");
  }

  /** What was measured again later. */
  public Path evaluationsFolder() {
    return path.resolve("evaluations");
  }

  /** What the worker's process printed. */
  public Path logFile() {
    return path.resolve("log.txt");
  }

  /** The preset as it was given, everything that it extends merged in. */
  public JsonNode preset() {
    return Json.read(presetFile());
  }

  /**
   * The resolved configuration in canonical order.
   *
   * @throws ConfigException if it is not what was written
   */
  public ObjectNode config() {
    ObjectNode config = object(configFile());
    JsonNode hash = config.remove(HASH);
    if (hash == null || !hash.asText().equals(Json.sha256(config))) {
      throw new ConfigException(
          configFile() + ": does not match its hash: it was changed or damaged");
    }
    return config;
  }

  /** The configuration as a record. */
  public Experiment experiment(Binder binder) {
    return binder.read(config(), Experiment.class, configFile().toString());
  }

  /** Facts: version, host, device, threads, seed, parent run. */
  public ObjectNode facts() {
    return object(factsFile());
  }

  private static ObjectNode object(Path file) {
    if (Json.read(file) instanceof ObjectNode object) {
      return object;
    }
    throw new ConfigException(file + ": is not a JSON object");
  }

  /**
   * What a person wrote about it.
   *
   * @throws ConfigException if that cannot be read
   */
  public Remarks remarks() {
    return Files.exists(remarksFile()) ? Remarks.of(object(remarksFile())) : Remarks.NONE;
  }

  /** Writes something about it. */
  public void remark(Remarks remarks) throws IOException {
    AtomicFiles.write(remarksFile(), Json.pretty(remarks.json()), AtomicFiles.Durability.FORCED);
  }

  /** Evaluations made after training, oldest first; one that cannot be read has a problem. */
  public ArrayNode evaluations() {
    List<JsonNode> out = new ArrayList<>();
    if (Files.isDirectory(evaluationsFolder())) {
      try (Stream<Path> files = Files.list(evaluationsFolder())) {
        files
            .filter(f -> f.toString().endsWith(".json"))
            .sorted()
            .forEach(
                f -> {
                  try {
                    out.add(Json.read(f));
                  } catch (ConfigException e) {
                    out.add(Json.object().put("problem", e.getMessage()));
                  }
                });
      } catch (IOException e) {
        throw new UncheckedIOException(evaluationsFolder() + ": cannot be read", e);
      }
    }
    // Names tell the second only, and a study evaluates several times in one.
    out.sort(Comparator.comparingLong(report -> report.path("time").asLong()));
    return Json.object().arrayNode().addAll(out);
  }

  /** Step at which the training ends. */
  public long steps() {
    return Training.end(config().path("training"));
  }

  /** Where the run stands now. */
  public RunStatus status() {
    try {
      return RunStatus.of(this, System.currentTimeMillis());
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": cannot be read", e);
    }
  }

  /** A reader of its events, from the first one on. */
  public EventTail events() {
    return new EventTail(eventsFile());
  }

  /** Everything that its events say. */
  public History history() {
    try {
      return History.of(events().poll());
    } catch (IOException e) {
      throw new UncheckedIOException(eventsFile() + ": cannot be read", e);
    }
  }

  /** Last value of each metric, read from the end of the events, where it usually is. */
  public Map<String, Double> lastMetrics() {
    try {
      Map<String, Double> last = History.of(EventTail.last(eventsFile(), TAIL_BYTES)).lastMetrics();
      return last.isEmpty() ? history().lastMetrics() : last;
    } catch (IOException e) {
      throw new UncheckedIOException(eventsFile() + ": cannot be read", e);
    }
  }

  /**
   * A look.
   *
   * @param file name under {@code looks/}
   * @throws IOException if there is none or it is damaged
   */
  public Look look(String file) throws IOException {
    return new Look(Safetensors.read(looksFolder().resolve(file)).arrays());
  }

  /** The newest look of a running worker and its step, if there is one. */
  public Optional<Map.Entry<Long, Look>> liveLook() throws IOException {
    Path file = looksFolder().resolve(LIVE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Safetensors content = Safetensors.read(file);
    return Optional.of(
        Map.entry(Long.parseLong(content.metadata().get("step")), new Look(content.arrays())));
  }

  /** Writes a look that is kept, or overwrites the live one. */
  public void writeLook(Look look, long step, boolean live) throws IOException {
    new Safetensors(Map.of("step", Long.toString(step)), look.arrays(), Map.of())
        .write(looksFolder().resolve(live ? LIVE : stepFile(step)), AtomicFiles.Durability.CHEAP);
  }

  /** Name of a file that belongs to a step, such that names sort by step. */
  public static String stepFile(long step) {
    return String.format(java.util.Locale.ROOT, "%010d.safetensors", step);
  }

  /** Its checkpoints. */
  public Checkpoints checkpoints() {
    return new Checkpoints(checkpointsFolder());
  }

  /** Asks the worker for something, which it hears after its present step. */
  public void ask(Control.Request request) throws IOException {
    Control.send(controlFile(), request);
  }

  /** Replaces the configuration, with its hash. */
  public void writeConfig(ObjectNode config) throws IOException {
    ObjectNode out = Json.object();
    out.put(HASH, Json.sha256(config));
    out.setAll(config);
    AtomicFiles.write(configFile(), Json.pretty(out), AtomicFiles.Durability.FORCED);
  }

  /** Replaces the facts. */
  public void writeFacts(ObjectNode facts) throws IOException {
    AtomicFiles.write(factsFile(), Json.pretty(facts), AtomicFiles.Durability.FORCED);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
