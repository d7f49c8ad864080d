package mongery.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import mongery.config.Diff;
import mongery.config.Json;
import mongery.config.Words;
import mongery.figure.kind.SettingWords;
import mongery.run.experiment.Experiments;

/** What runs side by side are called: by the settings in which they differ, if these are few. */
final class RunLabels {
  private static final int MOST = 2;

  private RunLabels() {}

  /**
   * Labels of runs.
   *
   * @param configs their canonical experiments
   * @param titles what each is called if settings do not tell
   */
  static List<String> of(List<? extends JsonNode> configs, List<String> titles) {
    List<String> differing =
        configs.stream()
            .flatMap(config -> Experiments.differences(configs.get(0), config).stream())
            .map(Diff.Change::path)
            .distinct()
            .toList();
    for (String part : List.of("data.", "method.", "training.")) {
      List<String> paths = differing.stream().filter(path -> path.startsWith(part)).toList();
      if (!paths.isEmpty()) {
        // A label that names only some of the differences would mislead, and JSON is no label.
        boolean telling =
            paths.size() <= MOST
                && !part.equals("data.")
                && configs.stream().noneMatch(config -> hasObject(paths, config));
        return telling ? configs.stream().map(config -> label(paths, config)).toList() : titles;
      }
    }
    return titles;
  }

  private static boolean hasObject(List<String> paths, JsonNode config) {
    return paths.stream().anyMatch(path -> Json.at(config, path).isObject());
  }

  private static String label(List<String> paths, JsonNode config) {
    return paths.stream()
        .map(path -> SettingWords.of(path, Words.value(Json.at(config, path))))
        .collect(Collectors.joining(", "));
  }
}
