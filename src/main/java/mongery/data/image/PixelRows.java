package mongery.data.image;

import java.util.Arrays;
import java.util.stream.IntStream;
import mongery.data.DenseArray;
import mongery.data.Rows;
import mongery.data.Samples;

/**
 * A selection of images, made into floats of [-1, 1] when asked for: x / 127.5 - 1, laid out
 * (channel, row, column).
 *
 * @param images where they are
 * @param selection which of them
 */
record PixelRows(ImageBytes images, Selection selection) implements Rows {
  private static final float HALF = 127.5f;

  @Override
  public int size() {
    return selection.rows().length;
  }

  @Override
  public int[] groups() {
    return selection.groups();
  }

  @Override
  public Samples select(int[] rows) {
    int[] one = images.shape();
    int size = one[0] * one[1] * one[2];
    float[] values = new float[Math.multiplyExact(rows.length, size)];
    IntStream.range(0, rows.length)
        .parallel()
        .forEach(
            i -> {
              byte[] bytes = new byte[size];
              images.copy(selection.rows()[rows[i]], bytes);
              for (int k = 0; k < size; k++) {
                values[i * size + k] = (bytes[k] & 0xFF) / HALF - 1;
              }
            });
    return new Samples(
        new DenseArray(new int[] {rows.length, one[0], one[1], one[2]}, values),
        Arrays.stream(rows).map(i -> selection.groups()[i]).toArray());
  }
}
