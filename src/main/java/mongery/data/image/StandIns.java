package mongery.data.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import mongery.data.Law;
import mongery.data.Prepared;
import mongery.data.Seeds;
import mongery.data.sketch.Face;
import mongery.data.sketch.Glyph;

/** Writes drawings in the formats of the sets that they stand in for, for trying the loaders. */
public final class StandIns {
  private static final int WIDTH = 178;
  private static final int HEIGHT = 218;
  private static final float QUALITY = 0.95f;
  private static final int STEP = 200;

  private StandIns() {}

  /**
   * Writes faces as CelebA is laid out: {@code img_align_celeba/000001.jpg} and so on, {@code
   * list_attr_celeba.txt}, {@code list_eval_partition.txt}; 80 % train, 10 % validation, 10 % test.
   *
   * @throws IOException if a file cannot be written
   */
  public static void faces(Path folder, int count, long seed, Prepared.Listener listener)
      throws IOException {
    Path images = Files.createDirectories(folder.resolve(CelebaFiles.IMAGES));
    StringBuilder attributes =
        new StringBuilder()
            .append(count)
            .append('\n')
            .append(String.join(" ", CelebaFiles.ALL))
            .append(" \n");
    StringBuilder partitions = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String name = String.format(Locale.ROOT, "%06d.jpg", i + 1);
      long bits = Faces.bits(Face.traits(Seeds.mix(seed, i)));
      attributes.append(name);
      for (int k = 0; k < CelebaFiles.ALL.size(); k++) {
        attributes.append((bits >> k & 1) == 1 ? "  1" : " -1");
      }
      attributes.append('\n');
      int partition = Math.max(0, 10 * i / count - 7);
      partitions.append(name).append(' ').append(partition).append('\n');
    }
    for (int from = 0; from < count; from += STEP) {
      listener.at("faces", from, count);
      IntStream.range(from, Math.min(count, from + STEP))
          .parallel()
          .forEach(
              i ->
                  jpeg(
                      images.resolve(String.format(Locale.ROOT, "%06d.jpg", i + 1)),
                      Face.draw(Seeds.mix(seed, i), WIDTH, HEIGHT)));
    }
    Files.writeString(folder.resolve(CelebaFiles.ATTRIBUTES), attributes);
    Files.writeString(folder.resolve(CelebaFiles.PARTITIONS), partitions);
    label(folder, "drawn faces", "CelebA");
    listener.at("faces", count, count);
  }

  private static void jpeg(Path file, byte[] planes) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    int pixels = WIDTH * HEIGHT;
    for (int i = 0; i < pixels; i++) {
      int rgb = 0;
      for (int c = 0; c < 3; c++) {
        rgb = rgb << 8 | planes[c * pixels + i] & 0xFF;
      }
      image.setRGB(i % WIDTH, i / WIDTH, rgb);
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
      out.flush();
      Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }

  /**
   * Writes glyphs as EMNIST ByClass is: four IDX files, packed, columns for rows; the digits and
   * the letters O, I, B, for six training images one test image.
   *
   * @throws IOException if a file cannot be written
   */
  public static void glyphs(Path folder, int count, long seed, Prepared.Listener listener)
      throws IOException {
    Files.createDirectories(folder);
    Glyphs law =
        new Glyphs(
            Glyph.CHARACTERS.chars().mapToObj(Character::toString).toList(),
            List.of(),
            count,
            seed);
    for (Law.Part part : Law.Part.values()) {
      String name = part == Law.Part.TRAIN ? "train" : "test";
      listener.at("glyphs-" + name, 0, count);
      PixelRows rows = (PixelRows) law.rows(part);
      int n = rows.size();
      byte[] pixels = new byte[n * law.coordinates()];
      byte[] labels = new byte[n];
      byte[] image = new byte[law.coordinates()];
      for (int i = 0; i < n; i++) {
        rows.images().copy(rows.selection().rows()[i], image);
        System.arraycopy(image, 0, pixels, i * image.length, image.length);
        IdxSource.transpose(pixels, i * image.length);
        labels[i] = (byte) Emnist.NAMES.indexOf(law.classes().get(rows.groups()[i]));
      }
      String start = "emnist-byclass-" + name;
      idx(folder.resolve(start + "-images-idx3-ubyte.gz"), pixels, n, Glyph.SIDE, Glyph.SIDE);
      idx(folder.resolve(start + "-labels-idx1-ubyte.gz"), labels, n);
      listener.at("glyphs-" + name, count, count);
    }
    label(folder, "drawn characters", "EMNIST");
  }

  private static void idx(Path file, byte[] bytes, int... shape) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(0x0800 | shape.length);
      for (int axis : shape) {
        out.writeInt(axis);
      }
      out.write(bytes);
    }
  }

  private static void label(Path folder, String what, String instead) throws IOException {
    Files.writeString(
        folder.resolve("STAND-IN.txt"),
        "These are %s made by Mongery in the format of %s. They are not %s.%n"
            .formatted(what, instead, instead));
  }
}
