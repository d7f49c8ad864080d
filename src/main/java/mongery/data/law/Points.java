package mongery.data.law;

import java.util.Collections;
import java.util.List;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Points given one by one, such as drawn by hand, each blurred.
 *
 * @param points the points, all of one dimension
 * @param jitter standard deviation of the blur
 * @param weights share of each point; empty gives all the same
 * @param labels name of the group of each point; empty puts all in one
 */
@Named(value = "points", help = "Points given one by one")
public record Points(
    @Setting(help = "Points, all of one dimension") List<List<Double>> points,
    @Setting(help = "Standard deviation of the blur", def = "0", min = 0) double jitter,
    @Setting(help = "Share of each point; empty gives all the same", def = "[]", min = 0)
        List<Double> weights,
    @Setting(help = "Name of the group of each point; empty puts all in one", def = "[]")
        List<String> labels)
    implements MixtureLaw {

  /** Checks that everything is given for every point. */
  public Points {
    points = List.copyOf(points);
    weights = List.copyOf(weights);
    labels = List.copyOf(labels);
    int d = points.isEmpty() ? 0 : points.get(0).size();
    if (d == 0 || points.stream().anyMatch(point -> point.size() != d)) {
      throw new ConfigException(
          "A points law needs at least one point, all of one length of at least 1.");
    }
    check("weights", weights, points.size());
    check("labels", labels, points.size());
    mixture(points, jitter, weights, labels);
  }

  private static void check(String key, List<?> values, int size) {
    if (!values.isEmpty() && values.size() != size) {
      throw new ConfigException(
          "The %s of a points law must be empty or one a point, but there are %d for %d points."
              .formatted(key, values.size(), size));
    }
  }

  @Override
  public Mixture mixture() {
    return mixture(points, jitter, weights, labels);
  }

  private static Mixture mixture(
      List<List<Double>> points, double jitter, List<Double> weights, List<String> labels) {
    double[][] at = points.stream().map(Mixture::vector).toArray(double[][]::new);
    return Mixture.of(
        "points",
        at[0].length,
        Mixture.vector(weights.isEmpty() ? Collections.nCopies(at.length, 1.0) : weights),
        labels.isEmpty() ? Collections.nCopies(at.length, Mixture.ALL) : labels,
        (c, random, point) -> {
          System.arraycopy(at[c], 0, point, 0, point.length);
          Plane.blur(jitter, random, point);
        });
  }
}
