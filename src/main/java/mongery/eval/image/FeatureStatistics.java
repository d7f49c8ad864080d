package mongery.eval.image;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import mongery.data.DenseArray;
import mongery.nn.Script;
import mongery.nn.Session;

/**
 * Count, mean and scatter matrix of features, in float64.
 *
 * @param count number of points
 * @param mean d values
 * @param scatter sum of (x - mean)(x - mean)', d times d values
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FeatureStatistics(long count, double[] mean, double[] scatter) {
  /** The functions on the device. */
  static Script functions(Session session) {
    return session.kept(
        FeatureStatistics.class,
        Script.class,
        () -> session.script(FeatureStatistics.class, "frechet.py"));
  }

  /** Of no points yet. */
  public static FeatureStatistics none(int size) {
    return new FeatureStatistics(0, new double[size], new double[size * size]);
  }

  /** Of features (n, d), n at least 1. */
  public static FeatureStatistics of(Session session, DenseArray features) {
    try (NDManager scope = session.scope()) {
      NDList out = functions(session).run(scope, "moments", session.array(scope, features));
      return new FeatureStatistics(
          features.rows(), out.get(0).toDoubleArray(), out.get(1).toDoubleArray());
    }
  }

  /** Of both sets together (Chan, Golub and LeVeque 1979). */
  public FeatureStatistics with(FeatureStatistics other) {
    int d = mean.length;
    long total = count + other.count;
    if (total == 0) {
      return this;
    }
    double share = (double) other.count / total;
    double weight = count * share;
    double[] middle = new double[d];
    double[] apart = new double[d];
    for (int i = 0; i < d; i++) {
      apart[i] = other.mean[i] - mean[i];
      middle[i] = mean[i] + share * apart[i];
    }
    double[] sum = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        int k = i * d + j;
        sum[k] = scatter[k] + other.scatter[k] + weight * apart[i] * apart[j];
      }
    }
    return new FeatureStatistics(total, middle, sum);
  }

  /**
   * Unbiased covariance, d times d values.
   *
   * @throws IllegalArgumentException if there are fewer than 2 points
   */
  public double[] covariance() {
    if (count < 2) {
      throw new IllegalArgumentException(
          count + " images are too few for a covariance, which needs at least 2");
    }
    double[] out = new double[scatter.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = scatter[k] / (count - 1);
    }
    return out;
  }

  /** The same as bytes, bit for bit. */
  byte[] bytes() {
    ByteBuffer out =
        ByteBuffer.allocate(2 * Long.BYTES + (mean.length + scatter.length) * Double.BYTES);
    out.putLong(count).putLong(mean.length);
    out.asDoubleBuffer().put(mean).put(scatter);
    return out.array();
  }

  static FeatureStatistics of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long count = in.getLong();
    int d = Math.toIntExact(in.getLong());
    DoubleBuffer values = in.asDoubleBuffer();
    double[] mean = new double[d];
    double[] scatter = new double[d * d];
    values.get(mean).get(scatter);
    return new FeatureStatistics(count, mean, scatter);
  }
}
