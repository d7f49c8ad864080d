package mongery.eval.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.data.DenseArray;
import mongery.data.law.Support;
import mongery.eval.Measured;
import mongery.eval.Metric;
import mongery.eval.Subject;

/**
 * Distance to the extremal map, which sends a point to the nearest of the target's support
 * (Gazdieva et al., "Extremal domain translation with neural optimal transport", NeurIPS 2023). All
 * values are mean squared coordinate differences, |x - y|^2 / d:
 *
 * <ul>
 *   <li>{@code nearest}: between the image and the extremal one; {@code nearest/group} over each
 *       source group;
 *   <li>{@code nearest-cost}: between the point and the extremal image, the least cost of any map
 *       into the support;
 *   <li>{@code off-support}: between the image and its own nearest point of the support.
 * </ul>
 *
 * Needs a target law that knows its support: disc, rings, box or polygon.
 */
@Named(value = "nearest", help = "Distance to the extremal map, onto the nearest target point")
public record Nearest() implements Metric {
  @Override
  public Map<String, Double> measure(Subject subject) {
    DenseArray from = subject.source().points();
    DenseArray mapped = Measured.mapped(subject, "nearest");
    if (!(subject.streams().size() == 2
        && subject.targetStream().law() instanceof Support support)) {
      throw new ConfigException(
          "evaluation.metrics: nearest needs a target law that knows its support; allowed: disc,"
              + " rings, box, polygon");
    }
    List<String> groups = subject.sourceStream().law().groups();
    int d = from.rowSize();
    DenseArray extremal = project(support, from);
    DenseArray inside = project(support, mapped);
    Map<String, Double> out =
        new LinkedHashMap<>(
            Measured.means(
                "nearest",
                subject.source().groups(),
                groups,
                i -> Measured.squared(mapped, extremal, i) / d));
    double cost = 0;
    double off = 0;
    for (int i = 0; i < from.rows(); i++) {
      cost += Measured.squared(from, extremal, i) / d / from.rows();
      off += Measured.squared(mapped, inside, i) / d / from.rows();
    }
    out.put("nearest-cost", cost);
    out.put("off-support", off);
    return out;
  }

  private static DenseArray project(Support support, DenseArray points) {
    int d = points.rowSize();
    float[] values = new float[points.values().length];
    double[] x = new double[d];
    for (int i = 0; i < points.rows(); i++) {
      for (int k = 0; k < d; k++) {
        x[k] = points.at(i, k);
      }
      double[] y = support.nearest(x);
      for (int k = 0; k < d; k++) {
        values[i * d + k] = (float) y[k];
      }
    }
    return new DenseArray(points.shape(), values);
  }
}
