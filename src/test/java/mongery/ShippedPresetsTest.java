package mongery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mongery.config.Binder;
import mongery.config.Json;
import mongery.config.Preset;
import mongery.config.Presets;
import mongery.data.MissingData;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.method.Look;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.Probe;
import mongery.nn.Session;
import mongery.run.experiment.Expected;
import mongery.run.experiment.Experiment;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every preset in {@code experiments/} works, though not how well: that is for full runs. */
class ShippedPresetsTest {
  private static final Presets PRESETS = new Presets(Path.of("experiments"));
  private static final int POINTS = 16;
  private static final int SHOWN = 4;

  static Stream<String> names() {
    return PRESETS.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPresetTrainsShowsItselfAndMeasuresWhatItExpects(String name) {
    Preset preset = PRESETS.load(name);
    Experiment shipped = preset.bind(Binder.load(), Experiment.class);
    assertThat(shipped.about()).isNotBlank();
    assertThat(shipped.time()).isNotBlank();
    Experiment e = small(preset).bind(Binder.load(), Experiment.class);
    long seed = e.training().seed();
    List<Sampler> marginals = marginals(e, seed);
    int batch = Math.min(POINTS, e.training().batch());
    try (Session session = Session.open("cpu", 1);
        Method method =
            e.method()
                .create(new MethodContext(session, marginals, batch, e.training().steps(), seed))) {
      assertThat(method.step(0).read().values()).allSatisfy(v -> assertThat(v).isFinite());
      Subject shown = Subject.of(method, session, marginals, SHOWN, seed);
      Look look = method.look(new Probe(shown.points(), seed));
      for (int k = 0; k < shown.images().size(); k++) {
        String mapped = e.data().barycenter() ? Look.marginalMapped(k) : Look.MAPPED;
        assertThat(look.get(mapped).shape()).isEqualTo(shown.images().get(k).shape());
      }
      assertThat(measured(e, Subject.of(method, session, marginals, POINTS, seed)))
          .doesNotHaveDuplicates()
          .containsAll(e.expected().stream().map(Expected::metric).toList());
    } catch (MissingData missing) {
      Assumptions.abort(missing.getMessage());
    }
  }

  /** The preset without what takes nearly all the time: drawing, judges, long flows. */
  private static Preset small(Preset preset) {
    JsonNode json = preset.merged().deepCopy();
    set(json, "faces", "count", "400");
    set(json, "glyphs", "count", "600");
    set(json, "classifier", "steps", "2");
    set(json, "look-alike", "steps", "2");
    set(json, "mapped-share", "steps", "2");
    set(json, "flow-matching", "ode", "{\"solver\": \"heun\", \"steps\": 1}");
    return new Preset(preset.name(), json, preset.origin());
  }

  private static void set(JsonNode json, String type, String key, String value) {
    for (JsonNode node : json.findParents("type")) {
      if (node.get("type").asText().equals(type)) {
        ((ObjectNode) node).set(key, Json.parse(value, type));
      }
    }
  }

  /** Presets on published sets are left out where these are not. */
  private static List<Sampler> marginals(Experiment e, long seed) {
    try {
      return Samplers.all(e.data().sides(), seed);
    } catch (MissingData missing) {
      return Assumptions.abort(missing.getMessage());
    }
  }

  private static List<String> measured(Experiment e, Subject subject) {
    List<String> names = new ArrayList<>();
    for (Metric metric : e.evaluation().metrics()) {
      names.addAll(metric.measure(subject).keySet());
    }
    return names;
  }
}
