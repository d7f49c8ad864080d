package mongery.eval;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import mongery.config.ConfigException;
import mongery.config.Named;

/** Measures points that come as one part, for a metric that needs them all together. */
public final class Whole implements Metric.Gathering {
  private final Metric metric;
  private final Function<Subject, Map<String, Double>> measure;
  private final Map<String, Double> values = new LinkedHashMap<>();

  /**
   * @param metric to be named where there are several parts
   * @param measure measures the one part
   */
  public Whole(Metric metric, Function<Subject, Map<String, Double>> measure) {
    this.metric = metric;
    this.measure = measure;
  }

  @Override
  public void add(Subject part) {
    int size = part.source().size();
    int all = part.all().get(0).size();
    if (size < all) {
      throw new ConfigException(
          String.format(
              Locale.ROOT,
              "evaluation.samples: %,d points are too large to be in memory together, which %s"
                  + " needs; allowed: at most %,d, or without this metric",
              all,
              metric.getClass().getAnnotation(Named.class).value(),
              size));
    }
    values.putAll(measure.apply(part));
  }

  @Override
  public Map<String, Double> values() {
    return values;
  }
}
