package mongery.data.image;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mongery.config.ConfigException;

/**
 * Colour images of 32 x 32 pixels in CIFAR-10's binary form: for each image a byte with its class,
 * then 1024 bytes of red, of green and of blue.
 *
 * @param name short name
 * @param files the files, in order
 * @param origin what the files should be and where to get them
 */
record CifarSource(String name, List<Path> files, String origin) implements ImageSource {
  private static final int PIXELS = 3 * 32 * 32;
  private static final int CLASSES = 10;

  @Override
  public String fingerprint() throws IOException {
    StringBuilder text = new StringBuilder("cifar ");
    for (Path file : files) {
      text.append(DataFolder.version(file));
    }
    return text.toString();
  }

  @Override
  public int count() throws IOException {
    long images = 0;
    for (Path file : files) {
      long size = Files.size(file);
      if (size % (PIXELS + 1) != 0 || size == 0) {
        throw new ConfigException(
            "%s: is damaged: its %,d bytes are no whole number of images of 3,073 bytes; %s"
                .formatted(file, size, origin));
      }
      images += size / (PIXELS + 1);
    }
    return Math.toIntExact(images);
  }

  @Override
  public int[] shape() {
    return new int[] {3, 32, 32};
  }

  @Override
  public Reader open(int from) throws IOException {
    List<InputStream> streams = new ArrayList<>();
    for (Path file : files) {
      streams.add(Files.newInputStream(file));
    }
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new SequenceInputStream(Collections.enumeration(streams)), 1 << 16));
    in.skipNBytes((long) from * (PIXELS + 1));
    return new Reader() {
      @Override
      public void read(int n, byte[] pixels, byte[] labels) throws IOException {
        for (int i = 0; i < n; i++) {
          labels[i] = in.readByte();
          if (labels[i] < 0 || labels[i] >= CLASSES) {
            throw new ConfigException(
                "%s: is damaged: a class is %d, not 0 to 9; %s"
                    .formatted(files.get(0).getParent(), labels[i] & 0xFF, origin));
          }
          in.readFully(pixels, i * PIXELS, PIXELS);
        }
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }
}
