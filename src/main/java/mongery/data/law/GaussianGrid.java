package mongery.data.law;

import mongery.config.Named;
import mongery.config.Setting;

/**
 * Gaussians of equal weight on a square grid around the origin, row by row from below. The defaults
 * are the 25 Gaussians of the U-NOTB release: spacing 8, variance 0.01.
 *
 * @param side Gaussians a row
 * @param spacing distance of neighbours
 * @param sd standard deviation of each
 * @param variance variance of each, instead of the deviation
 */
@Named(value = "gaussian-grid", help = "Gaussians on a square grid")
public record GaussianGrid(
    @Setting(help = "Gaussians a row", def = "5", min = 1) int side,
    @Setting(help = "Distance of neighbours", def = "8", min = 0, above = true) double spacing,
    @Setting(help = "Standard deviation of each", min = 0, optional = true) Double sd,
    @Setting(
            help = "Instead of sd: variance of each; 0.01 if no width is given",
            min = 0,
            optional = true)
        Double variance)
    implements MixtureLaw {
  private static final double USUAL = 0.1;

  /** Checks the width. */
  public GaussianGrid {
    Spread.of("gaussian-grid", 2, sd, variance, null, null, USUAL);
  }

  @Override
  public Mixture mixture() {
    Spread.Noise noise = Spread.of("gaussian-grid", 2, sd, variance, null, null, USUAL).noise();
    double middle = (side - 1) / 2.0;
    return Mixture.even(
        2,
        Plane.numbered("mode", side * side),
        (mode, random, point) -> {
          point[0] = spacing * (mode % side - middle);
          point[1] = spacing * (mode / side - middle);
          noise.add(random, point);
        });
  }
}
