package mongery.eval.barycenter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.eval.Carried;
import mongery.eval.Metric;
import mongery.eval.SampleMetric;
import mongery.eval.Subject;
import mongery.eval.Thinning;
import mongery.method.Accepts;
import mongery.method.Barycentric;

/**
 * Any two-sample metric between what a barycenter method gives and a law given as the truth: {@code
 * w2/1} and so on for the metric {@code w2}, and {@code w2}, their mean by lambda. What a marginal
 * gives are the images of its accepted points: of each point with probability w / max w, the
 * maximum being over the evaluation points, as U-NOTB samples (Gazdieva et al., ICLR 2025).
 *
 * @param truth law of the barycenter; as many points as were accepted are drawn
 * @param metric two-sample metric
 */
@Named(value = "barycenter-fit", help = "A two-sample metric between a barycenter and its truth")
public record BarycenterFit(
    @Setting(help = "Law of the true barycenter") Law truth,
    @Setting(help = "Two-sample metric", def = "{\"type\":\"w2\"}") Metric metric)
    implements Metric {

  /** Checks that the metric compares samples. */
  public BarycenterFit {
    SampleMetric.require("barycenter-fit", metric);
  }

  @Override
  public Map<String, Double> measure(Subject subject) {
    if (!(subject.method() instanceof Barycentric method)) {
      throw new ConfigException("evaluation.metrics: barycenter-fit needs a barycenter method");
    }
    SampleMetric between = (SampleMetric) metric;
    String name = SampleMetric.name(between);
    Map<String, Double> out = new LinkedHashMap<>();
    out.put(name, 0.0);
    double[] lambda = method.lambda();
    for (int k = 0; k < lambda.length; k++) {
      DenseArray given = accepted(subject, k);
      DenseArray wanted =
          truth
              .draw(
                  given.rows(),
                  new SplittableRandom(subject.seed() + k),
                  Law.Draw.INDEPENDENT,
                  Law.Part.TEST)
              .points();
      double value = between.between(given, wanted);
      out.merge(name, lambda[k] * value, Double::sum);
      out.put(name + "/" + Carried.marginal(k), value);
    }
    return out;
  }

  private static DenseArray accepted(Subject subject, int marginal) {
    DenseArray images = subject.images().get(marginal);
    return subject.method() instanceof Accepts
        ? images.select(
            Thinning.of("barycenter-fit", subject, marginal, 0, Thinning.Normalisation.BATCH_MAX, 1)
                .kept())
        : images;
  }
}
