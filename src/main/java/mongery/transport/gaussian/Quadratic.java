package mongery.transport.gaussian;

/**
 * The function x' Q x + l . x + c.
 *
 * @param quadratic Q, shape (d, d)
 * @param linear l, length d
 * @param constant c
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle of coefficients, never compared
public record Quadratic(double[][] quadratic, double[] linear, double constant) {

  /** The value at a point of length d. */
  public double at(double[] x) {
    double sum = constant;
    for (int i = 0; i < x.length; i++) {
      double row = linear[i];
      for (int j = 0; j < x.length; j++) {
        row += quadratic[i][j] * x[j];
      }
      sum += row * x[i];
    }
    return sum;
  }

  Quadratic minus(Quadratic other) {
    return new Quadratic(
        Matrix.of(quadratic).minus(Matrix.of(other.quadratic)).toArray(),
        Matrix.column(linear).minus(Matrix.column(other.linear)).values(),
        constant - other.constant);
  }
}
