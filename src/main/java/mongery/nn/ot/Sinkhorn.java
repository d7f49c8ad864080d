package mongery.nn.ot;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import mongery.data.DenseArray;
import mongery.nn.Session;

/**
 * Entropic optimal transport between two minibatches of equal weights, balanced or unbalanced
 * (Eyring et al. 2024; Chizat et al. 2018), with the updates and the stopping rule that published
 * minibatch flow matching uses:
 *
 * <pre>
 * g_j = tauB (eps log b_j - eps logsumexp_i (f_i - C_ij)/eps),  then f likewise with tauA
 * </pre>
 *
 * every tenth iteration the L1 distance between the second marginal of the plan and b exp(-g/rho)
 * is compared with the tolerance (the first marginal is exact by then).
 *
 * @param epsilon entropic regularisation, in units of the cost given, which {@link #couple} divides
 *     by its mean
 * @param tauA damping of the source side, rho/(rho + epsilon); 1 keeps the source marginal
 * @param tauB damping of the target side
 * @param tolerance error at which to stop
 * @param limit largest number of iterations; the last plan is used when it is reached
 */
public record Sinkhorn(double epsilon, double tauA, double tauB, double tolerance, int limit) {

  /**
   * Couples points by their squared Euclidean distance over its mean.
   *
   * @param x shape (n, ...)
   * @param y shape (m, ...)
   */
  public Coupling couple(Session session, DenseArray x, DenseArray y) {
    try (NDManager scope = session.scope()) {
      NDArray a = session.array(scope, x.reshape(x.rows(), x.rowSize()));
      NDArray b = session.array(scope, y.reshape(y.rows(), y.rowSize()));
      NDArray cost =
          session.withoutGradients(
              () -> {
                NDArray c = session.ops().squaredDistances(a, b);
                return c.div(c.mean().maximum(1e-30f));
              });
      return solve(session, cost);
    }
  }

  /** Couples by a cost matrix (n, m), taken as it is. */
  public Coupling solve(Session session, NDArray cost) {
    return solve(session, cost, true);
  }

  Coupling solve(Session session, NDArray cost, boolean fast) {
    try (NDList out = session.ops().sinkhorn(cost, epsilon, tauA, tauB, tolerance, limit, fast)) {
      float[] stats = out.get(3).toFloatArray();
      return new Coupling(
          Session.dense(out.get(0)),
          Session.dense(out.get(1)).values(),
          Session.dense(out.get(2)).values(),
          (int) stats[0],
          stats[1],
          stats[1] < tolerance,
          (int) stats[2]);
    }
  }
}
