package mongery.nn.net;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Locale;
import mongery.nn.Blueprint;
import mongery.nn.Init;
import mongery.nn.Weights;
import mongery.nn.layer.Activation;
import mongery.nn.layer.Linear;

/**
 * A plain perceptron: linear layers with a non-linearity between them and none after the last.
 * Applied as one call of the op pack. Its weights are (weight, bias) of each layer in order, so a
 * method's own script can apply it, too.
 */
public final class Perceptron {
  private final Blueprint blueprint = new Blueprint();
  private final Activation activation;
  private final String function;

  /** How the weights of the layers start; biases start as PyTorch's, uniform on +-1/sqrt(in). */
  public enum Start {
    /** PyTorch's default: uniform on +-1/sqrt(in). */
    DEFAULT,
    /** Normal of variance 2/in (He, Zhang, Ren, Sun 2015). */
    KAIMING
  }

  /**
   * @param in size of a point
   * @param widths widths of the hidden layers; may be empty
   * @param out size of the result
   * @param activation between the layers
   * @param start how the weights start
   */
  public Perceptron(int in, List<Integer> widths, int out, Activation activation, Start start) {
    this.activation = activation;
    this.function = "perceptron_" + activation.name().toLowerCase(Locale.ROOT);
    int from = in;
    for (int i = 0; i <= widths.size(); i++) {
      int to = i < widths.size() ? widths.get(i) : out;
      Init init = start == Start.KAIMING ? Init.kaiming(from) : Init.fanIn(from);
      new Linear(blueprint, "layer" + i, from, to, init);
      from = to;
    }
  }

  /** With PyTorch's start. */
  public Perceptron(int in, List<Integer> widths, int out, Activation activation) {
    this(in, widths, out, activation, Start.DEFAULT);
  }

  /** The parameters. */
  public Blueprint blueprint() {
    return blueprint;
  }

  /** Between the layers. */
  public Activation activation() {
    return activation;
  }

  /** From (..., in) to (..., out). */
  public NDArray apply(Weights w, NDArray x) {
    return w.ops().script(function, new NDArray[] {x}, w.list().toArray(NDArray[]::new));
  }
}
