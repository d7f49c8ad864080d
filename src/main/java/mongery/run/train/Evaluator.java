package mongery.run.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.Rows;
import mongery.data.Sampler;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.method.Method;
import mongery.nn.Session;
import mongery.run.experiment.Evaluation;
import mongery.run.experiment.Experiment;

/** Measures a method as an experiment asks. */
final class Evaluator {
  private final Evaluation settings;
  private final int valuesAtOnce;
  private final long seed;
  private final Session session;
  private final List<Sampler> marginals;
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Evaluator(Experiment experiment, Session session, List<Sampler> marginals) {
    this(experiment, session, marginals, Rows.VALUES_AT_ONCE);
  }

  /**
   * @param valuesAtOnce numbers of the source points that are in memory at once
   */
  Evaluator(Experiment experiment, Session session, List<Sampler> marginals, int valuesAtOnce) {
    this.valuesAtOnce = valuesAtOnce;
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
    List<Gathered> all = settings.metrics().stream().map(Gathered::new).toList();
    Subject[] measured = new Subject[1];
    Subject.parts(method, session, marginals, settings.samples(), seed, valuesAtOnce)
        .forEach(
            part -> {
              all.forEach(one -> one.add(part));
              measured[0] = part.withoutPoints();
            });
    all.forEach(one -> one.put(out, measured[0]));
    return out;
  }

  /** One metric; once it does not apply, it is asked no more. */
  private final class Gathered {
    private final Metric metric;
    private final Metric.Gathering points;
    private boolean applies = true;

    Gathered(Metric metric) {
      this.metric = metric;
      this.points = metric.begin();
    }

    void add(Subject part) {
      attempt(() -> points.add(part));
    }

    void put(Map<String, Double> out, Subject measured) {
      attempt(
          () -> {
            points
                .values()
                .forEach(
                    (name, value) -> {
                      if (out.put(name, value) != null) {
                        problems.add("two metrics are called " + name + "; the later one counts");
                      }
                    });
            notes.addAll(metric.notes(measured));
          });
    }

    private void attempt(Runnable task) {
      if (applies) {
        try {
          task.run();
        } catch (ConfigException e) {
          problems.add(e.getMessage());
          applies = false;
        }
      }
    }
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
