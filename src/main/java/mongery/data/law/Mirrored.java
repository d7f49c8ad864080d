package mongery.data.law;

import java.util.random.RandomGenerator;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Samples;

/**
 * Images of a law, each turned left to right with probability 1/2. Of a data set, images are drawn
 * with replacement.
 *
 * @param law images, shape (channels, rows, columns)
 * @param per whether each image is turned by itself; some published code turns whole batches
 */
@Named(value = "mirrored", help = "Images turned left to right at random")
public record Mirrored(
    @Setting(help = "Law of the images") Law law,
    @Setting(help = "What is turned together", def = "\"image\"") Per per)
    implements DerivedLaw {

  /** What is turned together. */
  public enum Per {
    /** Each image by itself. */
    IMAGE,
    /** All images of a batch or none, as in the released UOT-FM. */
    BATCH
  }

  /** Checks that the law gives images. */
  public Mirrored {
    if (law.shape().length != 3) {
      throw new ConfigException("A mirrored law needs images of shape (channels, rows, columns).");
    }
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    Samples drawn = law.draw(n, random, draw, part);
    int[] shape = shape();
    int width = shape[2];
    float[] values = drawn.points().values().clone();
    boolean all = random.nextBoolean();
    for (int i = 0; i < n; i++) {
      if (per == Per.BATCH ? all : random.nextBoolean()) {
        for (int row = 0; row < shape[0] * shape[1]; row++) {
          reverse(values, (i * shape[0] * shape[1] + row) * width, width);
        }
      }
    }
    return new Samples(new DenseArray(drawn.points().shape(), values), drawn.groups());
  }

  private static void reverse(float[] values, int from, int length) {
    for (int k = 0; k < length / 2; k++) {
      float v = values[from + k];
      values[from + k] = values[from + length - 1 - k];
      values[from + length - 1 - k] = v;
    }
  }
}
