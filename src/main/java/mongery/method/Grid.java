package mongery.method;

import mongery.data.DenseArray;

/** Regular grids on which a potential is shown. */
public final class Grid {
  private static final int LINE = 200;
  private static final int SIDE = 48;
  private static final float MARGIN = 0.1f;

  private Grid() {}

  /** A grid over the box of all points, a tenth wider each way: shape (g, dimension). */
  public static DenseArray around(int dimension, DenseArray... clouds) {
    float[] low = new float[dimension];
    float[] high = new float[dimension];
    for (int k = 0; k < dimension; k++) {
      low[k] = Float.POSITIVE_INFINITY;
      high[k] = Float.NEGATIVE_INFINITY;
      for (DenseArray cloud : clouds) {
        for (int i = 0; i < cloud.rows(); i++) {
          float v = cloud.at(i, k);
          if (Float.isFinite(v)) {
            low[k] = Math.min(low[k], v);
            high[k] = Math.max(high[k], v);
          }
        }
      }
      float margin = MARGIN * (high[k] - low[k]);
      low[k] -= margin;
      high[k] += margin;
    }
    return dimension == 1 ? line(low[0], high[0]) : plane(low, high);
  }

  private static DenseArray line(float low, float high) {
    float[] at = new float[LINE];
    for (int i = 0; i < LINE; i++) {
      at[i] = low + (high - low) * i / (LINE - 1);
    }
    return DenseArray.matrix(LINE, 1, at);
  }

  private static DenseArray plane(float[] low, float[] high) {
    float[] at = new float[SIDE * SIDE * 2];
    for (int k = 0; k < SIDE * SIDE; k++) {
      at[2 * k] = low[0] + (high[0] - low[0]) * (k % SIDE) / (SIDE - 1);
      at[2 * k + 1] = low[1] + (high[1] - low[1]) * (k / SIDE) / (SIDE - 1);
    }
    return DenseArray.matrix(SIDE * SIDE, 2, at);
  }
}
