package mongery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Samples;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.Translates;
import mongery.nn.Session;
import mongery.run.Expected;
import mongery.run.Experiment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The flow-matching presets at full length reach what they promise, for three seeds each. */
@Tag("slow")
class FlowEvidenceTest {
  private static final long SEEDS = 3;

  static Experiment experiment(String name) {
    return new Presets(Path.of("experiments")).load(name).bind(Binder.load(), Experiment.class);
  }

  /** Trains a preset to its end and measures it. */
  static Map<String, Double> measured(Experiment e, long seed) {
    Sampler source = Samplers.source(e.data().source(), seed);
    Sampler target = Samplers.target(e.data().target(), seed);
    long steps = e.training().steps();
    try (Session session = Session.open("cpu", 1);
        Method method =
            e.method()
                .create(
                    new MethodContext(
                        session, source, target, e.training().batch(), steps, seed))) {
      for (long i = 0; i < steps; i++) {
        method.step(i);
      }
      Samples from = source.probe(e.evaluation().samples());
      Samples to = target.probe(e.evaluation().samples());
      Subject subject =
          new Subject(
              method,
              session,
              source,
              target,
              from,
              to,
              ((Translates) method).translate(from.points(), seed),
              seed);
      Map<String, Double> out = new LinkedHashMap<>();
      for (Metric metric : e.evaluation().metrics()) {
        out.putAll(metric.measure(subject));
      }
      return out;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "toy/quick-start",
        "toy/flow/squares-fm",
        "toy/flow/squares-otfm",
        "toy/flow/squares-uotfm",
        "toy/flow/outliers-otfm",
        "toy/flow/outliers-uotfm",
        "toy/flow/eight-gaussians-moons-otfm",
        "toy/flow/spiral-otfm"
      })
  void reachesWhatItExpects(String name) {
    Experiment e = experiment(name);
    for (long seed = 1; seed <= SEEDS; seed++) {
      Map<String, Double> values = measured(e, seed);
      for (Expected expected : e.expected()) {
        assertThat(expected.reached(values.get(expected.metric())))
            .as("%s, seed %d: %s of %s", name, seed, expected, values)
            .isTrue();
      }
    }
  }

  @Test
  void unbalancedKeepsLikenessBetterThanBalancedAndBalancedBetterThanNone() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      double none = measured(experiment("images/digits-fm"), seed).get("look-alike");
      double balanced = measured(experiment("images/digits-otfm"), seed).get("look-alike");
      double unbalanced = measured(experiment("images/digits-uotfm"), seed).get("look-alike");
      assertThat(balanced).as("seed %d", seed).isGreaterThan(none + 0.1);
      assertThat(unbalanced).as("seed %d", seed).isGreaterThan(balanced + 0.03);
    }
  }
}
