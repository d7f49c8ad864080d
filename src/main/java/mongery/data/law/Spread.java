package mongery.data.law;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mongery.config.ConfigException;
import mongery.data.Memo;
import mongery.transport.gaussian.Gaussian;

/**
 * How wide a Gaussian is, said in one of four ways: one standard deviation, one variance, a
 * standard deviation a coordinate, or a covariance matrix.
 *
 * @param law for messages
 * @param dimension of the Gaussian
 * @param deviations of the coordinates, when they are independent; else null
 * @param covariance rows of the matrix, when they are not; else null
 */
record Spread(String law, int dimension, List<Double> deviations, List<List<Double>> covariance) {
  private static final Memo<Spread, double[][]> ROOTS = new Memo<>();

  /**
   * Picks the one that is given; none of them means {@code standard}.
   *
   * @throws ConfigException if several are given, or one does not fit the dimension
   */
  static Spread of(
      String law,
      int dimension,
      Double sd,
      Double variance,
      List<Double> sds,
      List<List<Double>> covariance,
      double standard) {
    long given = Stream.of(sd, variance, sds, covariance).filter(Objects::nonNull).count();
    if (given > 1) {
      throw new ConfigException(
          "A " + law + " law takes only one of sd, variance, sds and covariance for a Gaussian.");
    }
    if (sds != null && sds.size() != dimension) {
      throw new ConfigException(
          "The sds of a %s law must be one a coordinate, but there are %d for %d coordinates."
              .formatted(law, sds.size(), dimension));
    }
    if (covariance == null) {
      double one = variance != null ? Math.sqrt(variance) : sd != null ? sd : standard;
      Double[] all = new Double[dimension];
      Arrays.fill(all, one);
      return new Spread(law, dimension, sds != null ? List.copyOf(sds) : List.of(all), null);
    }
    Spread out = new Spread(law, dimension, null, covariance);
    if (covariance.size() != dimension
        || covariance.stream().anyMatch(row -> row.size() != dimension)) {
      throw new ConfigException(
          "The covariance of a %s law must have %d rows of %d numbers, as its mean has %d coordinates."
              .formatted(law, dimension, dimension, dimension));
    }
    out.root();
    return out;
  }

  /** As a matrix. */
  double[][] matrix() {
    double[][] out = new double[dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        out[i][j] =
            deviations == null
                ? covariance.get(i).get(j)
                : i == j ? deviations.get(i) * deviations.get(i) : 0;
      }
    }
    return out;
  }

  /** Adds Gaussian noise of this width to coordinates. */
  Noise noise() {
    if (deviations != null) {
      double[] sd = Mixture.vector(deviations);
      return (random, point) -> {
        for (int k = 0; k < sd.length; k++) {
          point[k] += sd[k] * random.nextGaussian();
        }
      };
    }
    return Noise.correlated(root());
  }

  private double[][] root() {
    return ROOTS.get(
        this,
        spread -> {
          try {
            return new Gaussian(new double[dimension], spread.matrix()).root();
          } catch (IllegalArgumentException e) {
            throw new ConfigException(
                "The covariance of a " + law + " law is not usable: " + e.getMessage() + ".", e);
          }
        });
  }

  /** Additive noise. */
  @FunctionalInterface
  interface Noise {
    void add(RandomGenerator random, double[] point);

    /** root z with z standard normal. */
    static Noise correlated(double[][] root) {
      double[] z = new double[root.length];
      return (random, point) -> {
        for (int k = 0; k < z.length; k++) {
          z[k] = random.nextGaussian();
        }
        for (int i = 0; i < z.length; i++) {
          double sum = 0;
          for (int k = 0; k < z.length; k++) {
            sum += root[i][k] * z[k];
          }
          point[i] += sum;
        }
      };
    }
  }
}
