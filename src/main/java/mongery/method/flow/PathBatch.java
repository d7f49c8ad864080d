package mongery.method.flow;

import java.util.random.RandomGenerator;
import mongery.data.DenseArray;

/**
 * What the network is asked and told in one step.
 *
 * @param t times, shape (n)
 * @param x states on the noisy path, shape (n, ...)
 * @param velocity regression target x1 - x0, shape (n, ...)
 */
record PathBatch(DenseArray t, DenseArray x, DenseArray velocity) {
  /**
   * Stratified times t_k = (k + U_k)/n, states t x1 + (1 - t) x0 + gamma(t) z with z standard
   * normal, and velocities x1 - x0. Noise goes on the state only.
   */
  static PathBatch of(
      DenseArray source,
      DenseArray target,
      Paired pairs,
      FlowMatching.Path path,
      double sigma,
      RandomGenerator times,
      RandomGenerator noise) {
    int n = pairs.source().length;
    int d = source.rowSize();
    float[] t = new float[n];
    float[] x = new float[n * d];
    float[] u = new float[n * d];
    float[] a = source.values();
    float[] b = target.values();
    for (int k = 0; k < n; k++) {
      double time = (k + times.nextDouble()) / n;
      double deviation = path.deviation(sigma, time);
      t[k] = (float) time;
      int from = pairs.source()[k] * d;
      int to = pairs.target()[k] * d;
      for (int j = 0; j < d; j++) {
        float x0 = a[from + j];
        float x1 = b[to + j];
        double z = sigma == 0 ? 0 : deviation * noise.nextGaussian();
        x[k * d + j] = (float) (time * x1 + (1 - time) * x0 + z);
        u[k * d + j] = x1 - x0;
      }
    }
    int[] shape = source.shape();
    shape[0] = n;
    return new PathBatch(DenseArray.vector(t), new DenseArray(shape, x), new DenseArray(shape, u));
  }
}
