package mongery.data;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** The digits shipped with the program, read once from their two IDX files. */
final class Idx {
  /** Pixels a side. */
  static final int SIDE = 8;

  /** Largest pixel value. */
  private static final float MAX = 16;

  private Idx() {}

  /** Read on first use. */
  private static final class Held {
    static final byte[] LABELS = read("digits-labels-idx1-ubyte.gz", 1);
    static final DenseArray IMAGES = scaled(read("digits-images-idx3-ubyte.gz", 3));
  }

  /** All images, shape (1797, 1, 8, 8), values in [-1, 1]. */
  static DenseArray images() {
    return Held.IMAGES;
  }

  /** Rows of a class, in file order. */
  static int[] rowsOf(int digit) {
    return IntStream.range(0, Held.LABELS.length).filter(i -> Held.LABELS[i] == digit).toArray();
  }

  private static DenseArray scaled(byte[] pixels) {
    float[] values = new float[pixels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = 2 * (pixels[i] & 0xFF) / MAX - 1;
    }
    return new DenseArray(new int[] {values.length / (SIDE * SIDE), 1, SIDE, SIDE}, values);
  }

  private static byte[] read(String name, int axes) {
    try (InputStream raw = Idx.class.getResourceAsStream(name);
        DataInputStream in = new DataInputStream(new GZIPInputStream(raw))) {
      int magic = in.readInt();
      if (magic != (0x0800 | axes)) {
        throw new IOException(name + " is not an IDX file of bytes with " + axes + " axes");
      }
      int size = 1;
      for (int a = 0; a < axes; a++) {
        size = Math.multiplyExact(size, in.readInt());
      }
      byte[] bytes = new byte[size];
      in.readFully(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped digits cannot be read", e);
    }
  }
}
