package mongery.method;

import java.util.Map;

/** Named numbers of one step (losses, mean cost, ...), copied from the device only when read. */
@FunctionalInterface
public interface Scalars {
  /** Copies the numbers; call before the next step. */
  Map<String, Double> read();
}
