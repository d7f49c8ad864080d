package mongery.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.Sampler;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.method.Method;
import mongery.nn.Session;

/** Measures a method as an experiment asks. */
final class Evaluator {
  private final Evaluation settings;
  private final long seed;
  private final Session session;
  private final List<Sampler> marginals;
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Evaluator(Experiment experiment, Session session, List<Sampler> marginals) {
    this.settings = experiment.evaluation();
    this.seed = experiment.training().seed();
    this.session = session;
    this.marginals = marginals;
  }

  /** Values of all metrics that apply; what does not apply is a problem, not a failure. */
  Map<String, Double> measure(Method method) {
    problems.clear();
    notes.clear();
    Map<String, Double> out = new LinkedHashMap<>();
    if (settings.metrics().isEmpty()) {
      return out;
    }
    Subject subject = Subject.of(method, session, marginals, settings.samples(), seed);
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
        notes.addAll(metric.notes(subject));
      } catch (ConfigException e) {
        problems.add(e.getMessage());
      }
    }
    return out;
  }

  /** What has to be said with the values of the last measurement. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** What was wrong in the last measurement. */
  List<String> problems() {
    return List.copyOf(problems);
  }
}
