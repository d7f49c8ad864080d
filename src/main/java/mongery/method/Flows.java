package mongery.method;

import mongery.data.DenseArray;
import mongery.nn.ode.OdeSettings;
import mongery.nn.ode.OdeSolution;

/** A method whose map is the flow of a velocity field from t = 0 to t = 1. */
public interface Flows {
  /** Solver and steps that the run's settings ask for. */
  OdeSettings ode();

  /**
   * Integrates the field.
   *
   * @param points shape (n, ...): source points when forward, target points when backward
   * @param times increasing times in [0, 1] at which the state is wanted, the last being the end;
   *     for a backward flow t means 1 - t
   * @param settings solver and steps
   * @param backward from t = 1 to t = 0
   */
  OdeSolution flow(DenseArray points, double[] times, OdeSettings settings, boolean backward);
}
