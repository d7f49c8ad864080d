package mongery.transport;

import java.util.Arrays;

/** c-transforms of potentials: the largest partner that keeps f_i + g_j &lt;= C_ij. */
public final class CTransform {
  private CTransform() {}

  /** min over j of C_ij - g_j, length n. A value of g may be -infinity, not all of them. */
  public static double[] ofColumns(CostMatrix cost, double[] g) {
    double[] f = new double[cost.rows()];
    for (int i = 0; i < f.length; i++) {
      double min = Double.POSITIVE_INFINITY;
      for (int j = 0; j < g.length; j++) {
        min = Math.min(min, cost.at(i, j) - g[j]);
      }
      f[i] = min;
    }
    return f;
  }

  /** min over i of C_ij - f_i, length m. A value of f may be -infinity, not all of them. */
  public static double[] ofRows(CostMatrix cost, double[] f) {
    double[] g = new double[cost.columns()];
    Arrays.fill(g, Double.POSITIVE_INFINITY);
    for (int i = 0; i < f.length; i++) {
      for (int j = 0; j < g.length; j++) {
        g[j] = Math.min(g[j], cost.at(i, j) - f[i]);
      }
    }
    return g;
  }
}
