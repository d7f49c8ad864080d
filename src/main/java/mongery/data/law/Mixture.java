package mongery.data.law;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Groups;
import mongery.data.Law;
import mongery.data.Samples;

/**
 * The body of a {@link MixtureLaw}: weighted components, the group that each belongs to, and how a
 * point of a component is drawn.
 */
public final class Mixture {
  /** Group of a law that has only one. */
  public static final String ALL = "all";

  private final int dimension;
  private final double[] weights;
  private final List<String> names;
  private final Body body;

  /** Draws one point. */
  @FunctionalInterface
  public interface Body {
    /**
     * Draws.
     *
     * @param component which component, from 0
     * @param random source of all randomness
     * @param point filled with the coordinates; its former content is arbitrary
     */
    void draw(int component, RandomGenerator random, double[] point);
  }

  /** What the settings of a component have in common. */
  public interface Component {
    /** Where it is; the length is the dimension. */
    List<Double> centre();

    /** Share of the mass, relative to the others; at least 0. */
    double weight();

    /** Name of the group; components of the same name share it. */
    String group();
  }

  private Mixture(int dimension, double[] weights, List<String> names, Body body) {
    this.dimension = dimension;
    this.weights = weights;
    this.names = names;
    this.body = body;
  }

  /** Components from settings that {@link #check} has passed. */
  public static Mixture of(List<? extends Component> components, Body body) {
    return new Mixture(
        components.get(0).centre().size(),
        components.stream().mapToDouble(Component::weight).toArray(),
        components.stream().map(Component::group).toList(),
        body);
  }

  /**
   * Components with weights, each named after its group.
   *
   * @throws ConfigException if there is no component, or no mass
   */
  public static Mixture of(
      String law, int dimension, double[] weights, List<String> names, Body body) {
    checkWeights(law, weights);
    return new Mixture(dimension, weights, names, body);
  }

  /** Components of equal weight, each a group of its own unless names repeat. */
  public static Mixture even(int dimension, List<String> names, Body body) {
    double[] weights = new double[names.size()];
    Arrays.fill(weights, 1);
    return new Mixture(dimension, weights, names, body);
  }

  /** One component. */
  public static Mixture single(int dimension, Body body) {
    return even(dimension, List.of(ALL), body);
  }

  /**
   * Checks components of settings.
   *
   * @throws ConfigException if there is none, their dimensions differ, or none has mass
   */
  public static void check(String law, List<? extends Component> components) {
    checkWeights(law, components.stream().mapToDouble(Component::weight).toArray());
    int d = components.get(0).centre().size();
    for (Component component : components) {
      int own = component.centre().size();
      if (own == 0 || own != d) {
        throw new ConfigException(
            "Components of a %s law must have centres of one length, at least 1, but one has %d coordinates and the first has %d."
                .formatted(law, own, d));
      }
    }
  }

  /** Coordinates as an array. */
  static double[] vector(List<Double> coordinates) {
    return coordinates.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void checkWeights(String law, double[] weights) {
    if (weights.length == 0) {
      throw new ConfigException("A " + law + " law needs at least one component.");
    }
    for (double weight : weights) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new ConfigException(
            "Weights of a " + law + " law must be numbers of at least 0, not " + weight + ".");
      }
    }
    if (!(Arrays.stream(weights).sum() > 0)) {
      throw new ConfigException("Components of a " + law + " law must not all have weight 0.");
    }
  }

  int dimension() {
    return dimension;
  }

  List<String> groups() {
    return names.stream().distinct().toList();
  }

  Samples draw(int n, RandomGenerator random, Law.Draw draw) {
    int[] chosen = Groups.draw(n, weights, random, draw);
    List<String> groups = groups();
    int[] groupOf = names.stream().mapToInt(groups::indexOf).toArray();
    int[] group = new int[n];
    float[] values = new float[n * dimension];
    double[] point = new double[dimension];
    for (int i = 0; i < n; i++) {
      body.draw(chosen[i], random, point);
      group[i] = groupOf[chosen[i]];
      for (int k = 0; k < dimension; k++) {
        values[i * dimension + k] = (float) point[k];
      }
    }
    return new Samples(DenseArray.matrix(n, dimension, values), group);
  }
}
