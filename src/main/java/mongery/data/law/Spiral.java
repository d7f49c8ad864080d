package mongery.data.law;

import mongery.config.Named;
import mongery.config.Setting;

/**
 * Archimedean spiral: radius grows with the angle from {@code inner} to {@code radius}. Where the
 * inner end is the origin, points are even along the arm (the angle is radius-weighted: its square
 * root is uniform); then they are blurred.
 *
 * <p>The spiral of U-NOTB (Gazdieva et al. 2025), angle t = 3 pi sqrt(U) - pi/2, radius t + pi,
 * noise 0.25, is turns 1.5, start -90, inner pi/2, radius 7 pi/2.
 *
 * @param arms how many arms, evenly turned
 * @param turns full turns of an arm
 * @param radius radius of the outer end
 * @param noise standard deviation of the blur
 * @param inner radius of the inner end
 * @param start angle of the inner end of the first arm, in degrees
 */
@Named(value = "spiral", help = "Archimedean spiral with one or more arms")
public record Spiral(
    @Setting(help = "How many arms", def = "1", min = 1) int arms,
    @Setting(help = "Full turns of an arm", def = "1.5", min = 0, above = true) double turns,
    @Setting(help = "Radius of the outer end", def = "5", min = 0, above = true) double radius,
    @Setting(help = "Standard deviation of the blur", def = "0.1", min = 0) double noise,
    @Setting(help = "Radius of the inner end", def = "0", min = 0) double inner,
    @Setting(help = "Angle of the inner end of the first arm", unit = "degrees", def = "0")
        double start)
    implements MixtureLaw {

  /** From the origin. */
  public Spiral(int arms, double turns, double radius, double noise) {
    this(arms, turns, radius, noise, 0, 0);
  }

  @Override
  public Mixture mixture() {
    return Mixture.even(
        2,
        Plane.numbered("arm", arms),
        (arm, random, point) -> {
          double along = Math.sqrt(random.nextDouble());
          double turn = turns * along + start / 360 + (double) arm / arms;
          Plane.polar(inner + (radius - inner) * along, 2 * Math.PI * turn, point);
          Plane.blur(noise, random, point);
        });
  }
}
