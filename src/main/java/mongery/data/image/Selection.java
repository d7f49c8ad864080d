package mongery.data.image;

import java.util.Arrays;
import java.util.List;
import mongery.config.ConfigException;
import mongery.data.Seeds;

/**
 * Which images a law uses, group by group, mixed. Proportions and counts are reached by leaving out
 * images, never by repeating them.
 *
 * @param rows numbers of the images
 * @param groups group of each
 */
@SuppressWarnings("ArrayRecordComponent") // identity of a selection is never asked for
record Selection(int[] rows, int[] groups) {
  /**
   * Selects.
   *
   * @param members for each group the images to choose from, the preferred ones first
   * @param proportions share of each group relative to the others; empty keeps the shares as they
   *     are
   * @param count images to keep in all groups together; 0 keeps as many as the proportions allow
   * @param order seed of the order
   */
  static Selection of(List<int[]> members, List<Double> proportions, int count, long order) {
    int[] counts = counts(members, proportions, count);
    int total = Arrays.stream(counts).sum();
    int[] rows = new int[total];
    int[] groups = new int[total];
    int at = 0;
    for (int g = 0; g < counts.length; g++) {
      for (int i = 0; i < counts[g]; i++) {
        rows[at] = members.get(g)[i];
        groups[at++] = g;
      }
    }
    int[] mixed = new int[total];
    Arrays.setAll(mixed, i -> i);
    Seeds.shuffle(mixed, order);
    return new Selection(
        Arrays.stream(mixed).map(i -> rows[i]).toArray(),
        Arrays.stream(mixed).map(i -> groups[i]).toArray());
  }

  /** The largest counts of the wanted proportions. */
  private static int[] counts(List<int[]> members, List<Double> proportions, int count) {
    int[] available = members.stream().mapToInt(m -> m.length).toArray();
    double[] shares =
        proportions.isEmpty()
            ? Arrays.stream(available).asDoubleStream().toArray()
            : proportions.stream().mapToDouble(p -> p).toArray();
    double scale = count > 0 ? count / Arrays.stream(shares).sum() : Double.POSITIVE_INFINITY;
    for (int g = 0; g < shares.length; g++) {
      scale = shares[g] > 0 ? Math.min(scale, available[g] / shares[g]) : scale;
    }
    int[] counts = new int[available.length];
    for (int g = 0; g < counts.length; g++) {
      counts[g] = Math.min(available[g], (int) Math.round(scale * shares[g]));
    }
    return counts;
  }

  /** Checks that classes exist and differ, and that there is a proportion for each or none. */
  static <T> void check(String law, List<T> classes, List<T> known, List<Double> proportions) {
    if (classes.isEmpty()
        || !known.containsAll(classes)
        || classes.stream().distinct().count() != classes.size()) {
      throw new ConfigException(
          "The classes of a %s law must be different ones of %s, at least one, not %s."
              .formatted(law, known, classes));
    }
    if (!proportions.isEmpty() && proportions.size() != classes.size()) {
      throw new ConfigException(
          "The proportions of a %s law must be empty or one a class, but there are %d for %d classes."
              .formatted(law, proportions.size(), classes.size()));
    }
    if (proportions.stream().anyMatch(p -> !(p > 0))) {
      throw new ConfigException("The proportions of a " + law + " law must all be above 0.");
    }
  }
}
