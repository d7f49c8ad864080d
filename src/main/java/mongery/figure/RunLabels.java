package mongery.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mongery.config.Words;
import mongery.figure.kind.SettingWords;

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
    for (String part : List.of("data", "method", "training")) {
      List<Map<String, String>> leaves = new ArrayList<>();
      for (JsonNode config : configs) {
        Map<String, String> found = new LinkedHashMap<>();
        collect("", config.path(part), found);
        leaves.add(found);
      }
      Set<String> differing = differing(leaves);
      if (!differing.isEmpty()) {
        // A label that names only some of the differences would mislead.
        boolean few = differing.size() <= MOST && !part.equals("data");
        return few ? leaves.stream().map(own -> label(differing, own)).toList() : titles;
      }
    }
    return titles;
  }

  private static Set<String> differing(List<Map<String, String>> leaves) {
    Set<String> all = new LinkedHashSet<>();
    leaves.forEach(own -> all.addAll(own.keySet()));
    all.removeIf(
        path -> leaves.stream().map(own -> own.getOrDefault(path, "")).distinct().count() < 2);
    return all;
  }

  private static String label(Set<String> paths, Map<String, String> own) {
    List<String> parts = new ArrayList<>();
    for (String path : paths) {
      parts.add(SettingWords.of(path, own.getOrDefault(path, Words.value(null))));
    }
    return String.join(", ", parts);
  }

  private static void collect(String path, JsonNode node, Map<String, String> out) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              e ->
                  collect(
                      path.isEmpty() ? e.getKey() : path + "." + e.getKey(), e.getValue(), out));
    } else if (!node.isMissingNode()) {
      out.put(path, Words.value(node));
    }
  }
}
