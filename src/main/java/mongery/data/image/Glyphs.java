package mongery.data.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DataSet;
import mongery.data.Memo;
import mongery.data.Rows;
import mongery.data.Seeds;
import mongery.data.sketch.Glyph;

/**
 * Stand-in for EMNIST that needs no files: characters drawn by rule ({@link Glyph}), shape (1, 28,
 * 28), values in [-1, 1]. Groups are the classes.
 *
 * <p>Without proportions the classes have those of EMNIST ByClass: 0, 1, 8 at 32.4, 35.9 and 31.8
 * %; O, I, B at 61.2, 29.3 and 9.5 %.
 *
 * @param classes characters to draw, in the order of the groups
 * @param proportions share of each class, relative to the others; empty takes EMNIST's
 * @param count images in the training part; the test part has a sixth of it, as EMNIST's
 * @param seed seed of the drawings
 */
@Named(
    value = "glyphs",
    help = "Stand-in for EMNIST: drawn digits and letters O, I, B of 28x28 pixels")
public record Glyphs(
    @Setting(help = "Characters to draw: 0 to 9, O, I, B") List<String> classes,
    @Setting(
            help = "Share of each class relative to the others; empty takes EMNIST's",
            def = "[]",
            min = 0,
            above = true)
        List<Double> proportions,
    @Setting(
            help = "Images in the training part; a sixth of it for evaluation",
            unit = "images",
            def = "12000",
            min = 6,
            max = 1000000)
        int count,
    @Setting(help = "Seed of the drawings", def = "0", min = 0) long seed)
    implements DataSet {
  private static final List<String> ALL =
      Glyph.CHARACTERS.chars().mapToObj(Character::toString).toList();
  private static final int TEST = 6;

  /** Training images of EMNIST ByClass; the digits not listed have about a tenth of all digits. */
  private static final Map<String, Double> EMNIST =
      Map.of("0", 34585.0, "1", 38374.0, "8", 33946.0, "O", 24983.0, "I", 11946.0, "B", 3878.0);

  private static final double DIGIT = 34500;

  private static final Memo<Drawn, Rows> DRAWN = new Memo<>();

  private record Drawn(Glyphs law, Part part) {}

  /** Checks classes and proportions. */
  public Glyphs {
    classes = List.copyOf(classes);
    proportions = List.copyOf(proportions);
    Selection.check("glyphs", classes, ALL, proportions);
  }

  @Override
  public int[] shape() {
    return new int[] {1, Glyph.SIDE, Glyph.SIDE};
  }

  @Override
  public List<String> groups() {
    return classes;
  }

  @Override
  public Rows rows(Part part) {
    return DRAWN.get(new Drawn(this, part), drawn -> draw(part));
  }

  private Rows draw(Part part) {
    int[] counts = counts(part == Part.TRAIN ? count : count / TEST);
    int total = Arrays.stream(counts).sum();
    byte[] labels = new byte[total];
    long[] seeds = new long[total];
    List<int[]> members = new ArrayList<>();
    int at = 0;
    for (int g = 0; g < counts.length; g++) {
      long own = Seeds.mix(Seeds.mix(seed, part.ordinal()), classes.get(g).charAt(0));
      for (int i = 0; i < counts[g]; i++) {
        labels[at + i] = (byte) g;
        seeds[at + i] = Seeds.mix(own, i);
      }
      members.add(IntStream.range(at, at + counts[g]).toArray());
      at += counts[g];
    }
    int size = coordinates();
    byte[] pixels = new byte[Math.multiplyExact(total, size)];
    IntStream.range(0, total)
        .parallel()
        .forEach(
            i -> {
              byte[] image = Glyph.draw(classes.get(labels[i]).charAt(0), seeds[i]);
              System.arraycopy(image, 0, pixels, i * size, size);
            });
    return new PixelRows(
        new HeldImages(shape(), labels, pixels),
        Selection.of(members, List.of(), 0, Seeds.mix(seed, 2 + part.ordinal())));
  }

  private int[] counts(int of) {
    double[] share = new double[classes.size()];
    for (int g = 0; g < share.length; g++) {
      share[g] =
          proportions.isEmpty() ? EMNIST.getOrDefault(classes.get(g), DIGIT) : proportions.get(g);
    }
    double sum = Arrays.stream(share).sum();
    int[] counts = new int[share.length];
    double upTo = 0;
    int before = 0;
    for (int g = 0; g < share.length; g++) {
      upTo += share[g];
      counts[g] = (int) Math.round(of * upTo / sum) - before;
      before += counts[g];
    }
    return counts;
  }
}
