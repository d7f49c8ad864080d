package mongery.nn.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.nn.Blueprint;
import mongery.nn.Weights;
import mongery.nn.layer.Conv2d;
import mongery.nn.layer.ConvTranspose2d;
import mongery.nn.layer.LayerNorm;
import mongery.nn.layer.Linear;

/**
 * MLP-Mixer (Tolstikhin et al. 2021) on images, with a plane of constant time as one more channel.
 * Layer norms run over the whole array of channels and patches, as in UOT-FM (Eyring et al. 2024).
 *
 * @param patch side of a patch in pixels
 * @param hidden channels of a patch
 * @param patchWidth width of the perceptron along patches
 * @param channelWidth width of the perceptron along channels
 * @param blocks mixer blocks
 */
@Named(value = "mixer", help = "MLP-Mixer on images; time is one more channel")
public record Mixer(
    @Setting(help = "Side of a patch", unit = "pixels", def = "4", min = 1) int patch,
    @Setting(help = "Channels of a patch", def = "64", min = 1) int hidden,
    @Setting(help = "Width of the perceptron along patches", def = "512", min = 1) int patchWidth,
    @Setting(help = "Width of the perceptron along channels", def = "512", min = 1)
        int channelWidth,
    @Setting(help = "Mixer blocks", def = "4", min = 1) int blocks)
    implements NetworkSettings {

  @Override
  public VelocityNet build(int[] shape) {
    if (shape.length != 3 || shape[1] % patch != 0 || shape[2] % patch != 0) {
      throw new ConfigException(
          "network.patch: "
              + patch
              + " does not divide the image "
              + Arrays.toString(shape)
              + "; a mixer needs points of shape [channels, height, width] with height and width"
              + " multiples of the patch");
    }
    return new Net(this, shape);
  }

  private record Block(
      LayerNorm norm1, Linear in1, Linear out1, LayerNorm norm2, Linear in2, Linear out2) {
    static Block of(Blueprint b, String name, Mixer m, int patches) {
      return new Block(
          new LayerNorm(b, name + ".norm1", m.hidden, patches),
          new Linear(b, name + ".patch.in", patches, m.patchWidth),
          new Linear(b, name + ".patch.out", m.patchWidth, patches),
          new LayerNorm(b, name + ".norm2", patches, m.hidden),
          new Linear(b, name + ".channel.in", m.hidden, m.channelWidth),
          new Linear(b, name + ".channel.out", m.channelWidth, m.hidden));
    }

    /** From and to shape (n, channels, patches). */
    NDArray apply(Weights w, NDArray y) {
      y = y.add(out1.apply(w, w.ops().relu(in1.apply(w, norm1.apply(w, y)))));
      y = y.transpose(0, 2, 1);
      y = y.add(out2.apply(w, w.ops().relu(in2.apply(w, norm2.apply(w, y)))));
      return y.transpose(0, 2, 1);
    }
  }

  private static final class Net implements VelocityNet {
    private static final int AT_ONCE = 512;

    private final Blueprint blueprint = new Blueprint();
    private final Conv2d in;
    private final List<Block> blocks = new ArrayList<>();
    private final LayerNorm norm;
    private final ConvTranspose2d out;

    Net(Mixer m, int[] shape) {
      int patches = shape[1] / m.patch * (shape[2] / m.patch);
      in = new Conv2d(blueprint, "in", shape[0] + 1, m.hidden, m.patch, m.patch, 0);
      for (int i = 0; i < m.blocks; i++) {
        blocks.add(Block.of(blueprint, "block" + i, m, patches));
      }
      norm = new LayerNorm(blueprint, "norm", m.hidden, patches);
      out = new ConvTranspose2d(blueprint, "out", m.hidden, shape[0], m.patch, m.patch, 0);
    }

    @Override
    public Blueprint blueprint() {
      return blueprint;
    }

    @Override
    public int atOnce() {
      return AT_ONCE;
    }

    @Override
    public NDArray velocity(Weights w, NDArray t, NDArray x) {
      Shape s = x.getShape();
      long n = s.get(0);
      NDArray plane = t.reshape(n, 1, 1, 1).broadcast(new Shape(n, 1, s.get(2), s.get(3)));
      NDArray h = in.apply(w, NDArrays.concat(new NDList(x, plane), 1));
      Shape grid = h.getShape();
      h = h.reshape(n, grid.get(1), -1);
      for (Block block : blocks) {
        h = block.apply(w, h);
      }
      return out.apply(w, norm.apply(w, h).reshape(grid));
    }
  }
}
