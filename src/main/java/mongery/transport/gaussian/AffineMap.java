package mongery.transport.gaussian;

/**
 * The map x to A x + c.
 *
 * @param matrix A, shape (d, d)
 * @param bias c, length d
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle of coefficients, never compared
public record AffineMap(double[][] matrix, double[] bias) {
  /** The image of a point, length d. */
  public double[] apply(double[] x) {
    double[] out = bias.clone();
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j < x.length; j++) {
        out[i] += matrix[i][j] * x[j];
      }
    }
    return out;
  }
}
