package mongery.data.law;

import java.util.random.RandomGenerator;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Samples;

/**
 * A law in the plane twisted around the origin: every point x is rotated by -rate |x|, the inverse
 * of h(x) = rotation of x by rate |x|. With Gaussians of deviation 1 around (0, 4), (3.46, -2) and
 * (-3.46, -2) and rate 0.4 these are the marginals of the non-Euclidean barycenter toy of NOTB
 * (Kolesov et al. 2024), whose cost is |h(x) - h(y)|^2 / 2 and whose barycenter is the standard
 * Gaussian twisted the same way.
 *
 * @param law what is twisted
 * @param rate radians of rotation for a unit of distance
 */
@Named(value = "twister", help = "A law in the plane twisted around the origin")
public record Twister(
    @Setting(help = "What is twisted", def = "{\"type\":\"gaussian\"}") Law law,
    @Setting(help = "Rotation for a unit of distance", unit = "radians", def = "0.4") double rate)
    implements DerivedLaw {

  /** Checks that points are in the plane. */
  public Twister {
    if (law.shape().length != 1 || law.shape()[0] != 2) {
      throw new ConfigException("A twister law twists laws in the plane only.");
    }
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    Samples plain = law.draw(n, random, draw, part);
    float[] from = plain.points().values();
    float[] values = new float[from.length];
    for (int i = 0; i < n; i++) {
      double x = from[2 * i];
      double y = from[2 * i + 1];
      double angle = -rate * Math.hypot(x, y);
      double cos = Math.cos(angle);
      double sin = Math.sin(angle);
      values[2 * i] = (float) (cos * x - sin * y);
      values[2 * i + 1] = (float) (sin * x + cos * y);
    }
    return new Samples(DenseArray.matrix(n, 2, values), plain.groups());
  }
}
