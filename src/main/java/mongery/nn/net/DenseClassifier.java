package mongery.nn.net;

import ai.djl.ndarray.NDArray;
import mongery.nn.Blueprint;
import mongery.nn.Weights;
import mongery.nn.layer.Linear;

/** One hidden layer of ReLU units on the flattened point. */
public final class DenseClassifier implements Classifier {
  private final Blueprint blueprint = new Blueprint();
  private final Linear in;
  private final Linear out;
  private final int hidden;

  /**
   * @param points size of a point
   * @param hidden units of the hidden layer
   * @param groups groups to tell apart
   */
  public DenseClassifier(int points, int hidden, int groups) {
    this.in = new Linear(blueprint, "in", points, hidden);
    this.out = new Linear(blueprint, "out", hidden, groups);
    this.hidden = hidden;
  }

  @Override
  public Blueprint blueprint() {
    return blueprint;
  }

  @Override
  public int size() {
    return hidden;
  }

  @Override
  public NDArray features(Weights w, NDArray x) {
    return w.ops().relu(in.apply(w, x.reshape(x.getShape().get(0), -1)));
  }

  @Override
  public NDArray logits(Weights w, NDArray features) {
    return out.apply(w, features);
  }
}
