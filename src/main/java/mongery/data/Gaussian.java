package mongery.data;

import java.util.List;
import java.util.random.RandomGenerator;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * An isotropic Gaussian of any shape; with its defaults the standard normal law in the plane.
 *
 * @param dims shape of one point, such as [2] or [1, 8, 8]
 * @param mean mean of every coordinate
 * @param sd standard deviation of every coordinate
 */
@Named(value = "gaussian", help = "Gaussian with one mean and deviation for all coordinates")
public record Gaussian(
    @Setting(help = "Shape of one point, such as [2] or [1, 8, 8]", def = "[2]") List<Integer> dims,
    @Setting(help = "Mean of every coordinate", def = "0") double mean,
    @Setting(help = "Standard deviation of every coordinate", def = "1", min = 0) double sd)
    implements Law {

  /** Checks that every axis has a length. */
  public Gaussian {
    dims = List.copyOf(dims);
    if (dims.isEmpty() || dims.stream().anyMatch(axis -> axis < 1)) {
      throw new ConfigException(
          "The dims of a gaussian law must be one or more lengths of at least 1, not "
              + dims
              + ".");
    }
  }

  @Override
  public int[] shape() {
    return dims.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public List<String> groups() {
    return List.of("all");
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    int[] shape = new int[dims.size() + 1];
    shape[0] = n;
    int size = n;
    for (int a = 1; a < shape.length; a++) {
      shape[a] = dims.get(a - 1);
      size *= shape[a];
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (mean + sd * random.nextGaussian());
    }
    return new Samples(new DenseArray(shape, values), new int[n]);
  }
}
