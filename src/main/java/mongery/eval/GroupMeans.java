package mongery.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * Means of a quantity of points that may come in parts: over all points as {@code name}, then over
 * each group as {@code name/group}; a group without points, or whose points count nothing, is left
 * out. Groups named {@code a/b} and {@code a/c} also count together, as {@code name/a}.
 */
public final class GroupMeans {
  private final String name;
  private final List<List<String>> keys;
  private final Map<String, double[]> sums = new LinkedHashMap<>();

  /**
   * @param groups names of the groups, in the order of their numbers
   */
  public GroupMeans(String name, List<String> groups) {
    this.name = name;
    this.keys = groups.stream().map(group -> keys(group, groups.size())).toList();
    sums.put(name, new double[2]);
    keys.forEach(own -> own.forEach(key -> sums.putIfAbsent(key, new double[2])));
  }

  /**
   * Takes points.
   *
   * @param groups the group of each
   * @param weight how much point i counts, of one scale in all parts
   * @param value the quantity of point i
   */
  public void add(int[] groups, IntToDoubleFunction weight, IntToDoubleFunction value) {
    for (int i = 0; i < groups.length; i++) {
      double w = weight.applyAsDouble(i);
      double v = value.applyAsDouble(i);
      for (String key : keys.get(groups[i])) {
        double[] sum = sums.get(key);
        sum[0] += w * v;
        sum[1] += w;
      }
    }
  }

  /** The means by name, that of all points first. */
  public Map<String, Double> values() {
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
  private List<String> keys(String group, int groups) {
    return Stream.concat(
            Stream.of(name),
            groups > 1 ? levels(group).stream().map(level -> name + "/" + level) : Stream.of())
        .toList();
  }

  /** The group {@code a/b/c} with those it is part of: {@code a}, {@code a/b}, {@code a/b/c}. */
  public static List<String> levels(String group) {
    List<String> out = new ArrayList<>();
    for (int at = group.indexOf('/'); at >= 0; at = group.indexOf('/', at + 1)) {
      out.add(group.substring(0, at));
    }
    out.add(group);
    return out;
  }
}
