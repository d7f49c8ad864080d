package mongery.nn.ode;

/** Right-hand side of dx/dt = v(t, x) for a batch of independent samples. */
@FunctionalInterface
public interface OdeField {
  /**
   * Evaluates the field.
   *
   * @param t time of each sample
   * @param x states, sample after sample, t.length of them
   * @return velocities, laid out as x
   */
  double[] at(double[] t, double[] x);
}
