package mongery.data.law;

import mongery.config.Named;
import mongery.config.Setting;

/**
 * Gaussians of equal weight evenly spaced on a circle, the first at angle 0. The defaults are those
 * of the usual flow-matching toy: eight of variance 0.1 on radius 5. NOT (Korotin et al. 2023) has
 * radius 12 and deviation 1, whitened; U-NOTB (Gazdieva et al. 2025) radius 12 and variance 0.4.
 *
 * @param modes how many
 * @param radius radius of the circle
 * @param sd standard deviation of each
 * @param variance variance of each, instead of the deviation
 */
@Named(value = "eight-gaussians", help = "Gaussians evenly spaced on a circle")
public record EightGaussians(
    @Setting(help = "How many Gaussians", def = "8", min = 1) int modes,
    @Setting(help = "Radius of the circle", def = "5", min = 0) double radius,
    @Setting(help = "Standard deviation of each", min = 0, optional = true) Double sd,
    @Setting(
            help = "Instead of sd: variance of each; 0.1 if no width is given",
            min = 0,
            optional = true)
        Double variance)
    implements MixtureLaw {
  private static final double USUAL = Math.sqrt(0.1);

  /** Checks the width. */
  public EightGaussians {
    Spread.of("eight-gaussians", 2, sd, variance, null, null, USUAL);
  }

  /** With a deviation. */
  public EightGaussians(int modes, double radius, double sd) {
    this(modes, radius, sd, null);
  }

  @Override
  public Mixture mixture() {
    Spread.Noise noise = Spread.of("eight-gaussians", 2, sd, variance, null, null, USUAL).noise();
    return Mixture.even(
        2,
        Plane.numbered("mode", modes),
        (mode, random, point) -> {
          Plane.polar(radius, 2 * Math.PI * mode / modes, point);
          noise.add(random, point);
        });
  }
}
