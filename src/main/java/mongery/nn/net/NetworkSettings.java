package mongery.nn.net;

import mongery.config.Family;

/** The settings of a velocity-field network, which also build it. */
@Family("network")
public interface NetworkSettings {
  /**
   * A network for points of the given shape.
   *
   * @throws mongery.config.ConfigException if it cannot take that shape
   */
  VelocityNet build(int[] shape);
}
