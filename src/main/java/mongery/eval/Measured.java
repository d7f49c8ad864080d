package mongery.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import mongery.config.ConfigException;
import mongery.data.DenseArray;

/** What metrics of maps share. */
final class Measured {
  private Measured() {}

  /**
   * The images of the source points.
   *
   * @throws ConfigException if the method does not translate
   */
  static DenseArray mapped(Subject subject, String metric) {
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
  static double of(String metric, DoubleSupplier value) {
    try {
      return value.getAsDouble();
    } catch (IllegalArgumentException e) {
      throw new ConfigException(metric + ": " + e.getMessage(), e);
    }
  }

  /** Squared Euclidean distance of row i of a and row i of b. */
  static double squared(DenseArray a, DenseArray b, int i) {
    int d = a.rowSize();
    double sum = 0;
    for (int k = 0; k < d; k++) {
      double difference = (double) a.at(i, k) - b.at(i, k);
      sum += difference * difference;
    }
    return sum;
  }

  /**
   * Mean of a quantity over all points as {@code name}, then over each group as {@code name/group};
   * a group without points is left out.
   */
  static Map<String, Double> means(
      String name, int[] groups, List<String> names, IntToDoubleFunction value) {
    double[] sum = new double[names.size()];
    int[] count = new int[names.size()];
    double all = 0;
    for (int i = 0; i < groups.length; i++) {
      double v = value.applyAsDouble(i);
      all += v;
      sum[groups[i]] += v;
      count[groups[i]]++;
    }
    Map<String, Double> out = new LinkedHashMap<>();
    out.put(name, all / groups.length);
    if (names.size() > 1) {
      for (int g = 0; g < sum.length; g++) {
        if (count[g] > 0) {
          out.put(name + "/" + names.get(g), sum[g] / count[g]);
        }
      }
    }
    return out;
  }
}
