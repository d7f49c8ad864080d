package mongery.data;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Archimedean spiral: radius grows with the angle from 0 to {@code radius}. Points are even along
 * the arm (the angle is radius-weighted: its square root is uniform), then blurred.
 *
 * @param arms how many arms, evenly turned
 * @param turns full turns of an arm
 * @param radius radius of the outer end
 * @param noise standard deviation of the blur
 */
@Named(value = "spiral", help = "Archimedean spiral with one or more arms")
public record Spiral(
    @Setting(help = "How many arms", def = "1", min = 1) int arms,
    @Setting(help = "Full turns of an arm", def = "1.5", min = 0, above = true) double turns,
    @Setting(help = "Radius of the outer end", def = "5", min = 0, above = true) double radius,
    @Setting(help = "Standard deviation of the blur", def = "0.1", min = 0) double noise)
    implements Law {

  @Override
  public int[] shape() {
    return new int[] {2};
  }

  @Override
  public List<String> groups() {
    return IntStream.range(0, arms).mapToObj(i -> "arm " + i).toList();
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    double[] weights = new double[arms];
    Arrays.fill(weights, 1);
    int[] chosen = Groups.draw(n, weights, random, draw);
    float[] values = new float[2 * n];
    for (int i = 0; i < n; i++) {
      double along = Math.sqrt(random.nextDouble());
      double angle = 2 * Math.PI * (turns * along + (double) chosen[i] / arms);
      values[2 * i] = (float) (radius * along * Math.cos(angle) + noise * random.nextGaussian());
      values[2 * i + 1] =
          (float) (radius * along * Math.sin(angle) + noise * random.nextGaussian());
    }
    return new Samples(DenseArray.matrix(n, 2, values), chosen);
  }
}
