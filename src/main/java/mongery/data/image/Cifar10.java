package mongery.data.image;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Colour images of 32 x 32 pixels in ten classes (CIFAR-10, Krizhevsky 2009, binary version), shape
 * (3, 32, 32), values in [-1, 1]. Groups are the classes kept. For images turned left to right at
 * random, see the law {@code mirrored}.
 *
 * @param classes names of the classes to keep, in the order of the groups
 * @param proportions share of each class, relative to the others; empty leaves them as they are
 * @param count images to keep at most of each part; 0 keeps all
 * @param folder where the files are; searched if absent
 */
@Named(value = "cifar10", help = "Colour images of 32x32 pixels in ten classes (CIFAR-10)")
public record Cifar10(
    @Setting(
            help = "Classes to keep",
            def =
                "[\"airplane\", \"automobile\", \"bird\", \"cat\", \"deer\", \"dog\", \"frog\","
                    + " \"horse\", \"ship\", \"truck\"]")
        List<String> classes,
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
  private static final List<String> NAMES =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
  private static final String TEST = "test_batch.bin";

  private static final DataFolder.Known KNOWN =
      new DataFolder.Known(
          "cifar10",
          List.of("cifar10", "cifar10/cifar-10-batches-bin", "cifar-10-batches-bin", "cifar-10"),
          "CIFAR-10 has 50,000 training images in data_batch_1.bin to data_batch_5.bin and 10,000"
              + " in test_batch.bin, 30,730,000 bytes each; cifar-10-binary.tar.gz (MD5"
              + " c32a1d4ab5d03f1284b67883e8d87530) is at"
              + " https://www.cs.toronto.edu/~kriz/cifar.html");

  /** Checks classes and proportions. */
  public Cifar10 {
    classes = List.copyOf(classes);
    proportions = List.copyOf(proportions);
    Selection.check("cifar10", classes, NAMES, proportions);
  }

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public int published(String name, Part part) {
    return part == Part.TRAIN ? 5000 : 1000;
  }

  @Override
  public int[] shape() {
    return new int[] {3, 32, 32};
  }

  @Override
  public ImageBytes images(Part part, Listener listener) {
    List<String> files =
        part == Part.TEST
            ? List.of(TEST)
            : IntStream.rangeClosed(1, 5).mapToObj(k -> "data_batch_" + k + ".bin").toList();
    Path at = DataFolder.find(KNOWN, folder, TEST);
    for (String file : files) {
      DataFolder.find(KNOWN, at.toString(), file);
    }
    return ImageCache.of(
        new CifarSource(
            "cifar10-" + (part == Part.TRAIN ? "train" : "test"),
            Stream.of(files).flatMap(List::stream).map(at::resolve).toList(),
            KNOWN.origin()),
        listener);
  }
}
