package mongery.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.figure.export.Export;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.method.Look;
import mongery.run.disk.RunDirectory;
import mongery.run.experiment.Expected;

/** Figures of a run on disk. */
public final class RunFigures {
  /** The look at the newest kept step. */
  public static final long LATEST = -1;

  private RunFigures() {}

  /**
   * Reads what figures are drawn from.
   *
   * @param run directory of the run
   * @param step a step at which a look was kept, or {@link #LATEST}
   * @throws ConfigException if it is not a run, cannot be read, or kept no look at that step; the
   *     message lists the steps
   */
  public static FigureData read(Path run, long step) {
    return read(run, step, false);
  }

  /**
   * Reads what figures are drawn from.
   *
   * @param reached whether the newest look up to that step will do, or else the first: runs that
   *     are looked at together kept theirs at steps of their own
   */
  private static FigureData read(Path run, long step, boolean reached) {
    if (!Files.isRegularFile(run.resolve("config.json"))) {
      throw new ConfigException(run + " is not a run: it has no config.json");
    }
    RunDirectory directory = new RunDirectory(run);
    mongery.run.event.History history = directory.history();
    ObjectNode config = directory.config();
    Map.Entry<Long, Look> look = look(directory, history, step, reached);
    return new FigureData(
        config.path("title").asText(directory.name()),
        look.getKey(),
        look.getValue(),
        History.scalars(history),
        History.metrics(history),
        expected(config),
        groups(directory),
        Effort.of(directory, ""));
  }

  private static Map.Entry<Long, Look> look(
      RunDirectory run, mongery.run.event.History history, long step, boolean reached) {
    NavigableMap<Long, String> kept = new TreeMap<>(history.looks());
    try {
      if (kept.isEmpty() && step == LATEST) {
        Optional<Map.Entry<Long, Look>> live = run.liveLook();
        return live.orElse(Map.entry(history.step(), FigureData.NO_LOOK));
      }
      long at = step == LATEST ? kept.lastKey() : step;
      if (reached && !kept.isEmpty()) {
        at = Objects.requireNonNullElse(kept.floorKey(at), kept.firstKey());
      }
      if (!kept.containsKey(at)) {
        throw new ConfigException(
            "--step "
                + step
                + ": the run kept no look at that step; it has "
                + (kept.isEmpty()
                    ? "none yet"
                    : kept.keySet().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))));
      }
      return Map.entry(at, run.look(kept.get(at)));
    } catch (IOException e) {
      throw new ConfigException(run.path() + ": its look cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<Expected> expected(ObjectNode config) {
    List<Expected> out = new ArrayList<>();
    for (JsonNode e : config.path("expected")) {
      out.add(
          new Expected(
              e.path("metric").asText(),
              e.path("value").asDouble(),
              e.path("tolerance").asDouble(),
              e.path("source").asText()));
    }
    return out;
  }

  /** Names of every marginal's groups. A run of a method not installed is drawn without. */
  private static List<List<String>> groups(RunDirectory run) {
    try {
      return run.experiment(Binder.load()).data().sides().stream()
          .map(side -> side.law().groups())
          .toList();
    } catch (ConfigException e) {
      return List.of();
    }
  }

  /**
   * Writes a figure of a run.
   *
   * @param run directory of the run
   * @param names name of a figure, or several joined by commas for panels side by side; null for
   *     the most telling one
   * @param step a step at which a look was kept, or {@link #LATEST}
   * @param options what a person may choose about it
   * @param export width, theme and resolution
   * @param file where to; its ending chooses the format
   * @return names of what was drawn
   * @throws ConfigException with one sentence for the user if anything about it is wrong
   */
  public static List<String> export(
      Path run, String names, long step, FigureOptions options, Export export, Path file) {
    return export(
        new FigureCall(List.of(run), names, step, options, export, FigureCall.Layout.AUTO), file);
  }

  /**
   * Writes a figure of one run, or panels of several.
   *
   * @return names of what was drawn
   * @throws ConfigException with one sentence for the user if anything about it is wrong
   */
  public static List<String> export(FigureCall call, Path file) {
    Export.Format format = Export.Format.of(file);
    FigureOptions options = call.options();
    List<FigureData> all = new ArrayList<>();
    for (Path run : call.runs()) {
      FigureData data = read(run, call.step(), call.runs().size() > 1);
      check(options, data);
      all.add(data);
    }
    FigureData first = all.get(0);
    List<Figure> figures =
        call.names() == null ? first(call.runs().get(0), first) : find(call.names(), first);
    List<String> drawn = figures.stream().map(Figure::name).toList();
    if (all.size() == 1 && figures.size() == 1) {
      call.export().write(figures.get(0), first, options, file);
      return drawn;
    }
    if (all.size() > 1 && !call.layout().labels().isEmpty()) {
      int given = call.layout().labels().size();
      if (given != all.size()) {
        throw new ConfigException(
            "--label is given " + given + " times for " + all.size() + " runs");
      }
    }
    Side side = new Side(figures, all, labels(call, all), call);
    switch (format) {
      case CSV -> call.export().write(side.csv(), file);
      case TEX -> {
        String source = side.tex();
        if (source == null) {
          call.export().write(side.picture(), first.title(), file);
        } else {
          call.export().write(source, file);
        }
      }
      default -> call.export().write(side.picture(), first.title(), file);
    }
    return drawn;
  }

  private static List<String> labels(FigureCall call, List<FigureData> all) {
    if (all.size() == 1 || !call.layout().labels().isEmpty()) {
      return call.layout().labels();
    }
    return RunLabels.of(
        call.runs().stream().map(run -> new RunDirectory(run).config()).toList(),
        all.stream().map(FigureData::title).toList());
  }

  private static void check(FigureOptions options, FigureData data) {
    knownSeries(options.curves().series(), data);
    if (options.marginal() >= data.marginals()) {
      throw new ConfigException(
          "--marginal "
              + (options.marginal() + 1)
              + " is not shown in this run; it has "
              + data.marginals());
    }
  }

  private static void knownSeries(List<String> series, FigureData data) {
    List<String> known = new ArrayList<>(data.scalars().curves().keySet());
    known.addAll(data.metrics().curves().keySet());
    for (String name : series) {
      if (!known.contains(name)) {
        throw new ConfigException(
            "--series "
                + name
                + " is not recorded in this run; it has: "
                + (known.isEmpty() ? "none yet" : String.join(", ", known)));
      }
    }
  }

  private static List<Figure> first(Path run, FigureData data) {
    List<Figure> all = Figures.available(data);
    if (all.isEmpty()) {
      throw new ConfigException(run + " has nothing to draw yet");
    }
    return all.subList(0, 1);
  }

  private static List<Figure> find(String names, FigureData data) {
    List<Figure> out = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      out.add(Figures.find(name.strip(), data));
    }
    return out;
  }
}
