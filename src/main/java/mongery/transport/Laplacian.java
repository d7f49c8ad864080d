package mongery.transport;

/**
 * A symmetric system diag(excess) + L, where L is the Laplacian of a graph with non-negative
 * weights. Elimination keeps that form, so it needs no subtraction and every conductance, however
 * small, keeps its relative accuracy (Grassmann, Taksar, Heyman 1985). That is what Newton's method
 * needs at small epsilon, where parts of a plan are coupled by masses far below rounding of the
 * rest.
 */
final class Laplacian {
  /** Weights below the diagonal. */
  final double[][] weight;

  /** What each diagonal entry has beyond the sum of its weights; at least 0. */
  final double[] excess;

  Laplacian(int size) {
    weight = new double[size][];
    for (int k = 0; k < size; k++) {
      weight[k] = new double[k];
    }
    excess = new double[size];
  }

  /**
   * Solves in place; the system is destroyed. Where it is singular, which happens without any
   * excess, one unknown of each connected part is 0.
   *
   * @param x right-hand side, replaced by the solution
   */
  void solve(double[] x) {
    double[] pivot = new double[x.length];
    for (int k = x.length - 1; k >= 0; k--) {
      double[] wk = weight[k];
      double d = excess[k];
      for (double w : wk) {
        d += w;
      }
      pivot[k] = d;
      if (!(d > 0)) {
        continue;
      }
      for (int i = 0; i < k; i++) {
        double c = wk[i] / d;
        if (c > 0) {
          double[] wi = weight[i];
          for (int j = 0; j < i; j++) {
            wi[j] += c * wk[j];
          }
          excess[i] += c * excess[k];
          x[i] += c * x[k];
        }
      }
    }
    for (int k = 0; k < x.length; k++) {
      if (!(pivot[k] > 0)) {
        x[k] = 0;
        continue;
      }
      double sum = x[k];
      for (int j = 0; j < k; j++) {
        sum += weight[k][j] * x[j];
      }
      x[k] = sum / pivot[k];
    }
  }
}
