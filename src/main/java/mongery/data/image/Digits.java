package mongery.data.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DataSet;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.data.Seeds;

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
  private static final List<Integer> ALL = IntStream.range(0, 10).boxed().toList();

  /** Pixels a side. */
  private static final int SIDE = 8;

  /** Largest pixel value. */
  private static final float MAX = 16;

  /** Read on first use. */
  private static final class Held {
    static final byte[] LABELS = read("digits-labels-idx1-ubyte.gz", 1);
    static final DenseArray IMAGES = scaled(read("digits-images-idx3-ubyte.gz", 3));
  }

  /** Checks classes and proportions. */
  public Digits {
    classes = List.copyOf(classes);
    proportions = List.copyOf(proportions);
    Selection.check("digits", classes, ALL, proportions);
  }

  @Override
  public int[] shape() {
    return new int[] {1, SIDE, SIDE};
  }

  @Override
  public List<String> groups() {
    return classes.stream().map(String::valueOf).toList();
  }

  @Override
  public Samples rows(Part part) {
    List<int[]> kept = new ArrayList<>();
    for (int digit : classes) {
      int[] members =
          IntStream.range(0, Held.LABELS.length).filter(i -> Held.LABELS[i] == digit).toArray();
      Seeds.shuffle(members, Seeds.mix(split, digit));
      int training = members.length - (int) Math.round(test * members.length);
      int from = part == Part.TRAIN ? 0 : training;
      int to = part == Part.TRAIN ? training : members.length;
      kept.add(Arrays.copyOfRange(members, from, to));
    }
    Selection of = Selection.of(kept, proportions, 0, Seeds.mix(split, 10 + part.ordinal()));
    return new Samples(Held.IMAGES.select(of.rows()), of.groups());
  }

  private static DenseArray scaled(byte[] pixels) {
    float[] values = new float[pixels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = 2 * (pixels[i] & 0xFF) / MAX - 1;
    }
    return new DenseArray(new int[] {values.length / (SIDE * SIDE), 1, SIDE, SIDE}, values);
  }

  private static byte[] read(String name, int axes) {
    try (IdxFile file = IdxFile.shipped(name, axes)) {
      return file.all();
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped digits cannot be read", e);
    }
  }
}
