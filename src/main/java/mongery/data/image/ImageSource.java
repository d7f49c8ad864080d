package mongery.data.image;

import java.io.IOException;

/** Images in the format that they are published in, read from front to back. */
interface ImageSource {
  /** Short name for people and file names, such as {@code emnist-byclass-train}. */
  String name();

  /** A text that changes when the files or the way in which they are decoded change. */
  String fingerprint() throws IOException;

  /** Number of images, found without decoding any. */
  int count() throws IOException;

  /** Shape of one image: channels, rows, columns. */
  int[] shape();

  /** Starts reading at image {@code from}. */
  Reader open(int from) throws IOException;

  /** Reads one image after the other. */
  interface Reader extends AutoCloseable {
    /**
     * Reads the next {@code n} images.
     *
     * @param pixels gets the bytes of one image after the other
     * @param labels gets the class of each
     * @throws mongery.config.ConfigException if the files are damaged
     */
    void read(int n, byte[] pixels, byte[] labels) throws IOException;

    /** Checks, after the last image, that nothing else follows. */
    default void end() throws IOException {}

    @Override
    void close() throws IOException;
  }
}
