package mongery.transport;

import java.util.Arrays;

/**
 * The dual of an entropic problem at one epsilon: maximise over f, g (and lambda) the marginal
 * terms minus epsilon sum P, where P_ij = alpha_i beta_j exp((f_i + g_j + lambda - C_ij) /
 * epsilon). Concave and smooth. Holds the potentials and, after {@link #evaluate}, the plan and the
 * gradient.
 *
 * <p>All weights are positive here.
 */
final class EntropicDual {
  final int n;
  final int m;
  final double[] cost;
  final double[] a;
  final double[] b;
  final double[] logAlpha;
  final double[] logBeta;
  final MarginalTerm first;
  final MarginalTerm second;
  final double total; // mass constraint of partial problems; NaN without
  double epsilon;

  double[] f;
  double[] g;
  double lambda;

  final double[] plan;
  final double[] rowMass;
  final double[] columnMass;
  final double[] rowGradient;
  final double[] columnGradient;
  double mass;
  double totalGradient;
  double value;
  double residual; // L1 norm of the gradient, relative to the mass

  private final double[] scratch;

  EntropicDual(
      CostMatrix costs,
      double[] a,
      double[] b,
      boolean product,
      MarginalTerm first,
      MarginalTerm second,
      double total) {
    this.n = a.length;
    this.m = b.length;
    this.cost = costs.values();
    this.a = a;
    this.b = b;
    this.first = first;
    this.second = second;
    this.total = total;
    logAlpha = product ? Arrays.stream(a).map(Math::log).toArray() : new double[n];
    logBeta = product ? Arrays.stream(b).map(Math::log).toArray() : new double[m];
    f = new double[n];
    g = new double[m];
    plan = new double[n * m];
    rowMass = new double[n];
    columnMass = new double[m];
    rowGradient = new double[n];
    columnGradient = new double[m];
    scratch = new double[m];
  }

  boolean hasTotal() {
    return !Double.isNaN(total);
  }

  /** Fills plan, masses, gradient, value and residual at the present potentials. */
  void evaluate() {
    double inverse = 1 / epsilon;
    double[] v = scratch;
    for (int j = 0; j < m; j++) {
      v[j] = g[j] * inverse + logBeta[j];
      columnMass[j] = 0;
    }
    mass = 0;
    value = hasTotal() ? lambda * total : 0;
    double gap = 0;
    for (int i = 0; i < n; i++) {
      double u = (f[i] + lambda) * inverse + logAlpha[i];
      double sum = 0;
      int base = i * m;
      for (int j = 0; j < m; j++) {
        double p = Math.exp(u + v[j] - cost[base + j] * inverse);
        plan[base + j] = p;
        columnMass[j] += p;
        sum += p;
      }
      rowMass[i] = sum;
      mass += sum;
      rowGradient[i] = first.target(f[i], a[i]) - sum;
      value += first.dual(f[i], a[i]);
      gap += first.rests(f[i], rowGradient[i]) ? 0 : Math.abs(rowGradient[i]);
    }
    for (int j = 0; j < m; j++) {
      columnGradient[j] = second.target(g[j], b[j]) - columnMass[j];
      value += second.dual(g[j], b[j]);
      gap += second.rests(g[j], columnGradient[j]) ? 0 : Math.abs(columnGradient[j]);
    }
    value -= epsilon * mass;
    totalGradient = hasTotal() ? total - mass : 0;
    gap += Math.abs(totalGradient);
    residual = gap / mass;
    if (Double.isNaN(residual) || Double.isNaN(value)) {
      residual = Double.POSITIVE_INFINITY;
      value = Double.NEGATIVE_INFINITY;
    }
  }

  /** One Sinkhorn sweep in the log domain: exact maximisation by g, then f, then lambda. */
  void sweep() {
    updateColumns();
    updateRows();
    if (hasTotal()) {
      updateTotal();
    }
  }

  private void updateRows() {
    double inverse = 1 / epsilon;
    double[] v = scratch;
    for (int i = 0; i < n; i++) {
      int base = i * m;
      double max = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < m; j++) {
        v[j] = (g[j] + lambda - cost[base + j]) * inverse + logBeta[j];
        max = Math.max(max, v[j]);
      }
      double sum = 0;
      for (int j = 0; j < m; j++) {
        sum += Math.exp(v[j] - max);
      }
      double logMarginal = max + Math.log(sum) + logAlpha[i];
      f[i] = first.best(logMarginal - Math.log(a[i]), epsilon);
    }
  }

  private void updateColumns() {
    double inverse = 1 / epsilon;
    double[] max = scratch;
    Arrays.fill(max, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < n; i++) {
      double u = (f[i] + lambda) * inverse + logAlpha[i];
      int base = i * m;
      for (int j = 0; j < m; j++) {
        max[j] = Math.max(max[j], u - cost[base + j] * inverse);
      }
    }
    double[] sum = new double[m];
    for (int i = 0; i < n; i++) {
      double u = (f[i] + lambda) * inverse + logAlpha[i];
      int base = i * m;
      for (int j = 0; j < m; j++) {
        sum[j] += Math.exp(u - cost[base + j] * inverse - max[j]);
      }
    }
    for (int j = 0; j < m; j++) {
      double logMarginal = max[j] + Math.log(sum[j]) + logBeta[j];
      g[j] = second.best(logMarginal - Math.log(b[j]), epsilon);
    }
  }

  private void updateTotal() {
    double inverse = 1 / epsilon;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      int base = i * m;
      for (int j = 0; j < m; j++) {
        double t = (f[i] + g[j] - cost[base + j]) * inverse + logAlpha[i] + logBeta[j];
        if (t > max) {
          sum *= Math.exp(max - t);
          max = t;
        }
        sum += Math.exp(t - max);
      }
    }
    lambda = epsilon * (Math.log(total) - max - Math.log(sum));
  }
}
