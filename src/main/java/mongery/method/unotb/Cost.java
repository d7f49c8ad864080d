package mongery.method.unotb;

import mongery.config.Family;
import mongery.config.Named;
import mongery.config.Setting;

/** Cost c(x, y) of sending a point of a marginal to a point of the barycenter. */
@Family("barycenter-cost")
public sealed interface Cost {
  /** Order in which the script knows the costs. */
  long kind();

  /** The parameter of the cost. */
  double size();

  /**
   * scale |y - x|^2 / 2, summed over coordinates.
   *
   * @param scale factor
   */
  @Named(value = "half-squared", help = "Half the squared Euclidean distance")
  record HalfSquared(@Setting(help = "Factor", def = "1", min = 0, above = true) double scale)
      implements Cost {
    @Override
    public long kind() {
      return 0;
    }

    @Override
    public double size() {
      return scale;
    }
  }

  /**
   * |h(y) - h(x)|^2 / 2 in the plane, where h turns x by the angle {@code angle} |x| and so keeps
   * norms (Kolesov et al., ICML 2024, arXiv 2402.03828).
   *
   * @param angle angle per unit of norm
   */
  @Named(value = "twister", help = "Half the squared distance after a norm-preserving twist")
  record Twister(@Setting(help = "Angle per unit of norm", unit = "rad", def = "0.4") double angle)
      implements Cost {
    @Override
    public long kind() {
      return 1;
    }

    @Override
    public double size() {
      return angle;
    }
  }
}
