package mongery.run.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mongery.config.Binder;
import mongery.config.Diff;
import mongery.config.Json;
import mongery.config.Preset;
import mongery.config.Presets;
import mongery.config.Registry;
import mongery.config.Schema;

/** Presets as experiments. */
public final class Experiments {
  private static final Set<String> SAID = Set.of("title", "about", "length", "time", "expected");

  private Experiments() {}

  /** All presets, broken ones with their cause. */
  public static List<Presets.Listed<Experiment>> list(Presets presets, Binder binder) {
    return presets.list(binder, Experiment.class);
  }

  /**
   * The experiment of a preset, whose points were found to suit each other.
   *
   * @throws mongery.config.ConfigException also as {@link Experiment.Data#check}
   */
  public static Experiment checked(Preset preset, Binder binder) {
    Experiment experiment = preset.bind(binder, Experiment.class);
    preset.check(experiment.data()::check);
    return experiment;
  }

  /** The list as scripts get it; a broken preset has a {@code problem}. */
  public static ArrayNode report(List<Presets.Listed<Experiment>> presets) {
    ArrayNode out = Json.object().arrayNode();
    for (Presets.Listed<Experiment> listed : presets) {
      ObjectNode row = out.addObject();
      row.put("name", listed.name());
      if (listed.problem() != null) {
        row.put("problem", listed.problem().getMessage());
        continue;
      }
      Experiment experiment = listed.value();
      row.put("title", experiment.title());
      row.put("method", Registry.type(experiment.method().getClass()));
      row.put("data", data(experiment));
      row.put("length", experiment.length() == Experiment.Length.QUICK ? "quick" : "published");
      ArrayNode expected = row.putArray("expected");
      for (Expected e : experiment.expected()) {
        expected
            .addObject()
            .put("metric", e.metric())
            .put("value", e.value())
            .put("tolerance", e.tolerance())
            .put("source", e.source());
      }
      row.put("time", experiment.time());
    }
    return out;
  }

  /** What is transported in a few words. */
  public static String data(Experiment experiment) {
    return experiment.data().sides().stream()
        .map(side -> Registry.type(side.law().getClass()))
        .collect(Collectors.joining(experiment.data().barycenter() ? ", " : " to "));
  }

  /** Settings in which two experiments differ; what they say of themselves is left out. */
  public static List<Diff.Change> differences(JsonNode before, JsonNode after) {
    return Diff.of(before, after).stream()
        .filter(change -> !SAID.contains(change.path().split("\\.", 2)[0]))
        .toList();
  }

  /** Text of the JSON Schema that lies beside the presets. */
  public static String schema(Registry registry) {
    return Json.pretty(Schema.of(Experiment.class, registry, "A preset of Mongery"));
  }
}
