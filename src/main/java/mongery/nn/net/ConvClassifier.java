package mongery.nn.net;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import mongery.nn.Blueprint;
import mongery.nn.Weights;
import mongery.nn.layer.Conv2d;
import mongery.nn.layer.Linear;

/**
 * A small convolutional network for images: a 3x3 convolution, then one of stride 2 and twice the
 * channels as long as the side is above 7, then a linear layer to the features; ReLU after each.
 */
public final class ConvClassifier implements Classifier {
  private static final int SIDE = 7;

  private final Blueprint blueprint = new Blueprint();
  private final List<Conv2d> convolutions = new ArrayList<>();
  private final Linear in;
  private final Linear out;
  private final int size;

  /**
   * @param shape channels, height, width
   * @param width channels of the first convolution
   * @param size number of features
   * @param groups groups to tell apart
   */
  public ConvClassifier(int[] shape, int width, int size, int groups) {
    if (shape.length != 3) {
      throw new IllegalArgumentException("a convolutional classifier needs images");
    }
    int h = shape[1];
    int v = shape[2];
    int channels = width;
    convolutions.add(new Conv2d(blueprint, "conv0", shape[0], channels, 3, 1, 1));
    while (Math.max(h, v) > SIDE) {
      int next = 2 * channels;
      convolutions.add(
          new Conv2d(blueprint, "conv" + convolutions.size(), channels, next, 3, 2, 1));
      channels = next;
      h = (h + 1) / 2;
      v = (v + 1) / 2;
    }
    this.in = new Linear(blueprint, "in", channels * h * v, size);
    this.out = new Linear(blueprint, "out", size, groups);
    this.size = size;
  }

  @Override
  public Blueprint blueprint() {
    return blueprint;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public NDArray features(Weights w, NDArray x) {
    NDArray h = x;
    for (Conv2d convolution : convolutions) {
      h = w.ops().relu(convolution.apply(w, h));
    }
    return w.ops().relu(in.apply(w, h.reshape(h.getShape().get(0), -1)));
  }

  @Override
  public NDArray logits(Weights w, NDArray features) {
    return out.apply(w, features);
  }
}
