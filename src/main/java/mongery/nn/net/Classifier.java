package mongery.nn.net;

import ai.djl.ndarray.NDArray;
import mongery.nn.Blueprint;
import mongery.nn.Weights;

/** A network that tells groups apart by features which it learns on the way. */
public interface Classifier {
  /** The parameters. */
  Blueprint blueprint();

  /** Number of features. */
  int size();

  /** What the last layer sees: points (n, ...) to features (n, size). */
  NDArray features(Weights w, NDArray x);

  /** Unnormalised log probability of each group, from features: (n, size) to (n, groups). */
  NDArray logits(Weights w, NDArray features);
}
