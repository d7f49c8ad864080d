package mongery.method;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import mongery.data.DenseArray;

/**
 * What a method shows of itself at a step: named arrays. A view is chosen by which names are
 * present and by their shapes, never by the method: points of shape (n, 1) make densities, (n, 2) a
 * scatter, (n, c, h, w) a gallery.
 *
 * @param arrays arrays by name, in order; the names below have a fixed meaning, others are allowed
 */
public record Look(Map<String, DenseArray> arrays) {
  /** Source points, shape (n, ...). */
  public static final String SOURCE = "source";

  /** Group index of each source point, shape (n). */
  public static final String SOURCE_GROUP = "source.group";

  /** Target points, shape (m, ...). */
  public static final String TARGET = "target";

  /** Group index of each target point, shape (m). */
  public static final String TARGET_GROUP = "target.group";

  /** Image of each source point under the map, shape (n, ...). */
  public static final String MAPPED = "mapped";

  /** Mean over the noise of the images of each source point, shape (n, ...). */
  public static final String MAPPED_MEAN = "mapped.mean";

  /** Images of the first k source points under several draws of noise, shape (k, draws, ...). */
  public static final String MAPPED_DRAWS = "mapped.draws";

  /** Where the reversed flow takes the first k target points, shape (k, ...). */
  public static final String TARGET_BACK = "target.back";

  /** Flow of the first k source points, shape (k, times, ...). */
  public static final String TRAJECTORY = "trajectory";

  /** Times of {@link #TRAJECTORY}, shape (times). */
  public static final String TIMES = "trajectory.time";

  /** Points at which the potential is given, shape (g, d), or (rows*columns, 2) of a grid. */
  public static final String POTENTIAL_AT = "potential.at";

  /** Potential at those points, shape (g). */
  public static final String POTENTIAL = "potential";

  /** Velocity field at fixed points: positions, shape (g, d). */
  public static final String FIELD_AT = "field.at";

  /** Velocity field at fixed points: vectors, shape (g, d), or (times, g, d) at several times. */
  public static final String FIELD = "field";

  /** Times of a {@link #FIELD} at several times, shape (times). */
  public static final String FIELD_TIMES = "field.time";

  /** Density of the re-weighted source at each source point, shape (n). */
  public static final String SOURCE_WEIGHT = "source.weight";

  /** Density of the re-weighted target at each target point, shape (m). */
  public static final String TARGET_WEIGHT = "target.weight";

  /** Points of the line at which an exact map is known, shape (g, 1). */
  public static final String EXACT_AT = "exact.at";

  /** The exact map at those points, shape (g, 1). */
  public static final String EXACT = "exact";

  /** Points that carry a discrete barycenter, shape (m, d). */
  public static final String BARYCENTER = "barycenter";

  /** Mass at each of them, shape (m), of sum 1. */
  public static final String BARYCENTER_MASS = "barycenter.mass";

  /** Points of marginal {@code k} (from 0) of a barycenter, shape (n, ...). */
  public static String marginal(int k) {
    return "marginal." + (k + 1);
  }

  /** Group index of each point of a marginal, shape (n). */
  public static String marginalGroup(int k) {
    return marginal(k) + ".group";
  }

  /** Image of each point of a marginal under its map, shape (n, ...). */
  public static String marginalMapped(int k) {
    return marginal(k) + ".mapped";
  }

  /** Density of the re-weighted marginal at each of its points, shape (n). */
  public static String marginalWeight(int k) {
    return marginal(k) + ".weight";
  }

  /** Potential of a marginal at {@link #POTENTIAL_AT}, shape (g). */
  public static String marginalPotential(int k) {
    return marginal(k) + ".potential";
  }

  /**
   * Name under which a look carries the discrete counterpart of an array: the exact solution of the
   * same problem on points of its own, {@code exact(SOURCE)}, {@code exact(MAPPED)} and so on.
   */
  public static String exact(String name) {
    return "exact." + name;
  }

  /** The arrays of the {@link #exact discrete counterpart} under their own names; may be empty. */
  public Look counterpart() {
    String prefix = exact("");
    Map<String, DenseArray> own = new LinkedHashMap<>();
    arrays.forEach(
        (name, array) -> {
          if (name.startsWith(prefix)) {
            own.put(name.substring(prefix.length()), array);
          }
        });
    return new Look(own);
  }

  /** The same arrays under the names of a {@link #exact discrete counterpart}. */
  public Look asCounterpart() {
    Map<String, DenseArray> renamed = new LinkedHashMap<>();
    arrays.forEach((name, array) -> renamed.put(exact(name), array));
    return new Look(renamed);
  }

  /** These arrays and those of another look, which win. */
  public Look with(Look other) {
    Map<String, DenseArray> all = new LinkedHashMap<>(arrays);
    all.putAll(other.arrays);
    return new Look(all);
  }

  /** How many marginals of a barycenter the look shows. */
  public int marginals() {
    int k = 0;
    while (arrays.containsKey(marginal(k))) {
      k++;
    }
    return k;
  }

  /** Keeps the order given. */
  public Look {
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
  }

  /** The array of that name, or null. */
  public DenseArray get(String name) {
    return arrays.get(name);
  }
}
