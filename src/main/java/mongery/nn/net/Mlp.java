package mongery.nn.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import java.util.List;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.nn.Blueprint;
import mongery.nn.Weights;
import mongery.nn.layer.Activation;

/**
 * Multi-layer perceptron on the flattened point with the time as one more input.
 *
 * @param widths widths of the hidden layers
 * @param activation non-linearity between layers
 */
@Named(value = "mlp", help = "Multi-layer perceptron; time is one more input")
public record Mlp(
    @Setting(help = "Widths of the hidden layers", def = "[128,128,128]", min = 1)
        List<Integer> widths,
    @Setting(help = "Non-linearity between layers", def = "\"silu\"") Activation activation)
    implements NetworkSettings {

  /** Checks the widths. */
  public Mlp {
    widths = List.copyOf(widths);
    if (widths.isEmpty() || widths.stream().anyMatch(w -> w < 1)) {
      throw new ConfigException("network.widths: " + widths + " must name widths of at least 1");
    }
  }

  @Override
  public VelocityNet build(int[] shape) {
    int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    return new Net(size, widths, activation);
  }

  private static final class Net implements VelocityNet {
    private final Perceptron perceptron;

    Net(int size, List<Integer> widths, Activation activation) {
      this.perceptron = new Perceptron(size + 1, widths, size, activation);
    }

    @Override
    public Blueprint blueprint() {
      return perceptron.blueprint();
    }

    @Override
    public NDArray velocity(Weights w, NDArray t, NDArray x) {
      long n = x.getShape().get(0);
      NDArray h = NDArrays.concat(new NDList(x.reshape(n, -1), t.reshape(n, 1)), 1);
      return perceptron.apply(w, h).reshape(x.getShape());
    }
  }
}
