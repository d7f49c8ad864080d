package mongery.data.law;

import java.util.List;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Uniform on a disc.
 *
 * @param centre centre
 * @param radius radius
 */
@Named(value = "disc", help = "Uniform on a disc")
public record Disc(
    @Setting(help = "Centre", def = "[0, 0]") List<Double> centre,
    @Setting(help = "Radius", def = "1", min = 0, above = true) double radius)
    implements MixtureLaw, Support {

  /** Checks the centre. */
  public Disc {
    Plane.pair("disc", "centre", centre);
  }

  @Override
  public Mixture mixture() {
    double[] middle = Mixture.vector(centre);
    return Mixture.single(
        2,
        (all, random, point) -> {
          double distance = radius * Math.sqrt(random.nextDouble());
          Plane.polar(distance, 2 * Math.PI * random.nextDouble(), point);
          point[0] += middle[0];
          point[1] += middle[1];
        });
  }

  @Override
  public double[] nearest(double[] point) {
    double x = point[0] - centre.get(0);
    double y = point[1] - centre.get(1);
    double distance = Math.hypot(x, y);
    if (distance <= radius) {
      return point.clone();
    }
    return new double[] {
      centre.get(0) + x * radius / distance, centre.get(1) + y * radius / distance
    };
  }
}
