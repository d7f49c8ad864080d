package mongery.data.law;

import java.util.List;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * A mixture of uniform laws on cubes; in the plane, squares. The imbalanced toy of UOT-FM (Eyring
 * et al. 2024) is 0.6 around (0, -1) and 0.4 around (5, -1) against 0.4 around (0, 1) and 0.6
 * around (5, 1), all of side 1.
 *
 * @param components the cubes, all of one dimension
 */
@Named(value = "squares", help = "Mixture of uniform laws on squares (cubes in any dimension)")
public record Squares(@Setting(help = "Cubes, all of one dimension") List<Component> components)
    implements MixtureLaw {

  /**
   * One cube.
   *
   * @param centre centre; its length is the dimension
   * @param side length of a side
   * @param weight share of the mass, relative to the other components
   * @param group name of the group; components of the same name share it
   */
  public record Component(
      @Setting(help = "Centre; its length is the dimension") List<Double> centre,
      @Setting(help = "Length of a side", def = "1", min = 0) double side,
      @Setting(help = "Share of the mass, relative to the others", def = "1", min = 0)
          double weight,
      @Setting(help = "Name of the group", def = "\"all\"") String group)
      implements Mixture.Component {}

  /** Checks that there is a component and that all are of one dimension. */
  public Squares {
    components = List.copyOf(components);
    Mixture.check("squares", components);
  }

  @Override
  public Mixture mixture() {
    double[] side = components.stream().mapToDouble(Component::side).toArray();
    double[][] centres =
        components.stream().map(c -> Mixture.vector(c.centre())).toArray(double[][]::new);
    return Mixture.of(
        components,
        (c, random, point) -> {
          for (int k = 0; k < point.length; k++) {
            point[k] = centres[c][k] + side[c] * (random.nextDouble() - 0.5);
          }
        });
  }
}
