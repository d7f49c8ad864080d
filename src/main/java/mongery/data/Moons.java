package mongery.data;

import java.util.List;
import java.util.random.RandomGenerator;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Two interleaving half circles: an upper one of radius 1 around the origin and a lower one around
 * (1, 0.5), blurred, then scaled and shifted. The defaults are those of the usual flow-matching
 * toy: noise 0.2, then 3 x - 1.
 *
 * @param noise standard deviation of the blur, before scaling
 * @param scale factor
 * @param shift added to both coordinates after scaling
 */
@Named(value = "moons", help = "Two interleaving half circles")
public record Moons(
    @Setting(help = "Standard deviation of the blur, before scaling", def = "0.2", min = 0)
        double noise,
    @Setting(help = "Factor", def = "3", min = 0, above = true) double scale,
    @Setting(help = "Added to both coordinates after scaling", def = "-1") double shift)
    implements Law {
  private static final double[] EVEN = {1, 1};

  @Override
  public int[] shape() {
    return new int[] {2};
  }

  @Override
  public List<String> groups() {
    return List.of("upper", "lower");
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    int[] chosen = Groups.draw(n, EVEN, random, draw);
    float[] values = new float[2 * n];
    for (int i = 0; i < n; i++) {
      double angle = Math.PI * random.nextDouble();
      boolean upper = chosen[i] == 0;
      double x = upper ? Math.cos(angle) : 1 - Math.cos(angle);
      double y = upper ? Math.sin(angle) : 0.5 - Math.sin(angle);
      values[2 * i] = (float) (scale * (x + noise * random.nextGaussian()) + shift);
      values[2 * i + 1] = (float) (scale * (y + noise * random.nextGaussian()) + shift);
    }
    return new Samples(DenseArray.matrix(n, 2, values), chosen);
  }
}
