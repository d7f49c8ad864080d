package mongery.data.law;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mongery.config.ConfigException;

/** What laws in the plane share. */
final class Plane {
  private Plane() {}

  /** Names of numbered groups. */
  static List<String> numbered(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + " " + i).toList();
  }

  /** The point at an angle and a distance from the origin. */
  static void polar(double radius, double angle, double[] point) {
    point[0] = radius * Math.cos(angle);
    point[1] = radius * Math.sin(angle);
  }

  /** Adds independent normal noise to every coordinate. */
  static void blur(double sd, RandomGenerator random, double[] point) {
    for (int k = 0; k < point.length; k++) {
      point[k] += sd * random.nextGaussian();
    }
  }

  /**
   * A pair of coordinates.
   *
   * @throws ConfigException if there are not two
   */
  static double[] pair(String law, String key, List<Double> values) {
    if (values.size() != 2) {
      throw new ConfigException(
          "The %s of a %s law must be two coordinates, not %s.".formatted(key, law, values));
    }
    return Mixture.vector(values);
  }
}
