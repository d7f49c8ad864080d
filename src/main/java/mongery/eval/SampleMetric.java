package mongery.eval;

import java.util.Map;
import mongery.config.Named;
import mongery.data.DenseArray;

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
    String name = getClass().getAnnotation(Named.class).value();
    return Map.of(name, between(Measured.mapped(subject, name), subject.target().points()));
  }
}
