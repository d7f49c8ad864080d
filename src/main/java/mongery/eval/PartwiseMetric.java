package mongery.eval;

import java.util.Map;

/**
 * A metric of what is found on each point by itself, or of sums over points, so that images of a
 * large data set are never in memory together.
 */
public interface PartwiseMetric extends Metric {
  @Override
  Gathering begin();

  @Override
  default Map<String, Double> measure(Subject subject) {
    Gathering all = begin();
    all.add(subject);
    return all.values();
  }
}
