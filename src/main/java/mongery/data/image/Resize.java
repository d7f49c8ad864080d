package mongery.data.image;

/**
 * Bilinear resizing that averages when it shrinks: along each axis an output pixel is the mean of
 * the input under a triangle centred at its own centre (pixel centres at k + 1/2), whose half width
 * is the shrinking factor, or 1 when enlarging; the weights inside the image sum to 1. The same as
 * Pillow's BILINEAR, TensorFlow's and JAX's antialiased bilinear, without rounding in between.
 */
final class Resize {
  private Resize() {}

  /** Weights of the inputs of one output pixel. */
  @SuppressWarnings("ArrayRecordComponent") // identity is never asked for
  private record Tap(int first, float[] weights) {}

  /**
   * Resizes each channel.
   *
   * @param in shape (channels, rows, columns)
   * @param size output rows and columns
   */
  static float[] bilinear(float[] in, int channels, int rows, int columns, int... size) {
    Tap[] across = taps(columns, size[1]);
    Tap[] down = taps(rows, size[0]);
    float[] narrow = new float[channels * rows * size[1]];
    for (int r = 0; r < channels * rows; r++) {
      for (int c = 0; c < size[1]; c++) {
        float sum = 0;
        for (int k = 0; k < across[c].weights.length; k++) {
          sum += across[c].weights[k] * in[r * columns + across[c].first + k];
        }
        narrow[r * size[1] + c] = sum;
      }
    }
    float[] out = new float[channels * size[0] * size[1]];
    for (int ch = 0; ch < channels; ch++) {
      for (int r = 0; r < size[0]; r++) {
        int to = (ch * size[0] + r) * size[1];
        for (int k = 0; k < down[r].weights.length; k++) {
          int from = (ch * rows + down[r].first + k) * size[1];
          for (int c = 0; c < size[1]; c++) {
            out[to + c] += down[r].weights[k] * narrow[from + c];
          }
        }
      }
    }
    return out;
  }

  private static Tap[] taps(int from, int to) {
    double step = (double) from / to;
    double half = Math.max(1, step);
    Tap[] taps = new Tap[to];
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * step;
      int first = Math.max(0, (int) Math.floor(centre - half));
      int last = Math.min(from - 1, (int) Math.ceil(centre + half));
      double[] weights = new double[last - first + 1];
      double sum = 0;
      for (int k = 0; k < weights.length; k++) {
        weights[k] = Math.max(0, 1 - Math.abs(first + k + 0.5 - centre) / half);
        sum += weights[k];
      }
      float[] shares = new float[weights.length];
      for (int k = 0; k < shares.length; k++) {
        shares[k] = (float) (weights[k] / sum);
      }
      taps[i] = new Tap(first, shares);
    }
    return taps;
  }
}
