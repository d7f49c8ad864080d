package mongery.method;

import java.util.LinkedHashMap;
import java.util.Map;
import mongery.data.DenseArray;
import mongery.data.Samples;

/** What methods from a source to a target show alike. */
public final class PairLook {
  private static final int MOST_DRAWN = 2;

  private PairLook() {}

  /** Both clouds and their groups, to which a method adds its own. */
  public static Map<String, DenseArray> points(Probe probe) {
    Samples source = probe.source();
    Samples target = probe.target();
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    arrays.put(Look.SOURCE, source.points());
    arrays.put(Look.SOURCE_GROUP, DenseArray.vector(source.groups()));
    arrays.put(Look.TARGET, target.points());
    arrays.put(Look.TARGET_GROUP, DenseArray.vector(target.groups()));
    return arrays;
  }

  /**
   * The potential on a grid over target and images; nothing where there are too many coordinates to
   * draw it.
   */
  public static Map<String, DenseArray> potential(
      Potential potential, Probe probe, DenseArray mapped) {
    if (mapped.rowSize() > MOST_DRAWN) {
      return Map.of();
    }
    DenseArray grid = Grid.around(mapped.rowSize(), probe.target().points(), mapped);
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    arrays.put(Look.POTENTIAL_AT, grid);
    arrays.put(Look.POTENTIAL, DenseArray.vector(potential.potential(grid)));
    return arrays;
  }
}
