package mongery.data;

import java.util.Arrays;

/**
 * A dense row-major array of floats. The first axis counts samples wherever a batch is meant. The
 * values are shared, not copied: whoever makes one does not change them afterwards.
 */
public final class DenseArray {
  private final int[] shape;
  private final float[] values;

  /**
   * @param shape length of each axis; the product must equal the number of values
   * @param values row-major values
   * @throws IllegalArgumentException if the two do not fit
   */
  public DenseArray(int[] shape, float[] values) {
    long size = 1;
    for (int axis : shape) {
      size *= axis;
    }
    if (size != values.length) {
      throw new IllegalArgumentException(
          "shape " + Arrays.toString(shape) + " does not fit " + values.length + " values");
    }
    this.shape = shape.clone();
    this.values = values;
  }

  /** A matrix of {@code rows} rows. */
  public static DenseArray matrix(int rows, int columns, float... values) {
    return new DenseArray(new int[] {rows, columns}, values);
  }

  /** The rows of a matrix as floats; at least one. */
  public static DenseArray matrix(double[][] rows) {
    int columns = rows[0].length;
    float[] out = new float[rows.length * columns];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) rows[i / columns][i % columns];
    }
    return matrix(rows.length, columns, out);
  }

  /** A vector. */
  public static DenseArray vector(float... values) {
    return new DenseArray(new int[] {values.length}, values);
  }

  /** A vector of the values as floats. */
  public static DenseArray vector(double[] values) {
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) values[i];
    }
    return vector(out);
  }

  /** A vector of the values as floats, exact up to 2^24. */
  public static DenseArray vector(int[] values) {
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = values[i];
    }
    return vector(out);
  }

  /** Length of each axis. */
  public int[] shape() {
    return shape.clone();
  }

  /** Number of axes. */
  public int rank() {
    return shape.length;
  }

  /** Length of the first axis; 1 for a scalar. */
  public int rows() {
    return shape.length == 0 ? 1 : shape[0];
  }

  /** Number of values in one entry of the first axis. */
  public int rowSize() {
    return rows() == 0 ? 0 : values.length / rows();
  }

  /** The values themselves, not a copy. */
  public float[] values() {
    return values;
  }

  /** Value {@code column} of entry {@code row}, the entry seen as a flat vector. */
  public float at(int row, int column) {
    return values[row * rowSize() + column];
  }

  /** The entries of the first axis as flat vectors of doubles. */
  public double[][] toRows() {
    double[][] out = new double[rows()][rowSize()];
    for (int i = 0; i < out.length; i++) {
      for (int k = 0; k < out[i].length; k++) {
        out[i][k] = at(i, k);
      }
    }
    return out;
  }

  /** The entries {@code rows}, in that order. */
  public DenseArray select(int[] rows) {
    int width = rowSize();
    float[] out = new float[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * width, out, i * width, width);
    }
    int[] s = shape.clone();
    s[0] = rows.length;
    return new DenseArray(s, out);
  }

  /** The entries {@code from} (inclusive) to {@code to} (exclusive). */
  public DenseArray range(int from, int to) {
    int[] s = shape.clone();
    s[0] = to - from;
    return new DenseArray(s, Arrays.copyOfRange(values, from * rowSize(), to * rowSize()));
  }

  /** The same values under another shape. */
  public DenseArray reshape(int... newShape) {
    return new DenseArray(newShape, values);
  }

  @Override
  public String toString() {
    return "DenseArray" + Arrays.toString(shape);
  }
}
