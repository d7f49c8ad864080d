package mongery.run.disk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.config.Preset;
import mongery.config.Sweep;
import mongery.run.experiment.Experiment;
import mongery.run.experiment.Experiments;

/** Makes and names the directories of runs in a folder. */
final class NewRuns {
  /** How the name of a run begins: with the minute in which it was made. */
  static final String MINUTE = "yyyyMMdd-HHmm";

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(MINUTE, Locale.ROOT);
  private static final String UNFINISHED = ".new-";

  private final Path root;
  private final Binder binder;

  NewRuns(Path root, Binder binder) {
    this.root = root;
    this.binder = binder;
  }

  /** As {@link RunStore#create(Preset, Binder, RunStore.Request)} says. */
  RunDirectory create(Preset preset, RunStore.Request request) {
    Experiment experiment = Experiments.checked(preset, binder);
    ObjectNode config = binder.write(experiment);
    ObjectNode facts = Json.object();
    facts.put("version", RunStore.version());
    facts.put("created", System.currentTimeMillis());
    facts.put("preset", preset.name());
    facts.put("parent", request.parent());
    facts.put("device", request.device());
    facts.put("threads", request.threads());
    facts.put("seed", experiment.training().seed());
    facts.set(Digest.EDITS, Json.tree(Edits.of(preset, config, binder)));
    String slug = slug(request.name() == null ? preset.name() : request.name());
    try {
      Files.createDirectories(root);
      while (true) {
        String name =
            STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + "-" + slug + "-" + id();
        if (!Files.exists(root.resolve(name))) {
          return build(preset, config, facts, name, request.tags());
        }
      }
    } catch (IOException e) {
      throw new ConfigException(
          root
              + ": a run cannot be created here: "
              + e.getClass().getSimpleName()
              + " "
              + e.getMessage(),
          e);
    }
  }

  /** As {@link RunStore#create(Preset, Sweep, Binder, RunStore.Request)} says. */
  List<RunDirectory> create(Preset preset, Sweep sweep, RunStore.Request request) {
    List<Sweep.Point> points = sweep.points();
    check(preset, points);
    String common = "sweep-" + id();
    String name = request.name() == null ? plain(preset.name()) : request.name();
    List<RunDirectory> out = new ArrayList<>();
    try {
      for (Sweep.Point point : points) {
        List<String> tags = new ArrayList<>(request.tags());
        tags.add(common);
        tags.addAll(point.words());
        RunStore.Request one =
            new RunStore.Request(
                name + "-" + String.join("-", point.words()),
                request.device(),
                request.threads(),
                request.parent(),
                tags);
        out.add(create(preset.with(point.changes()), one));
      }
    } catch (ConfigException e) {
      out.forEach(run -> delete(run.path()));
      throw e;
    }
    return out;
  }

  /** Every combination must be valid, and another training: 1 and 1.0 are the same. */
  private void check(Preset preset, List<Sweep.Point> points) {
    Map<Experiment, Sweep.Point> seen = new HashMap<>();
    for (Sweep.Point point : points) {
      Sweep.Point same = seen.put(Experiments.checked(preset.with(point.changes()), binder), point);
      if (same != null) {
        throw new ConfigException(
            "the sweep has the same training twice, as "
                + String.join(" ", same.words())
                + " and as "
                + String.join(" ", point.words()));
      }
    }
  }

  private RunDirectory build(
      Preset preset, ObjectNode config, ObjectNode facts, String name, List<String> tags)
      throws IOException {
    Path unfinished = Files.createDirectory(root.resolve(UNFINISHED + name));
    try {
      RunDirectory run = new RunDirectory(unfinished);
      Files.createDirectory(run.looksFolder());
      Files.createDirectory(run.checkpointsFolder());
      AtomicFiles.write(
          run.presetFile(), Json.pretty(preset.merged()), AtomicFiles.Durability.FORCED);
      run.writeConfig(config);
      run.writeFacts(facts);
      Launch.by(ProcessHandle.current().pid(), run); // until somebody is to train it
      if (!tags.isEmpty()) {
        run.remark(new Remarks("", tags));
      }
      Path finished = root.resolve(name);
      Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
      return new RunDirectory(finished);
    } catch (IOException e) {
      delete(unfinished);
      throw e;
    }
  }

  /** Deletes what was made in vain, as far as it can be deleted. */
  private static void delete(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // Why it was made in vain is being reported, which says more.
    }
  }

  private static String id() {
    return String.format(Locale.ROOT, "%04x", ThreadLocalRandom.current().nextInt(0x10000));
  }

  /** A preset's name without its folders and ending. */
  private static String plain(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
        .replaceFirst("\\.json$", "");
  }

  private static String slug(String name) {
    String plain =
        plain(name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    return plain.isEmpty() ? "run" : plain.substring(0, Math.min(60, plain.length()));
  }
}
