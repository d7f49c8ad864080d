package mongery.data.image;

/**
 * Images held in memory.
 *
 * @param shape channels, rows, columns
 * @param labels class of each image
 * @param pixels bytes of one image after the other
 */
@SuppressWarnings("ArrayRecordComponent") // identity is never asked for
record HeldImages(int[] shape, byte[] labels, byte[] pixels) implements ImageBytes {
  @Override
  public int count() {
    return labels.length;
  }

  @Override
  public int label(int image) {
    return labels[image] & 0xFF;
  }

  @Override
  public void copy(int image, byte[] into) {
    System.arraycopy(pixels, image * into.length, into, 0, into.length);
  }
}
