package mongery.data.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Handwritten digits and letters of 28 x 28 pixels (EMNIST ByClass, NIST Special Database 19),
 * shape (1, 28, 28), values in [-1, 1]. Read from the IDX files as NIST ships them, or from the CSV
 * files; both hold columns for rows, which is undone. Groups are the classes kept: 0 to 9, A to Z,
 * a to z. ByClass is needed because the other arrangements merge O, I with o, i.
 *
 * <p>Setting of Eyring et al. (ICLR 2024): 0, 1, 8 to O, I, B.
 *
 * @param classes characters to keep, in the order of the groups
 * @param proportions share of each class, relative to the others; empty leaves them as they are
 * @param count images to keep at most of each part; 0 keeps all
 * @param folder where the files are; searched if absent
 */
@Named(value = "emnist", help = "Handwritten digits and letters of 28x28 pixels (EMNIST ByClass)")
public record Emnist(
    @Setting(help = "Characters to keep: 0 to 9, A to Z, a to z") List<String> classes,
    @Setting(
            help = "Share of each class relative to the others; empty leaves them as they are",
            def = "[]",
            min = 0,
            above = true)
        List<Double> proportions,
    @Setting(
            help = "Most images to keep of each part; 0 keeps all",
            unit = "images",
            def = "0",
            min = 0)
        int count,
    @Setting(help = "Folder of the files; searched in MONGERY_DATA if absent", optional = true)
        String folder)
    implements ClassedImages {
  static final List<String> NAMES =
      Stream.of("0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
          .flatMap(s -> s.chars().mapToObj(Character::toString))
          .toList();

  /** Training and test images of the classes of Eyring et al. */
  private static final Map<String, List<Integer>> COUNTS =
      Map.of(
          "0", List.of(34585, 5778),
          "1", List.of(38374, 6330),
          "8", List.of(33946, 5633),
          "O", List.of(24983, 4156),
          "I", List.of(11946, 2048),
          "B", List.of(3878, 648));

  static final DataFolder.Known KNOWN =
      new DataFolder.Known(
          "emnist",
          List.of("emnist", "emnist/gzip", "gzip", "EMNIST/raw"),
          "EMNIST ByClass has 697,932 training and 116,323 test images; gzip.zip (MD5"
              + " 58c8d27c78d21e728a6bc7b3cc06412e) is at"
              + " https://www.nist.gov/itl/products-and-services/emnist-dataset");

  /** Checks classes and proportions. */
  public Emnist {
    classes = List.copyOf(classes);
    proportions = List.copyOf(proportions);
    Selection.check("emnist", classes, NAMES, proportions);
  }

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public int published(String name, Part part) {
    return COUNTS.getOrDefault(name, List.of(0, 0)).get(part.ordinal());
  }

  @Override
  public int[] shape() {
    return new int[] {1, 28, 28};
  }

  @Override
  public ImageBytes images(Part part, Listener listener) {
    return ImageCache.of(source(part), listener);
  }

  private ImageSource source(Part part) {
    String name = "emnist-byclass-" + (part == Part.TRAIN ? "train" : "test");
    IdxPair idx = new IdxPair(name + "-images-idx3-ubyte", name + "-labels-idx1-ubyte");
    Path at = DataFolder.find(KNOWN, folder, idx.markers(name + ".csv"));
    Path csv = at.resolve(name + ".csv");
    return Files.exists(csv)
        ? new CsvSource(name, csv, KNOWN.origin())
        : idx.source(name, at, true, KNOWN);
  }
}
