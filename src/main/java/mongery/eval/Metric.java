package mongery.eval;

import java.util.Map;
import mongery.config.Family;

/** A named measurement of a trained method. Members are records of the measurement's options. */
@Family("metric")
public interface Metric {
  /**
   * Measures.
   *
   * @return values by name; the first is the headline. Names are unique within an evaluation
   * @throws mongery.config.ConfigException if the method cannot be measured this way
   */
  Map<String, Double> measure(Subject subject);
}
