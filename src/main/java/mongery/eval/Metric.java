package mongery.eval;

import java.util.List;
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

  /**
   * What has to be said with the values for them to mean something, such as which network judged
   * which images; a sentence each.
   */
  default List<String> notes(Subject subject) {
    return List.of();
  }
}
