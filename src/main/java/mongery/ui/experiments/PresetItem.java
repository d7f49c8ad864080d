package mongery.ui.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.run.experiment.Expected;
import mongery.run.experiment.Experiment;
import mongery.ui.base.Ui;

/**
 * A preset as the list shows it.
 *
 * @param name folder and file
 * @param title short name for people
 * @param about what it shows
 * @param method the method's word
 * @param data source and target in words
 * @param length quick or published
 * @param time rough time and hardware
 * @param expected results to expect
 * @param config canonical JSON; null if the preset cannot be used
 * @param problem why it cannot be used; empty if it can
 */
public record PresetItem(
    String name,
    String title,
    String about,
    String method,
    String data,
    String length,
    String time,
    List<Expected> expected,
    ObjectNode config,
    String problem) {

  /** Reads all presets, a broken one being a row that says why. */
  public static List<PresetItem> all(Presets presets, Binder binder) {
    return some(presets, presets.names(), binder);
  }

  /** Reads some presets. */
  public static List<PresetItem> some(Presets presets, List<String> names, Binder binder) {
    return presets.list(names, binder, Experiment.class).stream()
        .map(
            listed ->
                listed.value() == null
                    ? broken(listed.name(), listed.problem().getMessage())
                    : of(listed.name(), listed.value(), binder.write(listed.value())))
        .toList();
  }

  private static PresetItem of(String name, Experiment experiment, ObjectNode config) {
    return new PresetItem(
        name,
        experiment.title(),
        experiment.about(),
        config.path("method").path("type").asText(),
        data(experiment, config.path("data")),
        experiment.length().name().toLowerCase(Locale.ROOT),
        experiment.time(),
        experiment.expected(),
        config,
        "");
  }

  private static PresetItem broken(String name, String problem) {
    return new PresetItem(name, name, "", "", "", "", "", List.of(), null, problem);
  }

  private static String data(Experiment experiment, JsonNode data) {
    if (!experiment.data().barycenter()) {
      return side(data.path("source")) + " \u2192 " + side(data.path("target"));
    }
    return StreamSupport.stream(data.path("marginals").spliterator(), false)
        .map(PresetItem::side)
        .collect(Collectors.joining(", "));
  }

  private static String side(JsonNode side) {
    return Ui.words(side.path("law").path("type").asText()).toLowerCase(Locale.ROOT);
  }

  /** Folder under {@code experiments/}. */
  public String folder() {
    return Presets.folder(name);
  }

  /** Whether every word of the search occurs somewhere in what the list shows. */
  boolean matches(String search) {
    String all =
        String.join(" ", name, title, about, method, data, length).toLowerCase(Locale.ROOT);
    for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
