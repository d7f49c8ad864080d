package mongery.eval.image;

import mongery.config.Family;
import mongery.eval.Subject;

/** The settings of a feature network. */
@Family("features")
public interface Features {
  /**
   * The network, made or read at the first request of a session.
   *
   * @throws mongery.config.ConfigException if it cannot be had or does not suit the images
   */
  FeatureNet open(Subject subject);
}
