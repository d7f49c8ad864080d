package mongery.eval;

import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.data.DenseArray;
import mongery.method.Barycentric;

/**
 * A metric that compares two clouds of points and so needs no method: of an evaluation it compares
 * the mapped points with the target points.
 */
public interface SampleMetric extends Metric {
  /**
   * Compares.
   *
   * @param a shape (n, ...)
   * @param b shape (m, ...), points of the same shape
   * @return the value, named after the metric
   */
  double between(DenseArray a, DenseArray b);

  @Override
  default Map<String, Double> measure(Subject subject) {
    String name = name(this);
    requireTarget(subject, name);
    return Map.of(name, between(Measured.mapped(subject, name), subject.target().points()));
  }

  /** What a metric is called in presets. */
  static String name(SampleMetric metric) {
    return metric.getClass().getAnnotation(Named.class).value();
  }

  /**
   * Checks that a metric compares samples.
   *
   * @param of the metric that has it as an option
   */
  static void require(String of, Metric metric) {
    if (!(metric instanceof SampleMetric)) {
      throw new ConfigException(
          "The metric of " + of + " must compare two samples, such as w2 or mmd.");
    }
  }

  /**
   * Checks that there is a target to compare with.
   *
   * @throws ConfigException naming the metric, if the method seeks a barycenter
   */
  static void requireTarget(Subject subject, String name) {
    if (subject.method() instanceof Barycentric) {
      throw new ConfigException(
          "evaluation.metrics: "
              + name
              + " compares with a target, which a barycenter has not; give its law to"
              + " barycenter-fit");
    }
  }
}
