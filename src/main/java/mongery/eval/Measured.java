package mongery.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
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
   * a group without points, or whose points count nothing, is left out. Groups named {@code a/b}
   * and {@code a/c} also count together, as {@code name/a}.
   */
  public static Map<String, Double> means(
      String name, int[] groups, List<String> names, IntToDoubleFunction value) {
    return means(name, groups, names, i -> 1, value);
  }

  /** The same, where point i counts as much as {@code weight} says. */
  static Map<String, Double> means(
      String name,
      int[] groups,
      List<String> names,
      IntToDoubleFunction weight,
      IntToDoubleFunction value) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    sums.put(name, new double[2]);
    List<List<String>> keys = names.stream().map(group -> keys(name, group, names.size())).toList();
    keys.forEach(own -> own.forEach(key -> sums.putIfAbsent(key, new double[2])));
    for (int i = 0; i < groups.length; i++) {
      double w = weight.applyAsDouble(i);
      double v = value.applyAsDouble(i);
      for (String key : keys.get(groups[i])) {
        double[] sum = sums.get(key);
        sum[0] += w * v;
        sum[1] += w;
      }
    }
    Map<String, Double> out = new LinkedHashMap<>();
    sums.forEach(
        (key, sum) -> {
          if (sum[1] > 0 || key.equals(name)) {
            out.put(key, sum[0] / sum[1]);
          }
        });
    return out;
  }

  /** What a point of a group counts for: everything, and each level of its group. */
  private static List<String> keys(String name, String group, int groups) {
    return Stream.concat(
            Stream.of(name),
            groups > 1 ? levels(group).stream().map(level -> name + "/" + level) : Stream.of())
        .toList();
  }

  /** The group {@code a/b/c} with those it is part of: {@code a}, {@code a/b}, {@code a/b/c}. */
  static List<String> levels(String group) {
    List<String> out = new ArrayList<>();
    for (int at = group.indexOf('/'); at >= 0; at = group.indexOf('/', at + 1)) {
      out.add(group.substring(0, at));
    }
    out.add(group);
    return out;
  }
}
