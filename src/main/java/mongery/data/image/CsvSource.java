package mongery.data.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mongery.config.ConfigException;

/**
 * Grey images of 28 x 28 pixels in EMNIST's CSV form: one image a line, first its label, then 784
 * values 0 to 255, columns for rows as in the IDX files.
 *
 * @param name short name
 * @param file the file
 * @param origin what the file should be and where to get it
 */
record CsvSource(String name, Path file, String origin) implements ImageSource {
  private static final int SIDE = 28;
  private static final int CELLS = 1 + SIDE * SIDE;
  private static final int BUFFER = 1 << 16;

  @Override
  public String fingerprint() throws IOException {
    return "csv " + DataFolder.version(file);
  }

  @Override
  public int count() throws IOException {
    int lines = 0;
    int last = '\n';
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        last = buffer[n - 1];
      }
    }
    return last == '\n' ? lines : lines + 1;
  }

  @Override
  public int[] shape() {
    return new int[] {1, SIDE, SIDE};
  }

  @Override
  public Reader open(int from) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    for (int line = 0; line < from; ) {
      int c = in.read();
      if (c < 0) {
        throw damaged(line, "it ends here");
      }
      line += c == '\n' ? 1 : 0;
    }
    return new Reader() {
      private int line = from;

      @Override
      public void read(int n, byte[] pixels, byte[] labels) throws IOException {
        int[] cells = new int[CELLS];
        for (int i = 0; i < n; i++) {
          line++;
          read(cells);
          labels[i] = (byte) cells[0];
          for (int k = 1; k < CELLS; k++) {
            pixels[i * (CELLS - 1) + k - 1] = (byte) cells[k];
          }
          IdxSource.transpose(pixels, i * (CELLS - 1));
        }
      }

      /** Reads a line of whole numbers 0 to 255. */
      private void read(int[] cells) throws IOException {
        int cell = 0;
        int value = -1;
        while (true) {
          int c = in.read();
          if (c >= '0' && c <= '9') {
            value = Math.max(0, value) * 10 + c - '0';
            if (value > 255) {
              throw damaged(line, "a value is above 255");
            }
          } else if (c == ',' || c == '\n' || c < 0) {
            if (value < 0 || cell >= CELLS) {
              throw damaged(line, "a line holds a label and 784 values");
            }
            cells[cell++] = value;
            value = -1;
            if (c != ',') {
              break;
            }
          } else if (c != '\r') {
            throw damaged(line, "'" + (char) c + "' stands where a number is expected");
          }
        }
        if (cell != CELLS) {
          throw damaged(line, "it holds " + cell + " values, not " + CELLS);
        }
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }

  private ConfigException damaged(int line, String why) {
    return new ConfigException(
        "%s: is damaged: line %,d: %s; %s".formatted(file, line, why, origin));
  }
}
