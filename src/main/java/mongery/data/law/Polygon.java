package mongery.data.law;

import java.util.List;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Uniform on a polygon, by the even-odd rule. The default is the wedge of the Diversity toy of
 * extremal transport (Gazdieva et al. 2023), its apex to the left.
 *
 * @param vertices corners in order, at least three
 */
@Named(value = "polygon", help = "Uniform on a polygon")
public record Polygon(
    @Setting(help = "Corners in order, at least three", def = "[[-1, 0], [1, -1], [1, 1]]")
        List<List<Double>> vertices)
    implements MixtureLaw, Support {
  private static final double LEAST_FILL = 1e-3;

  /** Checks the corners. */
  public Polygon {
    vertices = List.copyOf(vertices);
    vertices.forEach(vertex -> Plane.pair("polygon", "vertices", vertex));
    double[][] corners = vertices.stream().map(Mixture::vector).toArray(double[][]::new);
    double area = 0;
    for (int i = 0, j = corners.length - 1; i < corners.length; j = i++) {
      area += corners[j][0] * corners[i][1] - corners[i][0] * corners[j][1];
    }
    double[] box = bounds(corners);
    if (!(Math.abs(area) / 2 > LEAST_FILL * (box[2] - box[0]) * (box[3] - box[1]))) {
      throw new ConfigException(
          "The vertices of a polygon law must enclose an area: at least three corners, in order"
              + " around it.");
    }
  }

  private double[][] corners() {
    return vertices.stream().map(Mixture::vector).toArray(double[][]::new);
  }

  /** Left, lower, right, upper. */
  private static double[] bounds(double[][] corners) {
    double[] out = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (double[] corner : corners) {
      for (int k = 0; k < 2; k++) {
        out[k] = Math.min(out[k], corner[k]);
        out[k + 2] = Math.max(out[k + 2], corner[k]);
      }
    }
    return out;
  }

  private static boolean inside(double[][] corners, double x, double y) {
    boolean in = false;
    for (int i = 0, j = corners.length - 1; i < corners.length; j = i++) {
      double[] a = corners[i];
      double[] b = corners[j];
      if (a[1] > y != b[1] > y && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])) {
        in = !in;
      }
    }
    return in;
  }

  @Override
  public Mixture mixture() {
    double[][] corners = corners();
    double[] box = bounds(corners);
    return Mixture.single(
        2,
        (all, random, point) -> {
          do {
            for (int k = 0; k < 2; k++) {
              point[k] = box[k] + (box[k + 2] - box[k]) * random.nextDouble();
            }
          } while (!inside(corners, point[0], point[1]));
        });
  }

  @Override
  public double[] nearest(double[] point) {
    double[][] corners = corners();
    if (inside(corners, point[0], point[1])) {
      return point.clone();
    }
    double best = Double.POSITIVE_INFINITY;
    double[] out = null;
    for (int i = 0, j = corners.length - 1; i < corners.length; j = i++) {
      double dx = corners[i][0] - corners[j][0];
      double dy = corners[i][1] - corners[j][1];
      double length = dx * dx + dy * dy;
      double along =
          length == 0
              ? 0
              : ((point[0] - corners[j][0]) * dx + (point[1] - corners[j][1]) * dy) / length;
      along = Math.min(1, Math.max(0, along));
      double x = corners[j][0] + along * dx;
      double y = corners[j][1] + along * dy;
      double distance = Math.hypot(x - point[0], y - point[1]);
      if (distance < best) {
        best = distance;
        out = new double[] {x, y};
      }
    }
    return out;
  }
}
