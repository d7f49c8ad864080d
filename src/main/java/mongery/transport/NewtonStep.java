package mongery.transport;

/**
 * One Newton direction of an {@link EntropicDual}: minus its Hessian, times epsilon, is
 *
 * <pre>
 *   diag(P 1) + eps D1    P                      P 1
 *   P^T                   diag(P^T 1) + eps D2   P^T 1
 *   (P 1)^T               (P^T 1)^T              mass
 * </pre>
 *
 * with the curvature of the marginal terms in D1, D2 and the last row only where the mass is
 * constrained. The diagonal may be damped (Levenberg-Marquardt), which shortens the direction where
 * the dual is nearly flat. Solved by conjugate gradients with the diagonal as preconditioner; where
 * these take long, by elimination of the rows and then of the {@link Laplacian} that remains.
 * Potentials that rest on a bound stay. The one direction in which a balanced problem is flat (f
 * up, g down) is orthogonal to the gradient, so conjugate gradients never leave its complement.
 */
final class NewtonStep {
  /** Elimination costs about m^3 / 3 + n m^2 / 2 operations and pays up to here. */
  private static final int LARGEST_ELIMINATION = 1200;

  private static final int PATIENCE = 60;

  private final EntropicDual dual;
  private final int size;
  private final double[] diagonal;
  private final boolean[] fixed;

  /** The direction: f, g, and lambda where there is one; divided by epsilon. */
  final double[] direction;

  NewtonStep(EntropicDual dual) {
    this.dual = dual;
    this.size = dual.n + dual.m + (dual.hasTotal() ? 1 : 0);
    this.diagonal = new double[size];
    this.fixed = new boolean[size];
    this.direction = new double[size];
  }

  /**
   * Solves at the plan and gradient that {@code dual} holds.
   *
   * @param accuracy relative residual at which conjugate gradients may stop
   * @param damping relative increase of the diagonal
   */
  void solve(double accuracy, double damping) {
    double[] r = new double[size];
    int n = dual.n;
    for (int i = 0; i < n; i++) {
      double curvature = dual.first.curvature(dual.rowGradient[i] + dual.rowMass[i]);
      prepare(i, dual.rowMass[i] + dual.epsilon * curvature, dual.rowGradient[i], r, damping);
      fixed[i] |= dual.first.rests(dual.f[i], dual.rowGradient[i]);
    }
    for (int j = 0; j < dual.m; j++) {
      double curvature = dual.second.curvature(dual.columnGradient[j] + dual.columnMass[j]);
      prepare(
          n + j, dual.columnMass[j] + dual.epsilon * curvature, dual.columnGradient[j], r, damping);
      fixed[n + j] |= dual.second.rests(dual.g[j], dual.columnGradient[j]);
    }
    if (dual.hasTotal()) {
      prepare(size - 1, dual.mass, dual.totalGradient, r, damping);
    }
    boolean eliminates = !dual.hasTotal() && dual.m <= LARGEST_ELIMINATION;
    boolean done = conjugateGradients(r.clone(), accuracy, eliminates ? PATIENCE : 20 + 2 * size);
    if (!done && eliminates) {
      eliminate(r);
    }
  }

  private void eliminate(double[] r) {
    int n = dual.n;
    int m = dual.m;
    Laplacian columns = new Laplacian(m);
    double[] x = new double[m];
    for (int j = 0; j < m; j++) {
      x[j] = r[n + j];
      columns.excess[j] = Math.max(0, diagonal[n + j] - dual.columnMass[j]);
    }
    for (int i = 0; i < n; i++) {
      if (fixed[i]) {
        continue;
      }
      double rowExcess = Math.max(0, diagonal[i] - dual.rowMass[i]);
      int base = i * m;
      for (int j = 0; j < m; j++) {
        double c = dual.plan[base + j] / diagonal[i];
        if (c > 0) {
          columns.excess[j] += c * rowExcess;
          x[j] -= c * r[i];
          double[] weight = columns.weight[j];
          for (int k = 0; k < j; k++) {
            weight[k] += c * dual.plan[base + k];
          }
        }
      }
    }
    columns.solve(x);
    for (int j = 0; j < m; j++) {
      direction[n + j] = fixed[n + j] ? 0 : x[j];
    }
    for (int i = 0; i < n; i++) {
      double sum = r[i];
      for (int j = 0; j < m; j++) {
        sum -= dual.plan[i * m + j] * direction[n + j];
      }
      direction[i] = fixed[i] ? 0 : sum / diagonal[i];
    }
  }

  /** Returns whether the accuracy was reached. */
  private boolean conjugateGradients(double[] r, double accuracy, int maxIterations) {
    double[] z = new double[size];
    double[] p = new double[size];
    double[] hp = new double[size];
    double rz = 0;
    for (int k = 0; k < size; k++) {
      direction[k] = 0;
      r[k] = fixed[k] ? 0 : r[k];
      z[k] = fixed[k] ? 0 : r[k] / diagonal[k];
      p[k] = z[k];
      rz += r[k] * z[k];
    }
    double stop = rz * accuracy * accuracy;
    for (int it = 0; it < maxIterations && rz > stop && rz > 0; it++) {
      multiply(p, hp);
      double php = 0;
      for (int k = 0; k < size; k++) {
        php += p[k] * hp[k];
      }
      if (!(php > 0)) {
        return false;
      }
      double step = rz / php;
      double old = rz;
      rz = 0;
      for (int k = 0; k < size; k++) {
        if (!fixed[k]) {
          direction[k] += step * p[k];
          r[k] -= step * hp[k];
          z[k] = r[k] / diagonal[k];
          rz += r[k] * z[k];
        }
      }
      double beta = rz / old;
      for (int k = 0; k < size; k++) {
        p[k] = z[k] + beta * p[k];
      }
    }
    return rz <= stop;
  }

  /** The largest change of a logarithm of the plan that the direction stands for. */
  double length() {
    double max = 0;
    for (double d : direction) {
      max = Math.max(max, Math.abs(d));
    }
    return max;
  }

  private void prepare(int k, double diag, double gradient, double[] r, double damping) {
    diagonal[k] = diag * (1 + damping);
    fixed[k] = !(diag > 0);
    r[k] = gradient;
  }

  private void multiply(double[] p, double[] out) {
    int n = dual.n;
    int m = dual.m;
    double last = dual.hasTotal() ? p[size - 1] : 0;
    for (int k = 0; k < n + m; k++) {
      out[k] = diagonal[k] * p[k];
    }
    for (int i = 0; i < n; i++) {
      int base = i * m;
      double pi = p[i];
      double sum = 0;
      for (int j = 0; j < m; j++) {
        double q = dual.plan[base + j];
        sum += q * p[n + j];
        out[n + j] += q * pi;
      }
      out[i] += sum + dual.rowMass[i] * last;
    }
    if (dual.hasTotal()) {
      double sum = diagonal[size - 1] * last;
      for (int i = 0; i < n; i++) {
        sum += dual.rowMass[i] * p[i];
      }
      for (int j = 0; j < m; j++) {
        sum += dual.columnMass[j] * p[n + j];
        out[n + j] += dual.columnMass[j] * last;
      }
      out[size - 1] = sum;
    }
    for (int k = 0; k < size; k++) {
      if (fixed[k]) {
        out[k] = 0;
      }
    }
  }
}
