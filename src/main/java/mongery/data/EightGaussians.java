package mongery.data;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Gaussians of equal weight evenly spaced on a circle, the first at angle 0. The defaults are those
 * of the usual flow-matching toy: eight of variance 0.1 on radius 5.
 *
 * @param modes how many
 * @param radius radius of the circle
 * @param sd standard deviation of each
 */
@Named(value = "eight-gaussians", help = "Gaussians evenly spaced on a circle")
public record EightGaussians(
    @Setting(help = "How many Gaussians", def = "8", min = 1) int modes,
    @Setting(help = "Radius of the circle", def = "5", min = 0) double radius,
    @Setting(help = "Standard deviation of each", def = "0.31622776601683794", min = 0) double sd)
    implements Law {

  @Override
  public int[] shape() {
    return new int[] {2};
  }

  @Override
  public List<String> groups() {
    return IntStream.range(0, modes).mapToObj(i -> "mode " + i).toList();
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    double[] weights = new double[modes];
    Arrays.fill(weights, 1);
    int[] chosen = Groups.draw(n, weights, random, draw);
    float[] values = new float[2 * n];
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * chosen[i] / modes;
      values[2 * i] = (float) (radius * Math.cos(angle) + sd * random.nextGaussian());
      values[2 * i + 1] = (float) (radius * Math.sin(angle) + sd * random.nextGaussian());
    }
    return new Samples(DenseArray.matrix(n, 2, values), chosen);
  }
}
