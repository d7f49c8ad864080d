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

  /** Begins a measurement of points that come in parts. Most metrics take only one, with all. */
  default Gathering begin() {
    return new Whole(this, this::measure);
  }

  /** A measurement of points that come in parts. */
  interface Gathering {
    /**
     * Takes the next points.
     *
     * @throws mongery.config.ConfigException if the method cannot be measured this way
     */
    void add(Subject part);

    /**
     * Values of all points taken, of which there is at least one part, by name as {@link #measure}
     * gives them.
     */
    Map<String, Double> values();
  }

  /**
   * What has to be said with the values for them to mean something, such as which network judged
   * which images; a sentence each.
   */
  default List<String> notes(Subject subject) {
    return List.of();
  }
}
