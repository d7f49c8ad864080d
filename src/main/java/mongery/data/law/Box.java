package mongery.data.law;

import java.util.List;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Uniform on a box with sides along the axes; on the line, an interval.
 *
 * @param low lower corner; its length is the dimension
 * @param high upper corner
 */
@Named(value = "box", help = "Uniform on a box, on the line an interval")
public record Box(
    @Setting(help = "Lower corner; its length is the dimension", def = "[0]") List<Double> low,
    @Setting(help = "Upper corner", def = "[1]") List<Double> high)
    implements MixtureLaw, Support {

  /** Checks the corners. */
  public Box {
    low = List.copyOf(low);
    high = List.copyOf(high);
    check("box", low, high);
  }

  static void check(String law, List<Double> low, List<Double> high) {
    boolean fits = !low.isEmpty() && low.size() == high.size();
    for (int k = 0; fits && k < low.size(); k++) {
      fits = low.get(k) < high.get(k);
    }
    if (!fits) {
      throw new ConfigException(
          "A %s law needs corners of one length, low below high in every coordinate, not %s and %s."
              .formatted(law, low, high));
    }
  }

  @Override
  public Mixture mixture() {
    double[] from = Mixture.vector(low);
    double[] to = Mixture.vector(high);
    return Mixture.single(
        from.length,
        (all, random, point) -> {
          for (int k = 0; k < point.length; k++) {
            point[k] = from[k] + (to[k] - from[k]) * random.nextDouble();
          }
        });
  }

  @Override
  public double[] nearest(double[] point) {
    double[] out = point.clone();
    for (int k = 0; k < out.length; k++) {
      out[k] = Math.min(high.get(k), Math.max(low.get(k), out[k]));
    }
    return out;
  }
}
