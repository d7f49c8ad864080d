package mongery.data.law;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Groups;
import mongery.data.Law;
import mongery.data.Samples;

/**
 * A law whose groups have other shares than by themselves: class imbalance. Within a group points
 * are as the law draws them.
 *
 * @param law the law
 * @param shares new share of each group in the law's order, relative to the others
 */
@Named(value = "reweighted", help = "A law with other shares of its groups: class imbalance")
public record Reweighted(
    @Setting(help = "The law") Law law,
    @Setting(help = "Share of each group in the law's order, relative to the others", min = 0)
        List<Double> shares)
    implements DerivedLaw {
  private static final int LEAST_DRAW = 64;
  private static final int MOST_DRAWS = 10_000;

  /** Checks that there is a share for every group, and mass. */
  public Reweighted {
    shares = List.copyOf(shares);
    List<String> groups = law.groups();
    if (shares.size() != groups.size()) {
      throw new ConfigException(
          "The shares of a reweighted law must be one for each of the groups %s, but there are %d."
              .formatted(groups, shares.size()));
    }
    if (shares.stream().anyMatch(s -> !(s >= 0)) || shares.stream().noneMatch(s -> s > 0)) {
      throw new ConfigException(
          "The shares of a reweighted law must be at least 0, not all 0, but are " + shares + ".");
    }
  }

  /** Draws from the law until there are enough points of every group, and leaves out the rest. */
  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    int[] wanted = Groups.draw(n, Mixture.vector(shares), random, draw);
    List<List<Integer>> waiting = new ArrayList<>();
    shares.forEach(s -> waiting.add(new ArrayList<>()));
    for (int i = 0; i < n; i++) {
      waiting.get(wanted[i]).add(i);
    }
    int width = coordinates();
    float[] values = new float[n * width];
    int[] next = new int[shares.size()];
    int missing = n;
    for (int tries = 0; missing > 0; tries++) {
      if (tries == MOST_DRAWS) {
        throw new ConfigException(
            "A reweighted law cannot draw the shares "
                + shares
                + " of the groups "
                + groups()
                + ", as one of them hardly occurs.");
      }
      Samples more = law.draw(Math.max(LEAST_DRAW, missing), random, Draw.INDEPENDENT, part);
      for (int i = 0; i < more.size(); i++) {
        int g = more.groups()[i];
        if (next[g] < waiting.get(g).size()) {
          int to = waiting.get(g).get(next[g]++);
          System.arraycopy(more.points().values(), i * width, values, to * width, width);
          missing--;
        }
      }
    }
    int[] shape = new int[shape().length + 1];
    shape[0] = n;
    System.arraycopy(shape(), 0, shape, 1, shape.length - 1);
    return new Samples(new DenseArray(shape, values), wanted);
  }
}
