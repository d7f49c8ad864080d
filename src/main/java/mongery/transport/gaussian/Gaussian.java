package mongery.transport.gaussian;

import java.util.Arrays;
import mongery.transport.Checks;

/**
 * A Gaussian measure on R^d.
 *
 * @param mean length d
 * @param covariance shape (d, d), symmetric and positive semi-definite
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle of parameters, never compared
public record Gaussian(double[] mean, double[][] covariance) {
  private static final double SYMMETRY = 1e-9;

  /** Checks shape, finiteness and symmetry. */
  public Gaussian {
    int d = mean.length;
    if (d == 0 || covariance.length != d) {
      throw new IllegalArgumentException(
          "mean has "
              + d
              + " entries and the covariance "
              + covariance.length
              + " rows, they must be equal and at least 1");
    }
    double scale = 0;
    for (int i = 0; i < d; i++) {
      if (covariance[i].length != d) {
        throw new IllegalArgumentException(
            "row " + i + " of the covariance has not " + d + " entries");
      }
      if (!Double.isFinite(mean[i])) {
        throw new IllegalArgumentException("mean[" + i + "] is " + mean[i] + ", it must be finite");
      }
      for (double c : covariance[i]) {
        scale = Math.max(scale, Math.abs(c));
      }
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        if (!(Math.abs(covariance[i][j] - covariance[j][i]) <= SYMMETRY * scale)
            || covariance[i][i] < 0) {
          throw new IllegalArgumentException(
              "the covariance is not finite, symmetric and positive at (" + i + ", " + j + ")");
        }
      }
    }
  }

  /**
   * The Gaussian with the mean and the unbiased covariance (divisor n - 1) of a sample.
   *
   * @param name name of the sample, for messages
   * @param x points, shape (n, d), n at least 2
   */
  public static Gaussian fit(String name, double[][] x) {
    double[] equal = new double[x.length];
    Arrays.fill(equal, 1);
    return fit(name, x, equal);
  }

  /**
   * The same for points that count by weights: mean sum w x / W and covariance sum w (x - m)(x -
   * m)' / (W - sum w^2 / W), W = sum w.
   *
   * @param weights length n, at least 0, two of them above 0
   */
  public static Gaussian fit(String name, double[][] x, double[] weights) {
    int n = x.length;
    if (n < 2) {
      throw new IllegalArgumentException(
          name + " has " + n + " points, a covariance needs at least 2");
    }
    double total = Checks.weights("the weights of " + name, weights, n);
    double squares = Arrays.stream(weights).map(w -> w * w).sum();
    double divisor = total - squares / total;
    if (!(divisor > 0)) {
      throw new IllegalArgumentException(
          name + " has only one point of positive weight, a covariance needs at least 2");
    }
    int d = x[0].length;
    double[] mean = new double[d];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < d; k++) {
        mean[k] += weights[i] * x[i][k] / total;
      }
    }
    double[][] covariance = new double[d][d];
    double[] centred = new double[d];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < d; k++) {
        centred[k] = x[i][k] - mean[k];
      }
      for (int k = 0; k < d; k++) {
        double[] row = covariance[k];
        double c = weights[i] * centred[k] / divisor;
        for (int l = 0; l <= k; l++) {
          row[l] += c * centred[l];
        }
      }
    }
    for (int k = 0; k < d; k++) {
      for (int l = 0; l < k; l++) {
        covariance[l][k] = covariance[k][l];
      }
    }
    return new Gaussian(mean, covariance);
  }

  /**
   * The symmetric root of the covariance, shape (d, d): a standard normal vector times it, plus the
   * mean, has this law.
   *
   * @throws IllegalArgumentException if the covariance is not positive definite
   */
  public double[][] root() {
    return definite("a Gaussian").root().toArray();
  }

  /**
   * The symmetric inverse root of the covariance, shape (d, d), which whitens.
   *
   * @throws IllegalArgumentException if the covariance is not positive definite
   */
  public double[][] inverseRoot() {
    return definite("a Gaussian").inverseRoot().toArray();
  }

  /**
   * KL(this | other) = (tr(S2^-1 S1) + (m2 - m1)' S2^-1 (m2 - m1) - d + log det S2 - log det S1) /
   * 2.
   *
   * @throws IllegalArgumentException if a covariance is not positive definite
   */
  public double divergence(Gaussian other) {
    GaussianTransport.sameDimension(this, other);
    Matrix own = definite("the first Gaussian");
    Matrix reference = other.definite("the second Gaussian");
    Matrix precision = reference.inverse().symmetrised();
    Matrix difference = other.location().minus(location());
    return (precision.dot(own)
            + difference.dot(precision.times(difference))
            - dimension()
            + reference.logDeterminant()
            - own.logDeterminant())
        / 2;
  }

  /**
   * The logarithm of the density.
   *
   * @throws IllegalArgumentException if the covariance is not positive definite
   */
  public Quadratic logDensity() {
    Matrix spread = definite("a Gaussian");
    Matrix precision = spread.inverse().symmetrised();
    Matrix pull = precision.times(location());
    double constant =
        -(location().dot(pull) + spread.logDeterminant() + dimension() * Math.log(2 * Math.PI)) / 2;
    return new Quadratic(precision.times(-0.5).toArray(), pull.values(), constant);
  }

  /** Total variance: the trace of the covariance. */
  public double variance() {
    return spread().trace();
  }

  /** d. */
  public int dimension() {
    return mean.length;
  }

  Matrix location() {
    return Matrix.column(mean);
  }

  Matrix spread() {
    return Matrix.of(covariance).symmetrised();
  }

  /** The covariance, which must be invertible here. */
  Matrix definite(String name) {
    Matrix spread = spread();
    if (!(spread.smallestEigenvalue() > 0)) {
      throw new IllegalArgumentException(
          "the covariance of " + name + " must be positive definite");
    }
    return spread;
  }
}
