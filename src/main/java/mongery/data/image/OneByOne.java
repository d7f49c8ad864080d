package mongery.data.image;

import java.util.stream.IntStream;

/**
 * Images that are decoded one by one, in any order, so that some can be looked at before all are in
 * the cache. They carry no labels.
 */
interface OneByOne extends ImageSource, ImageBytes {
  @Override
  int count();

  @Override
  int[] shape();

  @Override
  default int label(int image) {
    return 0;
  }

  /** The finished cache if there is one, else this. */
  default ImageBytes quickest() {
    return ImageCache.finished(this).map(ImageBytes.class::cast).orElse(this);
  }

  @Override
  default Reader open(int from) {
    int size = shape()[0] * shape()[1] * shape()[2];
    return new Reader() {
      private int next = from;

      @Override
      public void read(int n, byte[] pixels, byte[] labels) {
        int first = next;
        IntStream.range(0, n)
            .parallel()
            .forEach(
                i -> {
                  byte[] image = new byte[size];
                  copy(first + i, image);
                  System.arraycopy(image, 0, pixels, i * size, size);
                });
        next += n;
      }

      @Override
      public void close() {}
    };
  }
}
