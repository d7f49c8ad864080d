package mongery.data;

import java.util.List;
import java.util.random.RandomGenerator;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * A mixture of isotropic Gaussians in any dimension.
 *
 * <p>Drawn with {@link Law.Draw#EXACT_COUNTS}, every component but the last gets floor(n w) points
 * and the last one the rest. With components in the order written here this gives the finite sets
 * of the released toy program of UOTM (Choi, Choi, Kang 2023): {@code outlier} is 0.01 N(-1, 0.1^2)
 * then 0.99 N(1, 0.1^2); {@code p} is 1/2 N(1, 0.5^2) then 1/2 N(-1, 0.5^2); {@code q} is 2/3 N(2,
 * 0.5^2) then 1/3 N(-1, 0.5^2); {@code gaussian} is N((0, 10), I).
 *
 * @param components the Gaussians, all of one dimension
 */
@Named(value = "gaussian-mixture", help = "Mixture of isotropic Gaussians in any dimension")
public record GaussianMixture(
    @Setting(help = "Gaussians, all of one dimension") List<Component> components) implements Law {

  /**
   * One Gaussian.
   *
   * @param mean centre; its length is the dimension
   * @param sd standard deviation of every coordinate
   * @param weight share of the mass, relative to the other components
   * @param group name of the group; components of the same name share it
   */
  public record Component(
      @Setting(help = "Centre; its length is the dimension") List<Double> mean,
      @Setting(help = "Standard deviation of every coordinate", def = "1", min = 0) double sd,
      @Setting(help = "Share of the mass, relative to the others", def = "1", min = 0)
          double weight,
      @Setting(help = "Name of the group", def = "\"all\"") String group) {}

  /** Checks that there is a component and that all are of one dimension. */
  public GaussianMixture {
    components = List.copyOf(components);
    Components.check(
        "gaussian-mixture",
        components.stream().map(Component::mean).toList(),
        components.stream().mapToDouble(Component::weight).sum());
  }

  @Override
  public int[] shape() {
    return new int[] {components.get(0).mean().size()};
  }

  @Override
  public List<String> groups() {
    return components.stream().map(Component::group).distinct().toList();
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    double[] weights = components.stream().mapToDouble(Component::weight).toArray();
    double[] sd = components.stream().mapToDouble(Component::sd).toArray();
    double[][] means = Components.vectors(components.stream().map(Component::mean).toList());
    int[] chosen = Groups.draw(n, weights, random, draw);
    int d = means[0].length;
    float[] values = new float[n * d];
    for (int i = 0; i < n; i++) {
      int c = chosen[i];
      for (int k = 0; k < d; k++) {
        values[i * d + k] = (float) (means[c][k] + sd[c] * random.nextGaussian());
      }
    }
    List<String> names = components.stream().map(Component::group).toList();
    return new Samples(DenseArray.matrix(n, d, values), Components.groups(chosen, names, groups()));
  }
}
