package mongery.method;

import java.util.List;
import java.util.Optional;
import mongery.data.DenseArray;

/**
 * Something that poses a transport problem which can be solved on weighted points, without a
 * network: the settings of a method, or a method in training under its present settings.
 */
public interface Solvable {
  /**
   * Solves the same problem between clouds of equal weights.
   *
   * @param marginals points of each marginal, shape (n, ...): source, then target; or those of a
   *     barycenter
   * @return the solution; empty if these settings pose no problem that is known to be solvable
   * @throws IllegalArgumentException in one sentence, if the points do not suit the settings
   * @throws IllegalStateException if an iteration does not converge
   */
  Optional<Counterpart> counterpart(List<DenseArray> marginals);
}
