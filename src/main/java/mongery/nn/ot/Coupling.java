package mongery.nn.ot;

import mongery.data.DenseArray;

/**
 * A coupling of two minibatches.
 *
 * @param plan mass of each pair, shape (n, m); sums to 1 only if a side is balanced
 * @param f source potential, n values
 * @param g target potential, m values
 * @param iterations iterations done
 * @param error error of the second marginal at the last check
 * @param converged whether the error reached the tolerance
 * @param slowIterations iterations that ran in the log domain
 */
@SuppressWarnings("ArrayRecordComponent") // identity of a coupling is never asked for
public record Coupling(
    DenseArray plan,
    float[] f,
    float[] g,
    int iterations,
    double error,
    boolean converged,
    int slowIterations) {

  /** Total mass of the plan. */
  public double mass() {
    double sum = 0;
    for (float p : plan.values()) {
      sum += p;
    }
    return sum;
  }

  /** Mass of each source point under the plan. */
  public double[] sourceMarginal() {
    int m = plan.rowSize();
    double[] out = new double[plan.rows()];
    float[] p = plan.values();
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j < m; j++) {
        out[i] += p[i * m + j];
      }
    }
    return out;
  }

  /** Mass of each target point under the plan. */
  public double[] targetMarginal() {
    double[] out = new double[plan.rowSize()];
    float[] p = plan.values();
    for (int k = 0; k < p.length; k++) {
      out[k % out.length] += p[k];
    }
    return out;
  }

  /**
   * Draws pairs independently with replacement, with probability proportional to the plan.
   *
   * @param uniforms one number in [0, 1) a pair; equal numbers give equal pairs on every device
   * @throws IllegalStateException if the plan has no mass or is not finite
   */
  public Pairs draw(double[] uniforms) {
    float[] p = plan.values();
    double[] cumulative = new double[p.length];
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      sum += p[k];
      cumulative[k] = sum;
    }
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw new IllegalStateException(
          "the minibatch plan has mass " + sum + "; a larger epsilon or tau may help");
    }
    int m = plan.rowSize();
    int[] source = new int[uniforms.length];
    int[] target = new int[uniforms.length];
    for (int k = 0; k < uniforms.length; k++) {
      int cell = firstAbove(cumulative, uniforms[k] * sum);
      source[k] = cell / m;
      target[k] = cell % m;
    }
    return new Pairs(source, target);
  }

  private static int firstAbove(double[] cumulative, double value) {
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Pairs of indices.
   *
   * @param source rows of the source batch
   * @param target rows of the target batch
   */
  @SuppressWarnings("ArrayRecordComponent") // identity is never asked for
  public record Pairs(int[] source, int[] target) {}
}
