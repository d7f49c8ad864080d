package mongery.method.flow;

import java.util.Optional;
import mongery.config.Family;
import mongery.data.DenseArray;
import mongery.method.Counterpart;
import mongery.nn.Session;

/** How the points of a source and a target batch are paired. Members are records of settings. */
@Family("coupling")
public interface Pairing {
  /**
   * Pairs two batches of one size.
   *
   * @param source shape (n, ...)
   * @param target shape (n, ...)
   * @param uniforms n numbers in [0, 1), all the randomness there is
   */
  Paired pair(Session session, DenseArray source, DenseArray target, double[] uniforms);

  /**
   * Density of a re-weighted marginal at any points.
   *
   * @param marginal 0 for the source, 1 for the target
   * @param points where, shape (k, ...)
   * @param source reference batch of the source
   * @param target reference batch of the target
   * @return k values of mean about 1 over the given marginal; null if it is not re-weighted
   */
  double[] density(
      Session session, int marginal, DenseArray points, DenseArray source, DenseArray target);

  /**
   * The same coupling of whole laws instead of batches, on points.
   *
   * @param source shape (n, ...)
   * @param target shape (m, ...)
   * @return empty if nothing is transported
   */
  Optional<Counterpart> counterpart(DenseArray source, DenseArray target);
}
