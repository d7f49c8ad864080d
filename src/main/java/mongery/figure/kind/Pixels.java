package mongery.figure.kind;

import java.awt.image.BufferedImage;
import mongery.data.DenseArray;

/** Images from arrays, values in [-1, 1], laid out (channel, row, column). */
public final class Pixels {
  /** Small images are enlarged to this by whole factors, so that no viewer smooths them. */
  private static final int LEAST = 64;

  private Pixels() {}

  /** Image {@code index} of a batch, every pixel enlarged to a square of whole pixels. */
  public static BufferedImage of(DenseArray batch, int index) {
    int[] shape = batch.shape();
    int channels = shape[1];
    int rows = shape[2];
    int columns = shape[3];
    int k = Math.max(1, (LEAST + Math.max(rows, columns) - 1) / Math.max(rows, columns));
    BufferedImage out = new BufferedImage(columns * k, rows * k, BufferedImage.TYPE_INT_RGB);
    int plane = rows * columns;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        int at = r * columns + c;
        int red = level(batch.at(index, at));
        int green = channels == 3 ? level(batch.at(index, plane + at)) : red;
        int blue = channels == 3 ? level(batch.at(index, 2 * plane + at)) : red;
        int rgb = red << 16 | green << 8 | blue;
        for (int y = 0; y < k; y++) {
          for (int x = 0; x < k; x++) {
            out.setRGB(c * k + x, r * k + y, rgb);
          }
        }
      }
    }
    return out;
  }

  private static int level(float value) {
    return Math.max(0, Math.min(255, Math.round((value + 1) * 127.5f)));
  }
}
