package mongery.data.law;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.Memo;
import mongery.data.Seeds;

/**
 * A Gaussian with covariance R diag(s^2) R^T, R a random rotation or reflection by the Haar measure
 * and s spaced evenly on a log scale: a member of the location-scatter benchmark of Wasserstein
 * barycenters (Kolesov et al. 2024: s in [0.5, 2], mean 0). Members of one benchmark share the seed
 * and differ in {@code index}.
 *
 * @param dim dimension
 * @param low smallest standard deviation
 * @param high largest
 * @param mean a number a coordinate, or one for all
 * @param seed seed of the benchmark
 * @param index which member
 */
@Named(value = "rotated-gaussian", help = "Gaussian with given deviations along random axes")
public record RotatedGaussian(
    @Setting(help = "Dimension", def = "2", min = 1) int dim,
    @Setting(help = "Smallest standard deviation", def = "0.5", min = 0, above = true) double low,
    @Setting(help = "Largest standard deviation", def = "2", min = 0, above = true) double high,
    @Setting(help = "A number a coordinate, or one for all", def = "[0]") List<Double> mean,
    @Setting(help = "Seed of the benchmark", def = "721082", min = 0) long seed,
    @Setting(help = "Which member of the benchmark", def = "0", min = 0) int index)
    implements MixtureLaw, Normal {
  private static final Memo<RotatedGaussian, double[][]> AXES = new Memo<>();

  /** Checks deviations and mean. */
  public RotatedGaussian {
    mean = List.copyOf(mean);
    if (low > high) {
      throw new ConfigException(
          "A rotated-gaussian law needs low of at most high, not " + low + " and " + high + ".");
    }
    if (mean.size() != 1 && mean.size() != dim) {
      throw new ConfigException(
          "The mean of a rotated-gaussian law must be one number or one a coordinate, but has "
              + mean.size()
              + " for "
              + dim
              + " coordinates.");
    }
  }

  private double[] centre() {
    double[] out = new double[dim];
    for (int i = 0; i < dim; i++) {
      out[i] = mean.get(mean.size() == 1 ? 0 : i);
    }
    return out;
  }

  private double deviation(int axis) {
    return dim == 1 ? high : low * Math.pow(high / low, axis / (dim - 1.0));
  }

  /** The rows are the axes: normal vectors made orthogonal, which is uniform over frames. */
  private double[][] axes() {
    return AXES.get(
        this,
        law -> {
          SplittableRandom random = new SplittableRandom(Seeds.mix(seed, index));
          double[][] rows = new double[dim][dim];
          for (int i = 0; i < dim; i++) {
            for (int k = 0; k < dim; k++) {
              rows[i][k] = random.nextGaussian();
            }
            // Twice, as one pass leaves what rounding adds.
            for (int j = 0; j < 2 * i; j++) {
              subtract(rows[i], rows[j % i], dot(rows[i], rows[j % i]));
            }
            double length = Math.sqrt(dot(rows[i], rows[i]));
            for (int k = 0; k < dim; k++) {
              rows[i][k] /= length;
            }
          }
          return rows;
        });
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static void subtract(double[] from, double[] what, double factor) {
    for (int k = 0; k < from.length; k++) {
      from[k] -= factor * what[k];
    }
  }

  /** R diag(s^2) R^T. */
  private double[][] covariance() {
    double[][] axes = axes();
    double[][] out = new double[dim][dim];
    for (int a = 0; a < dim; a++) {
      double factor = deviation(a) * deviation(a);
      for (int i = 0; i < dim; i++) {
        for (int j = 0; j <= i; j++) {
          out[i][j] += factor * axes[a][i] * axes[a][j];
          out[j][i] = out[i][j];
        }
      }
    }
    return out;
  }

  @Override
  public mongery.transport.gaussian.Gaussian moments() {
    return new mongery.transport.gaussian.Gaussian(centre(), covariance());
  }

  @Override
  public Mixture mixture() {
    double[] centre = centre();
    double[][] semi = new double[dim][];
    for (int a = 0; a < dim; a++) {
      double deviation = deviation(a);
      semi[a] = Arrays.stream(axes()[a]).map(x -> -deviation * x).toArray();
    }
    return Mixture.single(
        dim,
        (all, random, point) -> {
          System.arraycopy(centre, 0, point, 0, dim);
          for (double[] axis : semi) {
            subtract(point, axis, random.nextGaussian());
          }
        });
  }
}
