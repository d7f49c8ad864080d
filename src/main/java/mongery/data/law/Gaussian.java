package mongery.data.law;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.Samples;

/**
 * A Gaussian; with nothing said, the standard normal law in the plane. The width is said once, as
 * {@code sd}, {@code variance}, {@code sds} or {@code covariance}.
 *
 * @param dims shape of one point, such as [2] or [1, 8, 8]; may be left out where the mean says it
 * @param mean a number a coordinate, or one for all of them; 0 if absent
 * @param sd standard deviation of every coordinate
 * @param variance variance of every coordinate
 * @param sds standard deviation of each coordinate
 * @param covariance rows of the covariance matrix, symmetric and positive definite
 */
@Named(value = "gaussian", help = "Gaussian of any mean and covariance")
public record Gaussian(
    @Setting(
            help = "Shape of one point, such as [1, 8, 8]; that of the mean, or [2], if absent",
            optional = true)
        List<Integer> dims,
    @Setting(help = "A number a coordinate, or one for all; 0 if absent", optional = true)
        List<Double> mean,
    @Setting(
            help = "Standard deviation of every coordinate; 1 if no width is given",
            min = 0,
            optional = true)
        Double sd,
    @Setting(help = "Instead of sd: variance of every coordinate", min = 0, optional = true)
        Double variance,
    @Setting(help = "Instead of sd: deviation of each coordinate", min = 0, optional = true)
        List<Double> sds,
    @Setting(help = "Instead of sd: rows of the covariance matrix", optional = true)
        List<List<Double>> covariance)
    implements Normal {

  /** Checks shape, mean and width. */
  public Gaussian {
    if (dims != null) {
      dims = List.copyOf(dims);
      if (dims.isEmpty() || dims.stream().anyMatch(axis -> axis < 1)) {
        throw new ConfigException(
            "The dims of a gaussian law must be one or more lengths of at least 1, not "
                + dims
                + ".");
      }
    }
    if (mean != null) {
      mean = List.copyOf(mean);
      int d = dims == null ? mean.size() : size(dims);
      if (mean.isEmpty() || (mean.size() > 1 && mean.size() != d)) {
        throw new ConfigException(
            "The mean of a gaussian law must be one number or one a coordinate, but has "
                + mean.size()
                + " for "
                + d
                + " coordinates.");
      }
    }
    Spread.of("gaussian", size(shape(dims, mean)), sd, variance, sds, covariance, 1);
  }

  /** An isotropic one with the same mean in every coordinate. */
  public Gaussian(List<Integer> dims, double mean, double sd) {
    this(dims, List.of(mean), sd, null, null, null);
  }

  private static List<Integer> shape(List<Integer> dims, List<Double> mean) {
    return dims != null ? dims : mean != null ? List.of(mean.size()) : List.of(2);
  }

  private static int size(List<Integer> dims) {
    return dims.stream().reduce(1, Math::multiplyExact);
  }

  private Spread spread() {
    return Spread.of("gaussian", size(shape(dims, mean)), sd, variance, sds, covariance, 1);
  }

  private double[] centre() {
    int d = size(shape(dims, mean));
    return Mixture.vector(
        mean == null || mean.size() < d
            ? Collections.nCopies(d, mean == null ? 0 : mean.get(0))
            : mean);
  }

  @Override
  public mongery.transport.gaussian.Gaussian moments() {
    return new mongery.transport.gaussian.Gaussian(centre(), spread().matrix());
  }

  @Override
  public int[] shape() {
    return shape(dims, mean).stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public List<String> groups() {
    return List.of(Mixture.ALL);
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    double[] centre = centre();
    Spread.Noise noise = spread().noise();
    Samples flat =
        Mixture.single(
                centre.length,
                (c, source, point) -> {
                  System.arraycopy(centre, 0, point, 0, point.length);
                  noise.add(source, point);
                })
            .draw(n, random, draw);
    int[] shape = IntStream.concat(IntStream.of(n), Arrays.stream(shape())).toArray();
    return new Samples(flat.points().reshape(shape), flat.groups());
  }
}
