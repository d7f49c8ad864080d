package mongery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Diff;
import mongery.config.Presets;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStore;
import mongery.run.event.RunState;
import mongery.run.experiment.Expected;
import mongery.run.experiment.Experiment;

/**
 * The table at the end of {@code experiments/RESULTS.md}: what each preset reached with seeds 1, 2
 * and 3. Cells that runs do not fill stay as they are, unless what to expect has changed its name.
 */
final class EvidenceTable {
  private static final String HEAD =
      "| preset | metric | expected | seed 1 | seed 2 | seed 3 | time |\n|---|---|---|---|---|---|---|\n";
  private static final int SEEDS = 3;
  private static final Set<String> WORDS = Set.of("title", "about", "length", "time", "expected");

  private final Binder binder = Binder.load();
  private final Presets presets = new Presets(Path.of("experiments"));

  /** A row as it stands: three cells and the time. */
  private record Row(List<String> cells, String time) {
    static final Row EMPTY = new Row(List.of("", "", ""), "");
  }

  /** What a run of a preset with a seed reached, the newest if there are several. */
  private record Reached(Map<String, Double> metrics, double seconds) {}

  /**
   * Prints the document with what runs reached put in.
   *
   * @param folders folders of runs
   */
  public static void main(String[] folders) throws IOException {
    System.out.print(
        new EvidenceTable()
            .filled(
                Files.readString(Path.of("experiments", "RESULTS.md")),
                List.of(folders).stream().map(Path::of).toList()));
  }

  /**
   * The document with what finished runs of presets as they are now reached put in.
   *
   * @param document the document as it stands
   */
  String filled(String document, List<Path> folders) {
    int at = document.indexOf(HEAD);
    Map<String, Row> known = rows(document.substring(at + HEAD.length()));
    Map<String, Map<Long, Reached>> reached = reached(folders);
    StringBuilder out = new StringBuilder(document.substring(0, at)).append(HEAD);
    for (String name : presets.names()) {
      Experiment experiment = presets.load(name).bind(binder, Experiment.class);
      Map<Long, Reached> runs = reached.getOrDefault(name, Map.of());
      boolean shown =
          !runs.isEmpty()
              || name.startsWith("toy/")
              || experiment.expected().stream().anyMatch(e -> known.containsKey(key(name, e)));
      for (int i = 0; shown && i < experiment.expected().size(); i++) {
        Expected e = experiment.expected().get(i);
        Row row = merged(known.getOrDefault(key(name, e), Row.EMPTY), runs, e);
        boolean none = row.cells().stream().allMatch(String::isEmpty);
        out.append(
            String.format(
                "| `%s` | %s | %s ± %s | %s | %s |%n",
                shortened(name),
                e.metric(),
                number(e.value()),
                number(e.tolerance()),
                String.join(" | ", row.cells()),
                i > 0 ? "" : none ? "not run: " + experiment.time() : row.time()));
      }
    }
    return out.toString();
  }

  private static Map<String, Row> rows(String table) {
    Map<String, Row> out = new HashMap<>();
    for (String line : table.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      out.put(
          cells[1].strip().replace("`", "") + " " + cells[2].strip(),
          new Row(List.of(cells[4].strip(), cells[5].strip(), cells[6].strip()), cells[7].strip()));
    }
    return out;
  }

  private static String key(String name, Expected e) {
    return shortened(name) + " " + e.metric();
  }

  private static String shortened(String name) {
    return name.replaceFirst("^toy/", "");
  }

  private static Row merged(Row row, Map<Long, Reached> runs, Expected e) {
    List<String> cells = new ArrayList<>(row.cells());
    for (long seed = 1; seed <= SEEDS; seed++) {
      Reached run = runs.get(seed);
      Double value = run == null ? null : run.metrics().get(e.metric());
      if (value != null) {
        String text = number(value);
        cells.set((int) seed - 1, e.reached(value) ? text : "**" + text + "**");
      }
    }
    String time =
        runs.isEmpty()
            ? row.time()
            : Math.round(
                    runs.values().stream().mapToDouble(Reached::seconds).average().orElseThrow())
                + " s";
    return new Row(cells, time);
  }

  private Map<String, Map<Long, Reached>> reached(List<Path> folders) {
    Map<String, Map<Long, Reached>> out = new HashMap<>();
    for (Path folder : folders) {
      for (RunStore.Listed one : new RunStore(folder).list()) {
        if (one.status() != null && one.status().state() == RunState.FINISHED && asIs(one)) {
          out.computeIfAbsent(one.preset(), name -> new TreeMap<>())
              .putIfAbsent(
                  one.run().config().at("/training/seed").longValue(),
                  new Reached(metrics(one.run()), one.run().history().seconds()));
        }
      }
    }
    return out;
  }

  /** The last metrics: of the latest evaluation of its own settings after training, if any. */
  private static Map<String, Double> metrics(RunDirectory run) {
    Map<String, Double> out = run.lastMetrics();
    for (JsonNode report : run.evaluations()) {
      if (report.path("changes").isEmpty()) {
        Map<String, Double> values = new HashMap<>();
        report
            .path("metrics")
            .properties()
            .forEach(m -> values.put(m.getKey(), m.getValue().asDouble()));
        out = values;
      }
    }
    return out;
  }

  /** Whether a run is of its preset as that is now. */
  private boolean asIs(RunStore.Listed one) {
    try {
      ObjectNode now = binder.write(presets.load(one.preset()).bind(binder, Experiment.class));
      return Diff.of(now, one.run().config()).stream()
          .map(Diff.Change::path)
          .allMatch(
              path -> path.equals("training.seed") || WORDS.contains(path.split("\\W", 2)[0]));
    } catch (ConfigException e) {
      return false; // a preset that is no more
    }
  }

  /** Three digits. */
  private static String number(double value) {
    double size = Math.abs(value);
    return value == 0 || (size >= 1e-3 && size < 1e5)
        ? new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString()
        : String.format(Locale.ROOT, "%.1e", value);
  }
}
