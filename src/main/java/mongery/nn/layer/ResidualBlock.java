package mongery.nn.layer;

import ai.djl.ndarray.NDArray;
import mongery.nn.Blueprint;
import mongery.nn.Weights;

/**
 * Residual block of images with time: group norm, SiLU and convolution, twice; the time enters
 * between them as a shift of each channel; the sum with the input is divided by sqrt 2 (Ho et al.
 * 2020; Song et al. 2021, as UOT-FM has it). A block may also resample, the branch and the input
 * alike, and end with linear attention.
 */
public final class ResidualBlock {
  private static final int GROUP_CHANNELS = 4;
  private static final int GROUPS = 32;
  private static final float HALF_POWER = (float) Math.sqrt(0.5);

  private final GroupNorm norm1;
  private final Resample resample;
  private final Conv2d conv1;
  private final Linear time;
  private final GroupNorm norm2;
  private final Conv2d conv2;
  private final Conv2d shortcut;
  private final boolean shortcutUsed;
  private final LinearAttention attention;
  private final double dropout;

  /**
   * What blocks of one network have in common.
   *
   * @param time width of the time embedding
   * @param heads attention heads
   * @param headDimension size of a head
   * @param dropout share of values that training drops before the second convolution
   * @param means how blocks resample
   * @param everyShortcut whether blocks that need no 1x1 convolution on their input have one all
   *     the same, which then does nothing, as in some published code
   */
  public record Style(
      int time,
      int heads,
      int headDimension,
      double dropout,
      Resample.Means means,
      boolean everyShortcut) {}

  /**
   * A block.
   *
   * @param in channels that come in
   * @param out channels that go out
   * @param way to resample; null for the same side
   * @param attends whether attention follows
   */
  public ResidualBlock(
      Blueprint blueprint,
      String name,
      int in,
      int out,
      Style style,
      Resample.Way way,
      boolean attends) {
    this.norm1 = new GroupNorm(blueprint, name + ".norm1", groups(in), in);
    this.resample =
        way == null ? null : new Resample(blueprint, name + ".resample", in, way, style.means());
    this.conv1 = new Conv2d(blueprint, name + ".conv1", in, out, 3, 1, 1);
    this.time = new Linear(blueprint, name + ".time", style.time(), out);
    this.norm2 = new GroupNorm(blueprint, name + ".norm2", groups(out), out);
    this.conv2 = new Conv2d(blueprint, name + ".conv2", out, out, 3, 1, 1);
    this.shortcutUsed = in != out || way != null;
    this.shortcut =
        shortcutUsed || style.everyShortcut()
            ? new Conv2d(blueprint, name + ".shortcut", in, out, 1, 1, 0)
            : null;
    this.attention =
        attends
            ? new LinearAttention(
                blueprint,
                name + ".attention",
                out,
                groups(out),
                style.heads(),
                style.headDimension())
            : null;
    this.dropout = style.dropout();
  }

  /**
   * Groups of the norms: a quarter of the channels, at most 32; fewer where that divides the
   * channels not.
   */
  public static int groups(int channels) {
    int groups = Math.max(1, Math.min(channels / GROUP_CHANNELS, GROUPS));
    while (channels % groups != 0) {
      groups--;
    }
    return groups;
  }

  /**
   * Applies the block.
   *
   * @param x shape (n, in, h, w)
   * @param time SiLU of the time embedding, shape (n, width)
   * @param training whether to drop values
   * @return shape (n, out, h', w')
   */
  public NDArray apply(Weights w, NDArray x, NDArray time, boolean training) {
    NDArray h = norm1.applySilu(w, x);
    NDArray kept = x;
    if (resample != null) {
      h = resample.apply(w, h);
      kept = resample.apply(w, x);
    }
    h = conv1.apply(w, h);
    NDArray shift = this.time.apply(w, time);
    h = norm2.applySilu(w, h.add(shift.reshape(shift.getShape().get(0), -1, 1, 1)));
    if (training && dropout > 0) {
      h = w.ops().dropout(h, dropout);
    }
    h = conv2.apply(w, h);
    if (shortcutUsed) {
      kept = shortcut.apply(w, kept);
    }
    NDArray sum = h.add(kept).mul(HALF_POWER);
    return attention == null ? sum : sum.add(attention.apply(w, sum));
  }
}
