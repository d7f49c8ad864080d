package mongery.method.unotb;

/**
 * How K potentials f are made of networks g so that sum lambda_k f_k = m for whatever networks: f_k
 * = sum_n mix_kn g_n + m / (K lambda_k).
 *
 * <p>For K of 3 or more there is a network a marginal, f_k = g_k - sum_{n != k} lambda_n /
 * (lambda_k (K - 1)) g_n. For two marginals there is one network, f_1 = g and f_2 = -(lambda_1 /
 * lambda_2) g. The released program takes f_2 = -g, which is congruent for equal weights only.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Congruence(double[] lambda, double[][] mix) {
  /**
   * @param lambda weights of sum 1
   * @param released whether two potentials are g and -g whatever the weights
   */
  static Congruence of(double[] lambda, boolean released) {
    int k = lambda.length;
    if (k == 2) {
      double other = released ? -1 : -lambda[0] / lambda[1];
      return new Congruence(lambda, new double[][] {{1}, {other}});
    }
    double[][] mix = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int n = 0; n < k; n++) {
        mix[i][n] = i == n ? 1 : -lambda[n] / (lambda[i] * (k - 1));
      }
    }
    return new Congruence(lambda, mix);
  }

  /** Number of marginals. */
  int marginals() {
    return mix.length;
  }

  /** Number of networks. */
  int networks() {
    return mix[0].length;
  }

  /** mix, network by network: shape (networks, K, 1). */
  float[] mixing() {
    float[] out = new float[networks() * marginals()];
    for (int n = 0; n < networks(); n++) {
      for (int k = 0; k < marginals(); k++) {
        out[n * marginals() + k] = (float) mix[k][n];
      }
    }
    return out;
  }

  /** 1 / (K lambda_k). */
  float[] shares() {
    float[] out = new float[marginals()];
    for (int k = 0; k < out.length; k++) {
      out[k] = (float) (1 / (out.length * lambda[k]));
    }
    return out;
  }

  /** lambda as floats. */
  float[] weights() {
    float[] out = new float[lambda.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = (float) lambda[k];
    }
    return out;
  }
}
