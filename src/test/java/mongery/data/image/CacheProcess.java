package mongery.data.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import mongery.data.Prepared;

/** A source of numbered images, and a program that puts it into the cache, for other processes. */
final class CacheProcess {
  static final int COUNT = 40;
  static final int SIDE = 1024;

  private CacheProcess() {}

  /**
   * Images of one megabyte, so that eight are a part; image i has the bytes i + position.
   *
   * @param log gets a line for each image read
   * @param pause milliseconds an image
   * @param broken image at which the source is damaged; -1 if whole
   */
  record Numbered(Path log, long pause, int broken) implements ImageSource {
    @Override
    public String name() {
      return "numbered";
    }

    @Override
    public String fingerprint() {
      return log.toString();
    }

    @Override
    public int count() {
      return COUNT;
    }

    @Override
    public int[] shape() {
      return new int[] {1, SIDE, SIDE};
    }

    @Override
    public Reader open(int from) {
      return new Reader() {
        private int next = from;

        @Override
        public void read(int n, byte[] pixels, byte[] labels) throws IOException {
          for (int i = 0; i < n; i++) {
            if (next == broken) {
              throw new IOException("image " + next + " cannot be read");
            }
            Files.writeString(
                log, next + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            for (int k = 0; k < SIDE * SIDE; k++) {
              pixels[i * SIDE * SIDE + k] = (byte) (next + k);
            }
            labels[i] = (byte) next++;
            if (pause > 0) {
              sleep();
            }
          }
        }

        private void sleep() {
          try {
            Thread.sleep(pause);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }

        @Override
        public void close() {}
      };
    }
  }

  /**
   * @param args log and pause
   */
  public static void main(String[] args) {
    ImageCache.of(
        new Numbered(Path.of(args[0]), Long.parseLong(args[1]), -1), Prepared.Listener.NONE);
  }
}
