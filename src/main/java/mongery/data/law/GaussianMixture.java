package mongery.data.law;

import java.util.List;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.Law;

/**
 * A mixture of Gaussians in any dimension.
 *
 * <p>Drawn with {@link Law.Draw#EXACT_COUNTS}, the components get their shares of the points,
 * within one point, of two the first being rounded down. With components in the order written here
 * this gives the finite sets of the released toy program of UOTM (Choi, Choi, Kang 2023): {@code
 * outlier} is 0.01 N(-1, 0.1^2) then 0.99 N(1, 0.1^2); {@code p} is 1/2 N(1, 0.5^2) then 1/2 N(-1,
 * 0.5^2); {@code q} is 2/3 N(2, 0.5^2) then 1/3 N(-1, 0.5^2); {@code gaussian} is N((0, 10), I).
 *
 * @param components the Gaussians, all of one dimension
 */
@Named(value = "gaussian-mixture", help = "Mixture of Gaussians in any dimension")
public record GaussianMixture(
    @Setting(help = "Gaussians, all of one dimension") List<Component> components)
    implements MixtureLaw {

  /**
   * One Gaussian. The width is said once, as {@code sd}, {@code variance}, {@code sds} or {@code
   * covariance}.
   *
   * @param mean centre; its length is the dimension
   * @param sd standard deviation of every coordinate
   * @param variance variance of every coordinate
   * @param sds standard deviation of each coordinate
   * @param covariance rows of the covariance matrix, symmetric and positive definite
   * @param weight share of the mass, relative to the other components
   * @param group name of the group; components of the same name share it
   */
  public record Component(
      @Setting(help = "Centre; its length is the dimension") List<Double> mean,
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
          List<List<Double>> covariance,
      @Setting(help = "Share of the mass, relative to the others", def = "1", min = 0)
          double weight,
      @Setting(help = "Name of the group", def = "\"all\"") String group)
      implements Mixture.Component {

    /** Checks the width. */
    public Component {
      mean = List.copyOf(mean);
      Spread.of("gaussian-mixture", mean.size(), sd, variance, sds, covariance, 1);
    }

    /** An isotropic one. */
    public Component(List<Double> mean, double sd, double weight, String group) {
      this(mean, sd, null, null, null, weight, group);
    }

    @Override
    public List<Double> centre() {
      return mean;
    }

    private Spread.Noise noise() {
      return Spread.of("gaussian-mixture", mean.size(), sd, variance, sds, covariance, 1).noise();
    }
  }

  /** Checks that there is a component and that all are of one dimension. */
  public GaussianMixture {
    components = List.copyOf(components);
    Mixture.check("gaussian-mixture", components);
  }

  @Override
  public Mixture mixture() {
    double[][] means =
        components.stream().map(c -> Mixture.vector(c.mean())).toArray(double[][]::new);
    Spread.Noise[] noises = components.stream().map(Component::noise).toArray(Spread.Noise[]::new);
    return Mixture.of(
        components,
        (c, random, point) -> {
          System.arraycopy(means[c], 0, point, 0, point.length);
          noises[c].add(random, point);
        });
  }
}
