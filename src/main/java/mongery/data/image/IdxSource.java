package mongery.data.image;

import java.io.IOException;
import java.nio.file.Path;
import mongery.config.ConfigException;

/**
 * Grey images and their labels in two IDX files.
 *
 * @param name short name
 * @param images file of three axes: images, rows, columns
 * @param labels file of one axis
 * @param transposed whether the files hold columns for rows, as EMNIST's do
 * @param origin what the files should be and where to get them
 */
record IdxSource(String name, Path images, Path labels, boolean transposed, String origin)
    implements ImageSource {
  private static final int SIDE = 28;

  @Override
  public String fingerprint() throws IOException {
    return "idx " + transposed + " " + DataFolder.version(images) + DataFolder.version(labels);
  }

  @Override
  public int count() throws IOException {
    try (IdxFile file = IdxFile.open(images, 3);
        IdxFile classes = IdxFile.open(labels, 1)) {
      int[] shape = file.shape();
      if (shape[1] != SIDE || shape[2] != SIDE) {
        throw new ConfigException(
            "%s: holds images of %d x %d pixels where 28 x 28 are expected; %s"
                .formatted(images, shape[1], shape[2], origin));
      }
      if (classes.shape()[0] != shape[0]) {
        throw new ConfigException(
            "%s: holds %,d labels, but %s holds %,d images; %s"
                .formatted(labels, classes.shape()[0], images, shape[0], origin));
      }
      return shape[0];
    }
  }

  @Override
  public int[] shape() {
    return new int[] {1, SIDE, SIDE};
  }

  @Override
  public Reader open(int from) throws IOException {
    byte[] classes;
    try (IdxFile file = IdxFile.open(labels, 1)) {
      classes = file.all();
    }
    IdxFile file = IdxFile.open(images, 3);
    file.skip((long) from * SIDE * SIDE);
    return new Reader() {
      private int next = from;

      @Override
      public void read(int n, byte[] pixels, byte[] into) throws IOException {
        file.read(pixels, 0, n * SIDE * SIDE);
        System.arraycopy(classes, next, into, 0, n);
        next += n;
        for (int i = 0; transposed && i < n; i++) {
          transpose(pixels, i * SIDE * SIDE);
        }
      }

      @Override
      public void end() throws IOException {
        file.end();
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }

  /** Swaps rows and columns of a square image in place. */
  static void transpose(byte[] pixels, int at) {
    for (int r = 0; r < SIDE; r++) {
      for (int c = 0; c < r; c++) {
        byte low = pixels[at + r * SIDE + c];
        pixels[at + r * SIDE + c] = pixels[at + c * SIDE + r];
        pixels[at + c * SIDE + r] = low;
      }
    }
  }
}
