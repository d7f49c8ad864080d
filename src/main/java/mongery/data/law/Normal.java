package mongery.data.law;

import mongery.data.Law;
import mongery.transport.gaussian.Gaussian;

/** A law that is one Gaussian, so that closed forms apply to it. */
public interface Normal extends Law {
  /** Its mean and covariance, of the flattened point. */
  Gaussian moments();
}
