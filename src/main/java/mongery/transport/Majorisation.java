package mongery.transport;

import java.util.Arrays;

/**
 * Unbalanced transport sum P C + reg1 KL(P 1 | a) + reg2 KL(P^T 1 | b) without entropy, by
 * majorisation-minimisation (Chapel, Flamary, Wu, Fevotte, Gasso, "Unbalanced optimal transport
 * through non-negative penalized linear regression", NeurIPS 2021): multiplicative updates from a
 * b^T. It approaches the optimum sublinearly; {@link OptimalTransport} gives the exact one. Here
 * because published evaluations stop it after a fixed number of updates.
 */
public final class Majorisation {
  private static final double TINY = 1e-16;

  private Majorisation() {}

  /**
   * Plan after at most {@code limit} updates.
   *
   * @param a weights of the rows
   * @param b weights of the columns
   * @param reg1 penalty of the rows, above 0
   * @param reg2 penalty of the columns, above 0
   * @param tolerance Frobenius norm of an update at which to stop
   * @return row-major, of the shape of the costs
   */
  public static double[] plan(
      CostMatrix cost,
      double[] a,
      double[] b,
      double reg1,
      double reg2,
      int limit,
      double tolerance) {
    Checks.positive("reg1", reg1);
    Checks.positive("reg2", reg2);
    Checks.weights("a", a, cost.rows());
    Checks.weights("b", b, cost.columns());
    int n = a.length;
    int m = b.length;
    double r1 = reg1 / (reg1 + reg2);
    double r2 = reg2 / (reg1 + reg2);
    double[] kernel = cost.values().clone();
    double[] plan = new double[n * m];
    double[] rows = new double[n];
    double[] columns = new double[m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        int at = i * m + j;
        kernel[at] =
            Math.pow(a[i], r1) * Math.pow(b[j], r2) * Math.exp(-kernel[at] / (reg1 + reg2));
        plan[at] = a[i] * b[j];
        rows[i] += plan[at];
        columns[j] += plan[at];
      }
    }
    for (int it = 0; it < limit; it++) {
      double[] u = Arrays.stream(rows).map(s -> Math.pow(s, r1)).toArray();
      double[] v = Arrays.stream(columns).map(s -> Math.pow(s, r2)).toArray();
      Arrays.fill(columns, 0);
      double change = 0;
      for (int i = 0; i < n; i++) {
        double row = 0;
        for (int j = 0; j < m; j++) {
          int at = i * m + j;
          double old = plan[at];
          double next = kernel[at] * old / (u[i] * v[j] + TINY);
          plan[at] = next;
          row += next;
          columns[j] += next;
          change += (next - old) * (next - old);
        }
        rows[i] = row;
      }
      if (Math.sqrt(change) < tolerance) {
        break;
      }
    }
    return plan;
  }
}
