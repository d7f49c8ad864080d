package mongery.data.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mongery.config.ConfigException;
import mongery.data.Memo;

/**
 * The lists of CelebA: what each image shows and to which partition it belongs.
 *
 * @param folder where images and lists are
 * @param names names of the images
 * @param attributes for each image, bit k for attribute k
 * @param partitions for each image 0 (train), 1 (validation) or 2 (test)
 * @param version what changes when the lists do
 */
@SuppressWarnings("ArrayRecordComponent") // identity is never asked for
record CelebaFiles(
    Path folder, List<String> names, long[] attributes, byte[] partitions, String version) {
  static final String IMAGES = "img_align_celeba";
  static final String ATTRIBUTES = "list_attr_celeba.txt";
  static final String PARTITIONS = "list_eval_partition.txt";

  /** Names of the attributes, in the order of their columns. */
  static final List<String> ALL =
      List.of(
          "5_o_Clock_Shadow",
          "Arched_Eyebrows",
          "Attractive",
          "Bags_Under_Eyes",
          "Bald",
          "Bangs",
          "Big_Lips",
          "Big_Nose",
          "Black_Hair",
          "Blond_Hair",
          "Blurry",
          "Brown_Hair",
          "Bushy_Eyebrows",
          "Chubby",
          "Double_Chin",
          "Eyeglasses",
          "Goatee",
          "Gray_Hair",
          "Heavy_Makeup",
          "High_Cheekbones",
          "Male",
          "Mouth_Slightly_Open",
          "Mustache",
          "Narrow_Eyes",
          "No_Beard",
          "Oval_Face",
          "Pale_Skin",
          "Pointy_Nose",
          "Receding_Hairline",
          "Rosy_Cheeks",
          "Sideburns",
          "Smiling",
          "Straight_Hair",
          "Wavy_Hair",
          "Wearing_Earrings",
          "Wearing_Hat",
          "Wearing_Lipstick",
          "Wearing_Necklace",
          "Wearing_Necktie",
          "Young");

  static final DataFolder.Known KNOWN =
      new DataFolder.Known(
          "celeba",
          List.of("celeba", "CelebA"),
          "CelebA has 202,599 images in img_align_celeba/ (img_align_celeba.zip, MD5"
              + " 00d2c5bc6d35e252742224ab0c1e8fcb), list_attr_celeba.txt (MD5"
              + " 75e246fa4810816ffd6ee81facbd244c) and list_eval_partition.txt (MD5"
              + " d32c9cbf5e040fd4025c592c306e6668); they are at"
              + " https://mmlab.ie.cuhk.edu.hk/projects/CelebA.html");

  private static final Memo<String, CelebaFiles> READ = new Memo<>();

  /** Reads the lists in a folder, once for each version of them. */
  static CelebaFiles in(String given) {
    Path folder = DataFolder.find(KNOWN, given, ATTRIBUTES);
    for (String needed : new String[] {PARTITIONS, IMAGES}) {
      DataFolder.find(KNOWN, folder.toString(), needed);
    }
    try {
      String version =
          DataFolder.version(folder.resolve(ATTRIBUTES))
              + DataFolder.version(folder.resolve(PARTITIONS))
              + DataFolder.version(folder.resolve(IMAGES));
      return READ.get(version, v -> read(folder, v));
    } catch (IOException e) {
      throw new ConfigException(folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static CelebaFiles read(Path folder, String version) {
    Path file = folder.resolve(ATTRIBUTES);
    List<String> names = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
      int count = number(file, 1, in.readLine());
      String header = String.valueOf(in.readLine()).strip();
      if (!List.of(header.split("\\s+", -1)).equals(ALL)) {
        throw damaged(
            file, 2, "it does not list the 40 attributes of CelebA, 5_o_Clock_Shadow first");
      }
      long[] attributes = new long[count];
      String line = in.readLine();
      for (; line != null && !line.isBlank(); line = in.readLine()) {
        if (names.size() == count) {
          throw damaged(file, count + 3, "there are more than the announced %,d".formatted(count));
        }
        attributes[names.size()] = attributes(file, names, line);
      }
      if (names.size() < count) {
        throw damaged(
            file,
            names.size() + 3,
            "the list ends after %,d of the announced %,d images".formatted(names.size(), count));
      }
      byte[] partitions = partitions(folder.resolve(PARTITIONS), names);
      return new CelebaFiles(folder, List.copyOf(names), attributes, partitions, version);
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static int number(Path file, int line, String text) {
    try {
      return Integer.parseInt(String.valueOf(text).strip());
    } catch (NumberFormatException e) {
      throw damaged(file, line, "it does not say how many images there are");
    }
  }

  private static long attributes(Path file, List<String> names, String line) {
    String[] words = line.strip().split("\\s+", -1);
    int number = names.size() + 3;
    if (words.length != ALL.size() + 1) {
      throw damaged(file, number, "it holds %d values, not 40".formatted(words.length - 1));
    }
    long bits = 0;
    for (int k = 0; k < ALL.size(); k++) {
      boolean has = words[k + 1].equals("1");
      if (!has && !words[k + 1].equals("-1")) {
        throw damaged(file, number, "'" + words[k + 1] + "' is neither 1 nor -1");
      }
      bits |= has ? 1L << k : 0;
    }
    names.add(words[0]);
    return bits;
  }

  private static byte[] partitions(Path file, List<String> names) throws IOException {
    byte[] partitions = new byte[names.size()];
    int number = 0;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
      for (String line = in.readLine(); line != null && !line.isBlank(); line = in.readLine()) {
        String[] words = line.strip().split("\\s+", -1);
        number++;
        if (number > names.size() || !words[0].equals(names.get(number - 1))) {
          throw damaged(file, number, "it names " + words[0] + ", the list of attributes does not");
        }
        if (words.length != 2 || !words[1].matches("[012]")) {
          throw damaged(file, number, "it does not end with partition 0, 1 or 2");
        }
        partitions[number - 1] = (byte) (words[1].charAt(0) - '0');
      }
    }
    if (number < names.size()) {
      throw damaged(
          file,
          number + 1,
          "the list ends after %,d of %,d images".formatted(number, names.size()));
    }
    return partitions;
  }

  private static ConfigException damaged(Path file, int line, String why) {
    return new ConfigException(
        "%s: is damaged: line %,d: %s; %s".formatted(file, line, why, KNOWN.origin()));
  }

  /** Bit of an attribute. */
  static long bit(String attribute) {
    return 1L << ALL.indexOf(attribute);
  }

  /**
   * Looks for every image of the lists.
   *
   * @throws ConfigException that names the first that is missing
   */
  void checkImages() {
    Set<String> there = new HashSet<>();
    try (Stream<Path> files = Files.list(folder.resolve(IMAGES))) {
      files.forEach(file -> there.add(file.getFileName().toString()));
    } catch (IOException e) {
      throw new ConfigException(folder.resolve(IMAGES) + ": cannot be read: " + e.getMessage(), e);
    }
    List<String> missing = names.stream().filter(name -> !there.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new ConfigException(
          "%s: %,d of %,d images are missing, first %s; %s"
              .formatted(
                  folder.resolve(IMAGES),
                  missing.size(),
                  names.size(),
                  missing.get(0),
                  KNOWN.origin()));
    }
  }

  /** The images, resized. */
  Pictures pictures(int size, Fit fit) {
    return new Pictures("celeba-" + size, folder.resolve(IMAGES), names, 3, size, fit, version);
  }
}
