package mongery.data.image;

import java.util.List;
import java.util.Map;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Images of 28 x 28 pixels in the four IDX files of MNIST or of a set made like it, shape (1, 28,
 * 28), values in [-1, 1]. Groups are the classes kept.
 *
 * @param set which set
 * @param classes names of the classes to keep, in the order of the groups
 * @param proportions share of each class, relative to the others; empty leaves them as they are
 * @param count images to keep at most of each part; 0 keeps all
 * @param folder where the files are; searched if absent
 */
@Named(value = "mnist", help = "MNIST or Fashion-MNIST: images of 28x28 pixels in ten classes")
public record Mnist(
    @Setting(help = "Which set", def = "\"mnist\"") Kind set,
    @Setting(
            help = "Classes to keep: 0 to 9, or of Fashion-MNIST the names, such as sneaker",
            def = "[\"0\", \"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\"]")
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

  /** A set of this format. */
  public enum Kind {
    /** Handwritten digits (LeCun, Cortes and Burges). */
    MNIST,
    /** Articles of clothing (Xiao, Rasul and Vollgraf 2017). */
    FASHION
  }

  private static final Map<Kind, DataFolder.Known> KNOWN =
      Map.of(
          Kind.MNIST,
          new DataFolder.Known(
              "mnist",
              List.of("mnist", "MNIST/raw"),
              "MNIST has 60,000 training and 10,000 test images in four files (MD5 of"
                  + " train-images-idx3-ubyte.gz f68b3c2dcbeaaa9fbdd348bbdeb94873), at"
                  + " https://ossci-datasets.s3.amazonaws.com/mnist/"),
          Kind.FASHION,
          new DataFolder.Known(
              "mnist",
              List.of("fashion-mnist", "FashionMNIST/raw", "fashion"),
              "Fashion-MNIST has 60,000 training and 10,000 test images in four files; Debian and"
                  + " Ubuntu have them as the package dataset-fashion-mnist, others at"
                  + " https://github.com/zalandoresearch/fashion-mnist"));

  private static final List<String> DIGITS =
      List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  private static final List<String> CLOTHES =
      List.of(
          "t-shirt",
          "trouser",
          "pullover",
          "dress",
          "coat",
          "sandal",
          "shirt",
          "sneaker",
          "bag",
          "boot");

  /** Test images of a class of Fashion-MNIST, a sixth of the training images. */
  private static final int EACH = 1000;

  /** Checks classes and proportions. */
  public Mnist {
    classes = List.copyOf(classes);
    proportions = List.copyOf(proportions);
    if (set == Kind.FASHION && DIGITS.containsAll(classes)) {
      classes = classes.stream().map(c -> CLOTHES.get(Integer.parseInt(c))).toList();
    }
    Selection.check("mnist", classes, set == Kind.FASHION ? CLOTHES : DIGITS, proportions);
  }

  @Override
  public List<String> names() {
    return set == Kind.FASHION ? CLOTHES : DIGITS;
  }

  @Override
  public int published(String name, Part part) {
    int test = set == Kind.FASHION ? EACH : 0; // MNIST's classes differ in size
    return part == Part.TRAIN ? 6 * test : test;
  }

  @Override
  public int[] shape() {
    return new int[] {1, 28, 28};
  }

  @Override
  public ImageBytes images(Part part, Listener listener) {
    DataFolder.Known known = KNOWN.get(set);
    String start = part == Part.TRAIN ? "train" : "t10k";
    IdxPair files = new IdxPair(start + "-images-idx3-ubyte", start + "-labels-idx1-ubyte");
    String name = (set == Kind.FASHION ? "fashion-mnist-" : "mnist-") + start;
    return ImageCache.of(
        files.source(name, DataFolder.find(known, folder, files.markers()), false, known),
        listener);
  }
}
