package mongery.nn.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.nn.Blueprint;
import mongery.nn.Weights;
import mongery.nn.layer.Conv2d;
import mongery.nn.layer.GroupNorm;
import mongery.nn.layer.Resample;
import mongery.nn.layer.ResidualBlock;
import mongery.nn.layer.TimeEmbedding;

/**
 * U-shaped residual network on images, as UOT-FM has it (Eyring et al. 2024, after Ho et al. 2020):
 * levels of residual blocks down to a smaller side and up again, each up block also seeing the down
 * block opposite. A level's blocks, the resampling one included, have linear attention if the side
 * that the level is entered with is among {@code attention}.
 *
 * @param width channels of the stem and head
 * @param multipliers channels of each level, in multiples of the width
 * @param blocks blocks of a level, the resampling one included, at least 2
 * @param attention sides of images at which blocks attend
 * @param heads attention heads
 * @param headDimension size of a head
 * @param dropout share of values that training drops in each block
 * @param resampling how blocks halve and double the side
 * @param trainFrequencies whether the frequencies of the time embedding are trained
 * @param everyShortcut whether every block has a 1x1 convolution on its input, used or not
 */
@Named(value = "unet", help = "U-shaped residual network on images with linear attention")
public record UNet(
    @Setting(help = "Channels of the stem", unit = "channels", def = "64", min = 4) int width,
    @Setting(help = "Channels of each level in multiples of the width", def = "[1, 2, 2]", min = 1)
        List<Integer> multipliers,
    @Setting(help = "Blocks of a level", def = "2", min = 2) int blocks,
    @Setting(
            help = "Sides of images at which blocks attend",
            unit = "pixels",
            def = "[16]",
            min = 1)
        List<Integer> attention,
    @Setting(help = "Attention heads", def = "4", min = 1) int heads,
    @Setting(help = "Size of a head", def = "64", min = 1) int headDimension,
    @Setting(help = "Share of values dropped in training", def = "0.1", min = 0, max = 0.9)
        double dropout,
    @Setting(help = "How blocks halve and double the side", def = "\"convolution\"")
        Resample.Means resampling,
    @Setting(help = "Train the frequencies of the time embedding, as published", def = "false")
        boolean trainFrequencies,
    @Setting(help = "Keep 1x1 convolutions that nothing uses, as published", def = "false")
        boolean everyShortcut)
    implements NetworkSettings {
  private static final int PIXELS_AT_ONCE = 1 << 18;

  /** Checks width and levels. */
  public UNet {
    multipliers = List.copyOf(multipliers);
    attention = List.copyOf(attention);
    if (width % 2 != 0) {
      throw new ConfigException("network.width: " + width + " is odd; a unet needs an even width");
    }
    if (multipliers.isEmpty()) {
      throw new ConfigException("network.multipliers: a unet needs at least one level");
    }
  }

  @Override
  public VelocityNet build(int[] shape) {
    int halvings = 1 << (multipliers.size() - 1);
    if (shape.length != 3 || shape[1] % halvings != 0 || shape[2] % halvings != 0) {
      throw new ConfigException(
          "network.multipliers: "
              + multipliers.size()
              + " levels need points of shape [channels, height, width] with height and width"
              + " multiples of "
              + halvings
              + ", not "
              + Arrays.toString(shape));
    }
    return new Net(this, shape);
  }

  private static final class Net implements VelocityNet {
    private final Blueprint blueprint = new Blueprint();
    private final TimeEmbedding time;
    private final Conv2d stem;
    private final List<ResidualBlock> down = new ArrayList<>();
    private final List<ResidualBlock> middle = new ArrayList<>();
    private final List<Up> up = new ArrayList<>();
    private final GroupNorm norm;
    private final Conv2d head;
    private final int atOnce;

    /** A block of the way up, which may see its opposite of the way down. */
    private record Up(ResidualBlock block, boolean opposite) {}

    Net(UNet u, int[] shape) {
      int h = u.width;
      int levels = u.multipliers.size();
      ResidualBlock.Style style =
          new ResidualBlock.Style(
              h, u.heads, u.headDimension, u.dropout, u.resampling, u.everyShortcut);
      int[] channels = new int[levels + 1];
      channels[0] = h;
      for (int l = 1; l <= levels; l++) {
        channels[l] = h * u.multipliers.get(l - 1);
      }
      time = new TimeEmbedding(blueprint, "time", h, u.trainFrequencies);
      stem = new Conv2d(blueprint, "stem", shape[0], h, 3, 1, 1);
      for (int l = 1; l <= levels; l++) {
        boolean attends = u.attendsAt(shape, l);
        String name = "down" + l + ".";
        down.add(block(name + 0, channels[l - 1], channels[l], style, null, attends));
        for (int b = 1; b < u.blocks - 1; b++) {
          down.add(block(name + b, channels[l], channels[l], style, null, attends));
        }
        if (l < levels) {
          down.add(
              block(name + "half", channels[l], channels[l], style, Resample.Way.DOWN, attends));
        }
      }
      int deep = channels[levels];
      middle.add(block("middle.0", deep, deep, style, null, true));
      middle.add(block("middle.1", deep, deep, style, null, false));
      for (int l = levels; l >= 1; l--) {
        boolean attends = u.attendsAt(shape, l);
        String name = "up" + l + ".";
        int wide = channels[l];
        int next = channels[l - 1];
        for (int b = 0; b < u.blocks - 1; b++) {
          up.add(new Up(block(name + b, 2 * wide, wide, style, null, attends), true));
        }
        up.add(new Up(block(name + "out", wide + next, next, style, null, attends), true));
        if (l > 1) {
          up.add(new Up(block(name + "twice", next, next, style, Resample.Way.UP, attends), false));
        }
      }
      norm = new GroupNorm(blueprint, "norm", ResidualBlock.groups(h), h);
      head = new Conv2d(blueprint, "head", h, shape[0], 1, 1, 0);
      atOnce = Math.max(1, PIXELS_AT_ONCE / (shape[1] * shape[2]));
    }

    private ResidualBlock block(
        String name,
        int in,
        int out,
        ResidualBlock.Style style,
        Resample.Way way,
        boolean attends) {
      return new ResidualBlock(blueprint, name, in, out, style, way, attends);
    }

    @Override
    public Blueprint blueprint() {
      return blueprint;
    }

    @Override
    public int atOnce() {
      return atOnce;
    }

    @Override
    public NDArray velocity(Weights w, NDArray t, NDArray x) {
      return apply(w, t, x, false);
    }

    @Override
    public NDArray training(Weights w, NDArray t, NDArray x, long seed) {
      w.ops().seed(seed);
      return apply(w, t, x, true);
    }

    private NDArray apply(Weights w, NDArray t, NDArray x, boolean training) {
      NDArray at = w.ops().silu(time.apply(w, t));
      Deque<NDArray> opposites = new ArrayDeque<>();
      NDArray h = stem.apply(w, x);
      opposites.push(h);
      for (ResidualBlock block : down) {
        h = block.apply(w, h, at, training);
        opposites.push(h);
      }
      for (ResidualBlock block : middle) {
        h = block.apply(w, h, at, training);
      }
      for (Up step : up) {
        NDArray in = step.opposite ? NDArrays.concat(new NDList(h, opposites.pop()), 1) : h;
        h = step.block.apply(w, in, at, training);
      }
      return head.apply(w, norm.applySilu(w, h));
    }
  }

  /** Whether blocks of a level, counted from 1, attend: by the side that it is entered with. */
  private boolean attendsAt(int[] shape, int level) {
    return attention.contains(shape[1] >> (level - 1));
  }
}
