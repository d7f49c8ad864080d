package mongery.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Sampler;
import mongery.data.Samples;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.method.Method;
import mongery.method.Translates;
import mongery.nn.Session;

/** Measures a method as an experiment asks. */
final class Evaluator {
  private final Evaluation settings;
  private final long seed;
  private final Session session;
  private final Sampler source;
  private final Sampler target;
  private final List<String> problems = new ArrayList<>();

  Evaluator(Experiment experiment, Session session, Sampler source, Sampler target) {
    this.settings = experiment.evaluation();
    this.seed = experiment.training().seed();
    this.session = session;
    this.source = source;
    this.target = target;
  }

  /** Values of all metrics that apply; what does not apply is a problem, not a failure. */
  Map<String, Double> measure(Method method) {
    problems.clear();
    Map<String, Double> out = new LinkedHashMap<>();
    if (settings.metrics().isEmpty()) {
      return out;
    }
    Samples from = source.probe(settings.samples());
    Samples to = target.probe(settings.samples());
    DenseArray mapped = method instanceof Translates t ? t.translate(from.points(), seed) : null;
    Subject subject = new Subject(method, session, source, target, from, to, mapped, seed);
    for (Metric metric : settings.metrics()) {
      try {
        metric
            .measure(subject)
            .forEach(
                (name, value) -> {
                  if (out.put(name, value) != null) {
                    problems.add("two metrics are called " + name + "; the later one counts");
                  }
                });
      } catch (ConfigException e) {
        problems.add(e.getMessage());
      }
    }
    return out;
  }

  /** What was wrong in the last measurement. */
  List<String> problems() {
    return List.copyOf(problems);
  }
}
