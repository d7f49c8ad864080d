package mongery.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResizeTest {
  /** What Pillow 9.4 gives for {@link #picture} in mode F with BILINEAR. */
  @ParameterizedTest
  @CsvSource({
    "218, 178, 64, 64, 520342.2413, 115.859123, 143.602814, 132.600189, 137.386368",
    "218, 178, 313, 256, 10176881.8144, 0, 205.431641, 82, 97.969154",
    "17, 11, 5, 7, 4447.190475, 103.043137, 112.215042, 107.149017, 123.211502",
    "10, 10, 3, 20, 7414.593246, 83.661018, 113.026512, 116.237289, 117.041664"
  })
  void aPictureIsResizedAsByPillow(
      int rows,
      int columns,
      int toRows,
      int toColumns,
      double sum,
      double first,
      double inside,
      double last,
      double second) {
    float[] out = Resize.bilinear(picture(rows, columns), 1, rows, columns, toRows, toColumns);
    double total = 0;
    for (float v : out) {
      total += v;
    }
    assertThat(total).isCloseTo(sum, Offset.offset(1e-6 * sum));
    assertThat(out[0]).isCloseTo((float) first, Offset.offset(1e-3f));
    assertThat(out[toRows / 2 * toColumns + toColumns / 3])
        .isCloseTo((float) inside, Offset.offset(1e-3f));
    assertThat(out[toRows * toColumns - 1]).isCloseTo((float) last, Offset.offset(1e-3f));
    assertThat(out[2 * toColumns - 2]).isCloseTo((float) second, Offset.offset(1e-3f));
  }

  private static float[] picture(int rows, int columns) {
    float[] out = new float[rows * columns];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        out[y * columns + x] = (x * 37 + y * 91 + x * y % 23 * 7) % 256;
      }
    }
    return out;
  }

  @Test
  void halvingARampTakesTheTriangleOfFourPixels() {
    float[] ramp = {0, 1, 2, 3, 4, 5, 6, 7};
    // weights 1, 3, 3, 1 of 8 inside; 3, 3, 1 of 7 at the border
    assertThat(Resize.bilinear(ramp, 1, 1, 8, 1, 4))
        .containsExactly(new float[] {5 / 7f, 2.5f, 4.5f, 44 / 7f}, Offset.offset(1e-6f));
  }

  @Test
  void channelsDoNotMix() {
    float[] two = {1, 1, 1, 1, 5, 5, 5, 5};
    assertThat(Resize.bilinear(two, 2, 2, 2, 3, 3))
        .containsExactly(
            new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5},
            Offset.offset(1e-6f));
  }
}
