package mongery.data;

import java.util.List;
import mongery.config.ConfigException;

/** What mixtures of Gaussians and of boxes share. */
final class Components {
  private Components() {}

  /** Refuses an empty mixture, unequal dimensions and a mixture without mass. */
  static void check(String law, List<List<Double>> centres, double mass) {
    if (centres.isEmpty()) {
      throw new ConfigException("A " + law + " law needs at least one component.");
    }
    int d = centres.get(0).size();
    for (List<Double> centre : centres) {
      if (centre.isEmpty() || centre.size() != d) {
        throw new ConfigException(
            "Components of a "
                + law
                + " law must have centres of one length, at least 1, but one has "
                + centre.size()
                + " coordinates and the first has "
                + d
                + ".");
      }
    }
    if (!(mass > 0)) {
      throw new ConfigException("Components of a " + law + " law must not all have weight 0.");
    }
  }

  static double[][] vectors(List<List<Double>> centres) {
    return centres.stream()
        .map(c -> c.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  /** Turns component indices into group indices. */
  static int[] groups(int[] chosen, List<String> names, List<String> groups) {
    int[] groupOf = names.stream().mapToInt(groups::indexOf).toArray();
    int[] out = new int[chosen.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = groupOf[chosen[i]];
    }
    return out;
  }
}
