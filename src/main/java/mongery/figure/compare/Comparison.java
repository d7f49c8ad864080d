package mongery.figure.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mongery.config.Diff;
import mongery.config.Json;
import mongery.config.Words;
import mongery.figure.kind.SettingWords;
import mongery.run.experiment.Experiments;

/**
 * Several runs, each by itself or grouped by the value of a setting.
 *
 * @param runs the runs, in the order in which they are shown
 * @param groupBy dotted path of the setting that groups them; empty for each by itself
 */
public record Comparison(List<Compared> runs, String groupBy) {
  /** No runs. */
  public static final Comparison EMPTY = new Comparison(List.of(), "");

  /** The setting that a group is spread over. */
  public static final String SEED = "training.seed";

  /** Copies the list. */
  public Comparison {
    runs = List.copyOf(runs);
  }

  /**
   * Runs that belong together.
   *
   * @param label what the legend says
   * @param runs at least one
   */
  public record Group(String label, List<Compared> runs) {}

  /**
   * A setting in which runs differ.
   *
   * @param path dotted path
   * @param values value in each run; null where there is none
   */
  public record Difference(String path, List<JsonNode> values) {
    /** Value of a run in words. */
    public String value(int run) {
      JsonNode value = values.get(run);
      return value == null ? "" : Words.value(value);
    }
  }

  /** The same runs grouped in another way. */
  public Comparison by(String path) {
    return new Comparison(runs, path);
  }

  /** Settings in which the runs differ, in the order of the first; titles and the like left out. */
  public List<Difference> differences() {
    Map<String, List<JsonNode>> values = new LinkedHashMap<>();
    for (int i = 1; i < runs.size(); i++) {
      for (Diff.Change change :
          Experiments.differences(runs.get(0).config(), runs.get(i).config())) {
        values.computeIfAbsent(change.path(), p -> new ArrayList<>());
      }
    }
    values.forEach((path, list) -> runs.forEach(run -> list.add(at(run, path))));
    return values.entrySet().stream()
        .map(e -> new Difference(e.getKey(), java.util.Collections.unmodifiableList(e.getValue())))
        .toList();
  }

  private static JsonNode at(Compared run, String path) {
    JsonNode node = Json.at(run.config(), path);
    return node.isMissingNode() ? null : node;
  }

  /** Paths by which grouping makes sense: the seed is what a group is spread over. */
  public List<String> groupings() {
    return differences().stream().map(Difference::path).filter(path -> !path.equals(SEED)).toList();
  }

  /** Whether the runs stand each by itself and are the same but for their seeds. */
  public boolean repeats() {
    List<Difference> apart = groupBy.isEmpty() ? differences() : List.of();
    return apart.size() == 1 && apart.get(0).path().equals(SEED);
  }

  /** The groups; each run by itself if nothing groups them. */
  public List<Group> groups() {
    if (groupBy.isEmpty()) {
      List<String> labels = labels();
      List<Group> out = new ArrayList<>();
      for (int i = 0; i < runs.size(); i++) {
        out.add(new Group(labels.get(i), List.of(runs.get(i))));
      }
      return out;
    }
    Map<String, List<Compared>> by = new LinkedHashMap<>();
    for (Compared run : runs) {
      String value = Words.value(at(run, groupBy));
      by.computeIfAbsent(value, v -> new ArrayList<>()).add(run);
    }
    List<Group> out = new ArrayList<>();
    sorted(by)
        .forEach(
            (value, members) ->
                out.add(
                    new Group(
                        SettingWords.of(groupBy, value) + " (" + members.size() + ")", members)));
    return out;
  }

  /** Numbers by size, if all are numbers. */
  private static Map<String, List<Compared>> sorted(Map<String, List<Compared>> by) {
    if (!by.keySet().stream().allMatch(v -> v.matches("-?[0-9.]+([eE][+-]?[0-9]+)?"))) {
      return by;
    }
    Map<String, List<Compared>> out =
        new TreeMap<>(java.util.Comparator.comparingDouble(Double::parseDouble));
    out.putAll(by);
    return out;
  }

  /** A label a run: its title, and what it differs in if others have the same. */
  public List<String> labels() {
    List<String> out = new ArrayList<>();
    for (Compared run : runs) {
      StringBuilder label = new StringBuilder(run.title());
      List<Compared> twins = runs.stream().filter(r -> r.title().equals(run.title())).toList();
      if (twins.size() > 1) {
        List<Difference> apart = new Comparison(twins, "").differences();
        for (Difference d : apart.subList(0, Math.min(2, apart.size()))) {
          label.append(", ").append(SettingWords.of(d.path(), d.value(twins.indexOf(run))));
        }
      }
      out.add(label.toString());
    }
    for (int i = 0; i < out.size(); i++) {
      String label = out.get(i);
      if (out.indexOf(label) != out.lastIndexOf(label)) {
        String name = runs.get(i).name();
        out.set(i, label + " " + name.substring(Math.max(0, name.length() - 4)));
      }
    }
    return out;
  }

  /**
   * Names of curves that at least one run has: those of results to expect first, single values
   * last.
   */
  public List<String> series() {
    Set<String> names = new LinkedHashSet<>();
    for (Compared run : runs) {
      run.expected().stream().map(mongery.run.experiment.Expected::metric).forEach(names::add);
    }
    runs.forEach(run -> names.addAll(run.scalars().curves().keySet()));
    runs.forEach(run -> names.addAll(run.metrics().curves().keySet()));
    return names.stream()
        .filter(name -> longest(name) > 0)
        .sorted(java.util.Comparator.comparing(name -> longest(name) == 1))
        .toList();
  }

  private int longest(String name) {
    return runs.stream()
        .map(run -> run.curve(name))
        .filter(java.util.Objects::nonNull)
        .mapToInt(curve -> curve.steps().length)
        .max()
        .orElse(0);
  }
}
