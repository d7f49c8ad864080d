package mongery.data.law;

import java.util.List;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Two interleaving half circles: an upper one of radius 1 around the origin and a lower one around
 * {@code offset}, blurred, then scaled and shifted. The defaults are those of the usual
 * flow-matching toy: noise 0.2, then 3 x - 1. The moons of the U-NOTB release are scale 12, shift
 * (-6, -2.4), offset (1, 0.4), noise 0.5/12 (there on an even grid of angles, here at random ones).
 *
 * @param noise standard deviation of the blur, before scaling
 * @param scale factor
 * @param shift added after scaling
 * @param offset centre of the lower half circle, before scaling
 */
@Named(value = "moons", help = "Two interleaving half circles")
public record Moons(
    @Setting(help = "Standard deviation of the blur, before scaling", def = "0.2", min = 0)
        double noise,
    @Setting(help = "Factor", def = "3", min = 0, above = true) double scale,
    @Setting(help = "Added after scaling", def = "[-1, -1]") List<Double> shift,
    @Setting(help = "Centre of the lower half circle, before scaling", def = "[1, 0.5]")
        List<Double> offset)
    implements MixtureLaw {

  /** Checks the two points. */
  public Moons {
    Plane.pair("moons", "shift", shift);
    Plane.pair("moons", "offset", offset);
  }

  /** With the usual offset, shifted alike in both coordinates. */
  public Moons(double noise, double scale, double shift) {
    this(noise, scale, List.of(shift, shift), List.of(1.0, 0.5));
  }

  @Override
  public Mixture mixture() {
    double[] by = Plane.pair("moons", "shift", shift);
    double[] lower = Plane.pair("moons", "offset", offset);
    return Mixture.even(
        2,
        List.of("upper", "lower"),
        (half, random, point) -> {
          double angle = Math.PI * random.nextDouble();
          point[0] = half == 0 ? Math.cos(angle) : lower[0] - Math.cos(angle);
          point[1] = half == 0 ? Math.sin(angle) : lower[1] - Math.sin(angle);
          Plane.blur(noise, random, point);
          for (int k = 0; k < 2; k++) {
            point[k] = scale * point[k] + by[k];
          }
        });
  }
}
