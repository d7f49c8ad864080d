package mongery.run.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mongery.config.Binder;
import mongery.config.Json;
import mongery.config.Presets;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.image.OwnCache;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.nn.Session;
import mongery.run.experiment.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images of a large data set are measured in parts: together they do not fit into memory. */
class EvaluatorTest {
  private static final int IMAGE = 8 * 8;
  private static final String JUDGE = "{\"type\": \"digits\", \"classes\": [2, 0, 6]}";
  private static final String METRICS =
      """
      [
        {"type": "fid", "features": {"type": "classifier", "steps": 20},
         "alike": ["2", "0", "6"]},
        {"type": "path-length"},
        {"type": "look-alike", "alike": ["2", "0", "6"], "judge": %s},
        {"type": "mapped-share", "judge": %s},
        {"type": "transport-cost"},
        {"type": "mmd"}
      ]
      """
          .formatted(JUDGE, JUDGE);

  private final Experiment experiment =
      new Presets(Path.of("experiments"))
          .load("images/digits-uotfm")
          .with(List.of("evaluation.metrics=" + METRICS))
          .bind(Binder.load(), Experiment.class);

  @Test
  void partsGiveTheValuesOfTheWhole() {
    List<Sampler> digits = Samplers.all(experiment.data().sides(), 1);
    int size = digits.get(0).probe(10_000).size();
    try (Session session = Session.open("cpu", 1);
        Method method = experiment.method().create(new MethodContext(session, digits, 32, 10, 1))) {
      Evaluator together = new Evaluator(experiment, session, digits, (size + 1) * IMAGE);
      Map<String, Double> whole = together.measure(method);
      assertThat(together.problems()).isEmpty();
      assertThat(whole).containsEntry("classifier-fid-images", (double) size);
      Evaluator parts = new Evaluator(experiment, session, digits, size / 3 * IMAGE);
      Map<String, Double> summed = parts.measure(method);
      assertThat(parts.notes()).isEqualTo(together.notes());
      assertThat(parts.problems())
          .containsExactly(
              "evaluation.samples: %d points are too large to be in memory together, which mmd needs; allowed: at most %d, or without this metric"
                  .formatted(size, size / 3));
      whole.keySet().removeIf(name -> name.startsWith("mmd"));
      assertThat(summed.keySet()).containsExactlyElementsOf(whole.keySet());
      summed.forEach(
          (name, value) ->
              assertThat(value).as(name).isCloseTo(whole.get(name), withinPercentage(1e-4)));
    }
  }

  @Test
  void colourImagesAreMappedAndPartedByAllTheirNumbers(@TempDir Path folder) {
    String law = "{\"law\": {\"type\": \"faces\", \"size\": 8, \"count\": 24, \"seed\": %d}}";
    String json =
        """
        {"title": "t", "data": {"source": %s, "target": %s},
         "method": {"type": "uotm", "tau": 1, "width": 8}, "training": {"steps": 1},
         "evaluation": {"samples": 24, "metrics": [{"type": "mmd"}]}}
        """
            .formatted(law.formatted(1), law.formatted(2));
    Experiment faces = Binder.load().read(Json.parse(json, ""), Experiment.class, "");
    OwnCache cache = new OwnCache(folder);
    try (Session session = Session.open("cpu", 1)) {
      MethodContext context = faces.context(session);
      int points = context.source().probe(24).size();
      try (Method method = faces.method().create(context)) {
        method.step(0).read();
        int most = points - 1;
        Evaluator parts = new Evaluator(faces, session, context.marginals(), most * 3 * IMAGE);
        parts.measure(method);
        assertThat(parts.problems()).singleElement().asString().contains("at most " + most);
        Evaluator whole = new Evaluator(faces, session, context.marginals(), points * 3 * IMAGE);
        assertThat(whole.measure(method)).containsKey("mmd");
      }
    } finally {
      cache.close();
    }
  }
}
