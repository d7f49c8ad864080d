package mongery.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import mongery.config.ConfigException;
import mongery.data.Law;
import mongery.data.MissingData;
import mongery.data.Prepared;
import mongery.data.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets in the layout in which they are published, whole and damaged. */
class LoadersTest {
  private static final String TRAIN = "emnist-byclass-train-images-idx3-ubyte.gz";
  private static final String LABELS = "emnist-byclass-train-labels-idx1-ubyte.gz";

  @TempDir Path folder;
  private Path emnist;

  @BeforeEach
  void glyphs() throws IOException {
    emnist = folder.resolve("gzip");
    StandIns.glyphs(emnist, 240, 5, Prepared.Listener.NONE);
  }

  private static Emnist law(Path folder, String... classes) {
    return new Emnist(List.of(classes), List.of(), 0, folder.toString());
  }

  private static List<String> images(Samples samples) {
    return Arrays.stream(samples.points().toRows()).map(Arrays::toString).sorted().toList();
  }

  @Test
  void emnistIsTurnedUprightAndScaled() {
    Samples read = law(folder, "8", "B").all(Law.Part.TRAIN);
    Glyphs drawn =
        new Glyphs(
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "O", "I", "B"),
            List.of(),
            240,
            5);
    Samples all = drawn.all(Law.Part.TRAIN);
    int[] wanted =
        IntStream.range(0, all.size())
            .filter(i -> all.groups()[i] == 8 || all.groups()[i] == 12)
            .toArray();
    assertThat(images(read)).isEqualTo(images(all.select(wanted)));
    assertThat(read.points().shape()).containsExactly(read.size(), 1, 28, 28);
    assertThat(law(folder, "8", "B").groups()).containsExactly("8", "B");
  }

  @Test
  void theCsvFilesHoldTheSameImages() throws IOException {
    Path csv = Files.createDirectories(folder.resolve("csv"));
    for (String part : List.of("train", "test")) {
      byte[] pixels = unpacked("emnist-byclass-" + part + "-images-idx3-ubyte.gz");
      byte[] labels = unpacked("emnist-byclass-" + part + "-labels-idx1-ubyte.gz");
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < labels.length - 8; i++) {
        lines.append(labels[8 + i]);
        for (int k = 0; k < 784; k++) {
          lines.append(',').append(pixels[16 + 784 * i + k] & 0xFF);
        }
        lines.append("\r\n");
      }
      Files.writeString(csv.resolve("emnist-byclass-" + part + ".csv"), lines);
    }
    for (Law.Part part : Law.Part.values()) {
      assertThat(images(law(csv, "0", "O").all(part)))
          .isEqualTo(images(law(emnist, "0", "O").all(part)));
    }
  }

  private byte[] unpacked(String name) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(emnist.resolve(name)))) {
      return in.readAllBytes();
    }
  }

  @Test
  void aDamagedCsvNamesItsLine() throws IOException {
    Path csv = folder.resolve("emnist-byclass-train.csv");
    Files.writeString(csv, "1" + ",0".repeat(784) + "\n1" + ",0".repeat(780) + "\n");
    assertDamaged(csv.getParent(), "emnist-byclass-train.csv", "line 2", "nist.gov");
    Files.writeString(csv, "1" + ",256".repeat(784) + "\n");
    assertDamaged(csv.getParent(), "emnist-byclass-train.csv", "above 255");
  }

  private static void assertDamaged(Path at, String... says) {
    assertThatThrownBy(() -> law(at, "8").rows(Law.Part.TRAIN))
        .isInstanceOf(ConfigException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(says));
  }

  @Test
  void filesThatWereUnpackedAreReadToo() throws IOException {
    List<String> packed = images(law(emnist, "1").all(Law.Part.TRAIN));
    for (String name : new String[] {TRAIN, LABELS}) {
      byte[] bytes = unpacked(name);
      Files.delete(emnist.resolve(name));
      Files.write(emnist.resolve(name.replace(".gz", "")), bytes);
    }
    assertThat(images(law(emnist, "1").all(Law.Part.TRAIN))).isEqualTo(packed);
  }

  @Test
  void whatIsMissingIsNamedAndWhereToGetIt() throws IOException {
    assertThatThrownBy(() -> law(folder.resolve("nothing"), "8").rows(Law.Part.TRAIN))
        .isInstanceOf(MissingData.class)
        .hasMessageContaining("emnist-byclass-train")
        .hasMessageContaining("697,932")
        .hasMessageContaining("58c8d27c78d21e728a6bc7b3cc06412e")
        .hasMessageContaining("nist.gov");
    Files.delete(emnist.resolve(LABELS));
    assertThatThrownBy(() -> law(emnist, "8").rows(Law.Part.TRAIN))
        .isInstanceOf(MissingData.class)
        .hasMessageContaining("emnist-byclass-train-labels-idx1-ubyte");
  }

  @Test
  void aFileThatIsCutShortIsNamed() throws IOException {
    Path file = emnist.resolve(TRAIN);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertDamaged(emnist, TRAIN, "damaged", "before the 240 entries");
  }

  @Test
  void aByteThatChangedIsFoundByTheChecksumOfTheFile() throws IOException {
    Path file = emnist.resolve(TRAIN);
    byte[] raw = unpacked(TRAIN);
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(raw);
    }
    byte[] packed = Files.readAllBytes(file);
    packed[packed.length - 8] ^= 1; // the checksum of the contents
    Files.write(file, packed);
    assertDamaged(emnist, TRAIN, "damaged");
  }

  @Test
  void filesThatDoNotBelongTogetherAreRefused() throws IOException {
    Files.copy(
        emnist.resolve("emnist-byclass-test-labels-idx1-ubyte.gz"),
        emnist.resolve(LABELS),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertDamaged(emnist, LABELS, "40 labels", "240 images");
    Files.copy(
        emnist.resolve(LABELS),
        emnist.resolve(TRAIN),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertDamaged(emnist, TRAIN, "00000801, not 00000803");
  }

  @Test
  void fashionMnistHasNamesAndSubsamples() throws IOException {
    for (String part : List.of("train", "t10k")) {
      idx(part + "-images-idx3-ubyte.gz", new int[] {200, 28, 28}, i -> i / 784);
      idx(part + "-labels-idx1-ubyte.gz", new int[] {200}, i -> i % 10);
    }
    Mnist law =
        new Mnist(
            Mnist.Kind.FASHION,
            List.of("sneaker", "bag"),
            List.of(3.0, 1.0),
            16,
            folder.toString());
    Samples train = law.all(Law.Part.TRAIN);
    assertThat(law.groups()).containsExactly("sneaker", "bag");
    assertThat(Arrays.stream(train.groups()).filter(g -> g == 0)).hasSize(12);
    assertThat(train.size()).isEqualTo(16);
    for (int i = 0; i < train.size(); i++) {
      int image = Math.round(127.5f * (train.points().at(i, 0) + 1));
      assertThat(image % 10).isEqualTo(train.groups()[i] == 0 ? 7 : 8);
    }
    assertThat(images(train)).doesNotHaveDuplicates();
  }

  private void idx(String name, int[] shape, java.util.function.IntUnaryOperator bytes)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16))) {
      out.writeInt(0x0800 | shape.length);
      int size = 1;
      for (int axis : shape) {
        out.writeInt(axis);
        size *= axis;
      }
      byte[] all = new byte[size];
      for (int i = 0; i < size; i++) {
        all[i] = (byte) bytes.applyAsInt(i);
      }
      out.write(all);
    }
  }

  @Test
  void cifarIsReadPlaneByPlane() throws IOException {
    Path batches = Files.createDirectories(folder.resolve("cifar-10-batches-bin"));
    Random random = new Random(1);
    for (String name :
        List.of(
            "data_batch_1.bin",
            "data_batch_2.bin",
            "data_batch_3.bin",
            "data_batch_4.bin",
            "data_batch_5.bin",
            "test_batch.bin")) {
      try (OutputStream out = Files.newOutputStream(batches.resolve(name))) {
        for (int i = 0; i < 20; i++) {
          byte[] image = new byte[3073];
          random.nextBytes(image);
          image[0] = (byte) (i % 10);
          Arrays.fill(image, 1, 1025, (byte) (10 * image[0]));
          out.write(image);
        }
      }
    }
    Cifar10 law = new Cifar10(List.of("frog", "truck"), List.of(), 0, folder.toString());
    Samples train = law.all(Law.Part.TRAIN);
    assertThat(train.points().shape()).containsExactly(20, 3, 32, 32);
    for (int i = 0; i < train.size(); i++) {
      float red = (train.groups()[i] == 0 ? 60 : 90) / 127.5f - 1;
      assertThat(train.points().at(i, 0)).isEqualTo(red);
      assertThat(train.points().at(i, 1023)).isEqualTo(red);
    }
    assertThat(law.all(Law.Part.TEST).size()).isEqualTo(4);
    Files.write(batches.resolve("data_batch_3.bin"), new byte[3072]);
    assertThatThrownBy(() -> law.rows(Law.Part.TRAIN))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("data_batch_3.bin")
        .hasMessageContaining("3,073 bytes");
    Files.delete(batches.resolve("data_batch_4.bin"));
    assertThatThrownBy(() -> law.rows(Law.Part.TRAIN))
        .isInstanceOf(MissingData.class)
        .hasMessageContaining("data_batch_4.bin")
        .hasMessageContaining("c32a1d4ab5d03f1284b67883e8d87530");
  }

  @Test
  void aFolderOfPicturesHasItsSubFoldersAsGroups() throws IOException {
    Path own = folder.resolve("own");
    picture(own.resolve("cats/a.png"), 20, 10, 200);
    picture(own.resolve("cats/b.png"), 10, 20, 100);
    picture(own.resolve("dogs/c.bmp"), 10, 10, 50);
    Files.writeString(own.resolve("dogs/notes.txt"), "no picture");
    Folder law = new Folder(own.toString(), 8, Fit.CROP, false, 0, 0);
    assertThat(law.groups()).containsExactly("cats", "dogs");
    Samples all = law.all(Law.Part.TRAIN);
    assertThat(all.points().shape()).containsExactly(3, 1, 8, 8);
    for (int i = 0; i < 3; i++) {
      float v = all.points().at(i, 9);
      assertThat(v).isIn(200 / 127.5f - 1, 100 / 127.5f - 1, 50 / 127.5f - 1);
      assertThat(all.groups()[i]).isEqualTo(v == 50 / 127.5f - 1 ? 1 : 0);
    }
    law.prepare(Prepared.Listener.NONE);
    assertThat(law.all(Law.Part.TRAIN).points().values()).isEqualTo(all.points().values());
    Files.writeString(own.resolve("cats/d.jpg"), "not a picture");
    assertThatThrownBy(() -> law.prepare(Prepared.Listener.NONE))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("d.jpg");
  }

  private static void picture(Path file, int width, int height, int grey) throws IOException {
    Files.createDirectories(file.getParent());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < width * height; i++) {
      image.getRaster().setSample(i % width, i / width, 0, grey);
    }
    String name = file.toString();
    ImageIO.write(image, name.substring(name.length() - 3), file.toFile());
  }
}
