package mongery.data.law;

import mongery.config.Named;
import mongery.config.Setting;

/**
 * The swiss roll seen from its end: (t cos t, t sin t) with t uniform on [1.5 pi, 4.5 pi], blurred,
 * then divided. NOT (Korotin et al. 2023) has noise 0.8 and divisor 7.5, whitened; extremal
 * transport (Gazdieva et al. 2023) noise 0.3 and divisor 18.
 *
 * @param noise standard deviation of the blur, before division
 * @param divisor what coordinates are divided by
 */
@Named(value = "swiss-roll", help = "Swiss roll in the plane")
public record SwissRoll(
    @Setting(help = "Standard deviation of the blur, before division", def = "0.8", min = 0)
        double noise,
    @Setting(help = "What coordinates are divided by", def = "7.5", min = 0, above = true)
        double divisor)
    implements MixtureLaw {

  @Override
  public Mixture mixture() {
    return Mixture.single(
        2,
        (all, random, point) -> {
          double t = 1.5 * Math.PI * (1 + 2 * random.nextDouble());
          Plane.polar(t, t, point);
          Plane.blur(noise, random, point);
          point[0] /= divisor;
          point[1] /= divisor;
        });
  }
}
