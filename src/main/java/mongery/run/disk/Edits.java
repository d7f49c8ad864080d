package mongery.run.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Diff;
import mongery.config.Json;
import mongery.config.Preset;
import mongery.config.Words;
import mongery.run.experiment.Experiment;
import mongery.run.experiment.Experiments;

/** What of an experiment is not as its preset has it. */
final class Edits {
  private final Binder binder;
  private final ObjectNode config;

  private Edits(Binder binder, ObjectNode config) {
    this.binder = binder;
    this.config = config;
  }

  /**
   * Paths of the settings. Where another method, law or network was chosen, of its settings only
   * those that are not as usual.
   *
   * @param config the experiment, canonical
   */
  static List<String> of(Preset preset, ObjectNode config, Binder binder) {
    try {
      JsonNode shipped = binder.write(binder.read(preset.shipped(), Experiment.class, path -> ""));
      List<String> paths =
          Experiments.differences(shipped, config).stream()
              .filter(change -> change.after() != null)
              .map(Diff.Change::path)
              .toList();
      List<String> chosen =
          paths.stream().filter(Edits::isKind).map(path -> Words.said(path) + ".").toList();
      Edits edits = new Edits(binder, config);
      return paths.stream()
          .filter(
              path ->
                  isKind(path) || chosen.stream().noneMatch(path::startsWith) || !edits.usual(path))
          .toList();
    } catch (ConfigException e) {
      return List.of(); // a preset that is no experiment without what was changed
    }
  }

  /** Whether the setting says which method, law or network it is. */
  private static boolean isKind(String path) {
    return !Words.said(path).equals(path);
  }

  /** Whether the setting would be the same if it were not given. */
  private boolean usual(String path) {
    int dot = path.lastIndexOf('.');
    ObjectNode without = config.deepCopy();
    if (!(Json.at(without, path.substring(0, dot)) instanceof ObjectNode parent)) {
      return false;
    }
    parent.remove(path.substring(dot + 1));
    try {
      return binder.write(binder.read(without, Experiment.class, key -> "")).equals(config);
    } catch (ConfigException e) {
      return false; // it must be given
    }
  }
}
