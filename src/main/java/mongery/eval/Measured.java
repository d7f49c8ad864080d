package mongery.eval;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import mongery.config.ConfigException;
import mongery.data.DenseArray;

/** What metrics of maps share. */
public final class Measured {
  private Measured() {}

  /**
   * The images of the source points.
   *
   * @throws ConfigException if the method does not translate
   */
  public static DenseArray mapped(Subject subject, String metric) {
    if (subject.mapped() == null) {
      throw new ConfigException(
          "evaluation.metrics: "
              + metric
              + " measures images of source points, but this method has no map from source to"
              + " target");
    }
    return subject.mapped();
  }

  /**
   * A value computed from two samples.
   *
   * @throws ConfigException naming the metric, if the samples do not suit it
   */
  public static double of(String metric, DoubleSupplier value) {
    try {
      return value.getAsDouble();
    } catch (IllegalArgumentException e) {
      throw new ConfigException(metric + ": " + e.getMessage(), e);
    }
  }

  /** Squared Euclidean distance of row i of a and row i of b. */
  public static double squared(DenseArray a, DenseArray b, int i) {
    int d = a.rowSize();
    double sum = 0;
    for (int k = 0; k < d; k++) {
      double difference = (double) a.at(i, k) - b.at(i, k);
      sum += difference * difference;
    }
    return sum;
  }

  /** Means of a quantity over all points and over each group, as {@link GroupMeans} has them. */
  public static Map<String, Double> means(
      String name, int[] groups, List<String> names, IntToDoubleFunction value) {
    GroupMeans means = new GroupMeans(name, names);
    means.add(groups, i -> 1, value);
    return means.values();
  }
}
