package mongery.data.image;

/**
 * Images of one shape as bytes 0 to 255, fetched by number. May be used by several threads at once.
 */
interface ImageBytes {
  /** Number of images. */
  int count();

  /** Shape of one image: channels, rows, columns. */
  int[] shape();

  /** Class of an image, as the set numbers them; 0 where it has no classes. */
  int label(int image);

  /** Writes the bytes of an image, {@code into} having room for one. */
  void copy(int image, byte[] into);
}
