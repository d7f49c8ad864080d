package mongery.nn.ode;

import java.util.Arrays;
import mongery.config.ConfigException;
import mongery.data.DenseArray;

/**
 * Explicit Runge-Kutta integration of a batch in plain Java double. With adaptive steps each sample
 * has its own time and step length, as if it were alone; finished samples leave the batch.
 *
 * <p>Step control: error e = root mean square of err / (tol + tol max(|y|, |y'|)); a step is
 * accepted if e < 1; the next step is longer by 0.9 e^(-1/5), at most 10, at least 1 after an
 * accepted and 0.2 after a rejected step. First step after Hairer, Norsett and Wanner, II.4.
 */
public final class OdeSolver {
  private static final int MAX_STEPS = 4096;

  /** Samples are solved in groups of so many coordinates: a scheme keeps a dozen copies. */
  private static final int VALUES_AT_ONCE = 1 << 20;

  private final OdeField field;
  private final OdeSettings settings;
  private final Tableau tableau;
  private final boolean backward;
  private final int size;
  private long evaluations;
  private long attempts;
  private double[] carried;

  private OdeSolver(OdeField field, OdeSettings settings, boolean backward, int size) {
    this.field = field;
    this.settings = settings;
    this.tableau = Tableau.of(settings.solver());
    this.backward = backward;
    this.size = size;
  }

  /**
   * Integrates from the first to the last time, through all between.
   *
   * @param field the right-hand side
   * @param points shape (n, ...)
   * @param times increasing times in [0, 1], at which the state is wanted
   * @param settings scheme and steps; fixed steps divide [0, 1]
   * @param backward whether time t of the flow means time 1 - t of the field
   * @throws ConfigException for Euler without fixed steps, or if the steps become too many
   */
  public static OdeSolution solve(
      OdeField field, DenseArray points, double[] times, OdeSettings settings, boolean backward) {
    if (settings.solver() == OdeSettings.Solver.EULER && settings.steps() == 0) {
      throw new ConfigException(
          "ode.steps: euler cannot choose its steps; give a fixed number above 0");
    }
    int n = points.rows();
    int size = points.rowSize();
    float[] out = new float[Math.multiplyExact(times.length, n * size)];
    long attempts = 0;
    long evaluations = 0;
    int most = Math.max(1, VALUES_AT_ONCE / Math.max(1, size));
    for (int from = 0; from < n; from += most) {
      int count = Math.min(most, n - from);
      OdeSolver solver = new OdeSolver(field, settings, backward, size);
      double[] y = toDouble(points.values(), from * size, count * size);
      solver.run(y, count, times, out, from * size, n * size);
      attempts += solver.attempts;
      evaluations += solver.evaluations;
    }
    int[] shape = new int[points.rank() + 1];
    shape[0] = times.length;
    System.arraycopy(points.shape(), 0, shape, 1, points.rank());
    double each = Math.max(1, n);
    return new OdeSolution(new DenseArray(shape, out), attempts / each, evaluations / each);
  }

  /** Writes the states at each time, {@code stride} apart, from {@code offset} on. */
  private void run(double[] y, int n, double[] times, float[] out, int offset, int stride) {
    double previous = 0;
    Adaptive adaptive = settings.steps() == 0 ? new Adaptive(y, n) : null;
    for (int k = 0; k < times.length; k++) {
      if (times[k] < previous || times[k] > 1) {
        throw new IllegalArgumentException("times " + Arrays.toString(times) + " do not increase");
      }
      if (adaptive != null) {
        adaptive.advance(times[k]);
      } else {
        fixed(y, n, previous, times[k]);
      }
      for (int i = 0; i < y.length; i++) {
        out[k * stride + offset + i] = (float) y[i];
      }
      previous = times[k];
    }
  }

  /** Whole steps of 1/steps from grid point to grid point; a time between them cuts a step. */
  private void fixed(double[] y, int n, double from, double to) {
    double t = from;
    double[] times = new double[n];
    double[] steps = new double[n];
    while (t < to - 1e-12) {
      double grid = (Math.floor(t * settings.steps() + 1e-9) + 1) / settings.steps();
      double next = Math.min(grid, to);
      Arrays.fill(times, t);
      Arrays.fill(steps, next - t);
      double[][] k = stages(times, steps, y, carried);
      carried = tableau.firstSameAsLast() ? k[k.length - 1] : null;
      System.arraycopy(
          combine(y, steps, tableau.a()[tableau.a().length - 1], k), 0, y, 0, y.length);
      attempts += n;
      t = next;
    }
  }

  private double[] evaluate(double[] t, double[] y) {
    evaluations += t.length;
    double[] real = t;
    if (backward) {
      real = new double[t.length];
      for (int i = 0; i < t.length; i++) {
        real[i] = 1 - t[i];
      }
    }
    double[] v = field.at(real, y);
    if (backward) {
      for (int i = 0; i < v.length; i++) {
        v[i] = -v[i];
      }
    }
    return v;
  }

  /** Derivatives at all stages of a step; the first may be known already. */
  private double[][] stages(double[] t, double[] h, double[] y, double[] first) {
    double[][] k = new double[tableau.stages()][];
    k[0] = first == null ? evaluate(t, y) : first;
    double[] at = new double[t.length];
    for (int s = 1; s < k.length; s++) {
      for (int i = 0; i < t.length; i++) {
        at[i] = t[i] + tableau.c()[s] * h[i];
      }
      k[s] = evaluate(at, combine(y, h, tableau.a()[s], k));
    }
    return k;
  }

  private double[] combine(double[] y, double[] h, double[] a, double[][] k) {
    double[] out = y.clone();
    for (int s = 0; s < a.length; s++) {
      if (a[s] == 0) {
        continue;
      }
      double[] ks = k[s];
      for (int i = 0, at = 0; i < h.length; i++) {
        double w = h[i] * a[s];
        for (int j = 0; j < size; j++, at++) {
          out[at] += w * ks[at];
        }
      }
    }
    return out;
  }

  private static double[] toDouble(float[] values, int from, int count) {
    double[] out = new double[count];
    for (int i = 0; i < count; i++) {
      out[i] = values[from + i];
    }
    return out;
  }

  /** Samples with times and steps of their own. */
  private final class Adaptive {
    private final double tolerance = settings.tolerance();
    private final double[] y;
    private final double[] t;
    private final double[] h;
    private final double[] derivative;
    private final int[] tried;

    Adaptive(double[] y, int n) {
      this.y = y;
      this.t = new double[n];
      this.derivative = evaluate(t, y);
      this.h = firstSteps(n);
      this.tried = new int[n];
    }

    private double[] firstSteps(int n) {
      double[] h0 = new double[n];
      double[] d1 = new double[n];
      for (int i = 0; i < n; i++) {
        double d0 = norm(i, y, null, y);
        d1[i] = norm(i, derivative, null, y);
        h0[i] = d0 < 1e-5 || d1[i] < 1e-5 ? 1e-6 : 0.01 * d0 / d1[i];
      }
      double[] probe = combine(y, h0, new double[] {1}, new double[][] {derivative});
      double[] f1 = evaluate(h0, probe);
      double[] h = new double[n];
      for (int i = 0; i < n; i++) {
        double d2 = norm(i, f1, derivative, y) / h0[i];
        double d = Math.max(d1[i], d2);
        double h1 =
            d <= 1e-15 ? Math.max(1e-6, 1e-3 * h0[i]) : Math.pow(0.01 / d, 1.0 / tableau.order());
        h[i] = Math.min(100 * h0[i], h1);
      }
      return h;
    }

    /** Scaled root mean square of sample i of a - b. */
    private double norm(int i, double[] a, double[] b, double[] scale) {
      double sum = 0;
      for (int j = i * size; j < (i + 1) * size; j++) {
        double v = (a[j] - (b == null ? 0 : b[j])) / (tolerance + tolerance * Math.abs(scale[j]));
        sum += v * v;
      }
      return Math.sqrt(sum / size);
    }

    void advance(double end) {
      int[] active = unfinished(end);
      while (active.length > 0) {
        step(active, end);
        active = unfinished(end);
      }
    }

    private int[] unfinished(double end) {
      int count = 0;
      int[] all = new int[t.length];
      for (int i = 0; i < t.length; i++) {
        if (t[i] < end) {
          all[count++] = i;
        }
      }
      return Arrays.copyOf(all, count);
    }

    private void step(int[] active, double end) {
      int m = active.length;
      double[] ya = gather(y, active);
      double[] ta = new double[m];
      double[] ha = new double[m];
      for (int r = 0; r < m; r++) {
        int i = active[r];
        ta[r] = t[i];
        ha[r] = Math.min(h[i], end - t[i]);
        if (++tried[i] > MAX_STEPS) {
          throw new ConfigException(
              "ode.tolerance: "
                  + tolerance
                  + " needs more than "
                  + MAX_STEPS
                  + " steps; allow a larger tolerance or give fixed steps");
        }
      }
      attempts += m;
      double[][] k = stages(ta, ha, ya, gather(derivative, active));
      double[] next = combine(ya, ha, tableau.a()[tableau.a().length - 1], k);
      double[] error = combine(new double[ya.length], ha, tableau.error(), k);
      double[] scaled = new double[m];
      int accepted = 0;
      for (int r = 0; r < m; r++) {
        scaled[r] = error(r, error, ya, next);
        accepted += scaled[r] < 1 ? 1 : 0;
      }
      double[] last =
          tableau.firstSameAsLast() ? k[k.length - 1] : nextDerivative(ta, ha, next, accepted);
      for (int r = 0; r < m; r++) {
        settle(active[r], r, end, ha[r], scaled[r], next, last);
      }
    }

    private double[] nextDerivative(double[] ta, double[] ha, double[] next, int accepted) {
      if (accepted == 0) {
        return next;
      }
      double[] at = new double[ta.length];
      for (int r = 0; r < at.length; r++) {
        at[r] = ta[r] + ha[r];
      }
      return evaluate(at, next);
    }

    private void settle(
        int i, int r, double end, double used, double e, double[] next, double[] last) {
      boolean accept = e < 1;
      if (accept) {
        t[i] = used >= end - t[i] ? end : t[i] + used;
        System.arraycopy(next, r * size, y, i * size, size);
        System.arraycopy(last, r * size, derivative, i * size, size);
      }
      double factor =
          Double.isNaN(e) ? 0.2 : 0.9 * Math.pow(Math.max(e, 1e-30), -1.0 / tableau.order());
      double grown = used * Math.min(10, Math.max(accept ? 1 : 0.2, factor));
      // A step cut short to land on a requested time says nothing against the longer one.
      h[i] = accept ? Math.max(grown, h[i]) : grown;
    }

    private double error(int r, double[] error, double[] before, double[] after) {
      double sum = 0;
      for (int j = r * size; j < (r + 1) * size; j++) {
        double scale = tolerance + tolerance * Math.max(Math.abs(before[j]), Math.abs(after[j]));
        double v = error[j] / scale;
        sum += v * v;
      }
      return Math.sqrt(sum / size);
    }

    private double[] gather(double[] all, int[] rows) {
      if (rows.length == t.length) {
        return all.clone();
      }
      double[] out = new double[rows.length * size];
      for (int r = 0; r < rows.length; r++) {
        System.arraycopy(all, rows[r] * size, out, r * size, size);
      }
      return out;
    }
  }
}
