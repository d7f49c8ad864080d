package mongery.nn.net;

import java.util.List;
import java.util.random.RandomGenerator;
import mongery.nn.Blueprint;
import mongery.nn.Init;

/**
 * Several plain perceptrons of one shape, each with weights of its own: weights are stacked, (n,
 * out, in) and (n, out), so that one batched product serves all. Applied by the scripts of methods.
 */
public final class Perceptrons {
  private final Blueprint blueprint = new Blueprint();

  /**
   * @param count how many
   * @param in size of a point
   * @param widths widths of the hidden layers
   * @param out size of the result
   * @param alike whether all start from the same weights
   */
  public Perceptrons(int count, int in, List<Integer> widths, int out, boolean alike) {
    int from = in;
    for (int i = 0; i <= widths.size(); i++) {
      int to = i < widths.size() ? widths.get(i) : out;
      Init init = alike ? repeated(Init.fanIn(from), count) : Init.fanIn(from);
      blueprint.add("layer" + i + ".weight", init, count, to, from);
      blueprint.add("layer" + i + ".bias", init, count, to);
      from = to;
    }
  }

  private static Init repeated(Init init, int count) {
    return (float[] values, RandomGenerator random) -> {
      float[] one = new float[values.length / count];
      init.fill(one, random);
      for (int k = 0; k < count; k++) {
        System.arraycopy(one, 0, values, k * one.length, one.length);
      }
    };
  }

  /** The parameters. */
  public Blueprint blueprint() {
    return blueprint;
  }
}
