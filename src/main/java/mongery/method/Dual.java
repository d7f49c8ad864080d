package mongery.method;

import java.util.List;
import mongery.data.DenseArray;

/** A method that maximises a dual objective, whose best value is the cost of the best plans. */
public interface Dual {
  /**
   * Value of the objective at the trained maps and potentials.
   *
   * @param marginals points of each marginal, shape (n, ...); many, to average well
   */
  double dual(List<DenseArray> marginals);
}
