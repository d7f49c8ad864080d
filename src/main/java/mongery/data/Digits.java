package mongery.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Handwritten digits of 8 x 8 pixels (UCI, E. Alpaydin and C. Kaynak 1998; 1,797 images, CC BY
 * 4.0), scaled from 0..16 to [-1, 1], shape (1, 8, 8). Groups are the classes.
 *
 * <p>The file lists writers one after the other, so each class is shuffled, by {@code split},
 * before the last {@code test} share of it becomes the test part. Class proportions are reached by
 * leaving out images, in both parts, never by repeating them.
 *
 * @param classes digits to keep, in the order of the groups
 * @param proportions share of each class, relative to the others; empty keeps all images
 * @param test share of each class that only evaluation sees
 * @param split seed of the shuffle before the split
 */
@Named(value = "digits", help = "Handwritten digits of 8x8 pixels (UCI), values in [-1, 1]")
public record Digits(
    @Setting(help = "Digits to keep", def = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]") List<Integer> classes,
    @Setting(
            help = "Share of each class relative to the others; empty keeps all images",
            def = "[]",
            min = 0,
            above = true)
        List<Double> proportions,
    @Setting(help = "Share of each class kept for evaluation", def = "0.25", min = 0, max = 0.9)
        double test,
    @Setting(help = "Seed of the shuffle before the split", def = "0", min = 0) long split)
    implements DataSet {

  /** Checks classes and proportions. */
  public Digits {
    classes = List.copyOf(classes);
    proportions = List.copyOf(proportions);
    if (classes.isEmpty()
        || classes.stream().anyMatch(c -> c < 0 || c > 9)
        || classes.stream().distinct().count() != classes.size()) {
      throw new ConfigException(
          "The classes of a digits law must be different digits 0 to 9, at least one, not "
              + classes
              + ".");
    }
    if (!proportions.isEmpty() && proportions.size() != classes.size()) {
      throw new ConfigException(
          "The proportions of a digits law must be empty or one a class, but there are "
              + proportions.size()
              + " for "
              + classes.size()
              + " classes.");
    }
    if (proportions.stream().anyMatch(p -> !(p > 0))) {
      throw new ConfigException("The proportions of a digits law must all be above 0.");
    }
  }

  @Override
  public int[] shape() {
    return new int[] {1, Idx.SIDE, Idx.SIDE};
  }

  @Override
  public List<String> groups() {
    return classes.stream().map(String::valueOf).toList();
  }

  @Override
  public Samples all(Part part) {
    List<int[]> rows = new ArrayList<>();
    int[] of = new int[classes.size()];
    for (int g = 0; g < of.length; g++) {
      int[] members = Idx.rowsOf(classes.get(g));
      Groups.shuffle(members, new SplittableRandom(Seeds.mix(split, classes.get(g))));
      int training = members.length - (int) Math.round(test * members.length);
      int from = part == Part.TRAIN ? 0 : training;
      int to = part == Part.TRAIN ? training : members.length;
      rows.add(Arrays.copyOfRange(members, from, to));
      of[g] = to - from;
    }
    int[] counts = keep(of);
    int total = Arrays.stream(counts).sum();
    int[] order = new int[total];
    int[] groups = new int[total];
    int at = 0;
    for (int g = 0; g < counts.length; g++) {
      for (int i = 0; i < counts[g]; i++) {
        order[at] = rows.get(g)[i];
        groups[at++] = g;
      }
    }
    int[] mixed = new int[total];
    Arrays.setAll(mixed, i -> i);
    Groups.shuffle(mixed, new SplittableRandom(Seeds.mix(split, 10 + part.ordinal())));
    return new Samples(Idx.images().select(order), groups).select(mixed);
  }

  /** How many of each class to keep: the largest counts of the wanted proportions. */
  private int[] keep(int[] available) {
    if (proportions.isEmpty()) {
      return available;
    }
    double scale = Double.POSITIVE_INFINITY;
    for (int g = 0; g < available.length; g++) {
      scale = Math.min(scale, available[g] / proportions.get(g));
    }
    int[] counts = new int[available.length];
    for (int g = 0; g < counts.length; g++) {
      counts[g] = Math.min(available[g], (int) Math.round(scale * proportions.get(g)));
    }
    return counts;
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    return Finite.draw(all(part), groups().size(), n, random, draw);
  }
}
