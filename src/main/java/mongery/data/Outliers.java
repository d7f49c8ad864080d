package mongery.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * A law contaminated by another: each point comes from {@code outliers} with probability {@code
 * fraction}. A fixed set gets floor(n fraction) outliers.
 *
 * @param law the clean law
 * @param fraction share of outliers
 * @param outliers where they are
 */
@Named(value = "outliers", help = "A law contaminated by a share of points of another law")
public record Outliers(
    @Setting(help = "Clean law") Law law,
    @Setting(help = "Share of outliers", def = "0.01", min = 0, max = 1) double fraction,
    @Setting(help = "Law of the outliers") Law outliers)
    implements Law {

  /** Name of the group that outliers form. */
  public static final String GROUP = "outlier";

  /** Checks that both laws have points of one shape. */
  public Outliers {
    if (!Arrays.equals(law.shape(), outliers.shape())) {
      throw new ConfigException(
          "An outliers law needs two laws of one shape, not "
              + Arrays.toString(law.shape())
              + " and "
              + Arrays.toString(outliers.shape())
              + ".");
    }
  }

  @Override
  public int[] shape() {
    return law.shape();
  }

  @Override
  public List<String> groups() {
    List<String> groups = new ArrayList<>(law.groups());
    groups.add(GROUP);
    return List.copyOf(groups);
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    int[] kind = Groups.draw(n, new double[] {fraction, 1 - fraction}, random, draw);
    int bad = (int) Arrays.stream(kind).filter(k -> k == 0).count();
    Samples clean = law.draw(n - bad, random, draw, part);
    Samples dirty = outliers.draw(bad, random, draw, part);
    int width = Arrays.stream(shape()).reduce(1, Math::multiplyExact);
    int[] shape = clean.points().shape();
    shape[0] = n;
    float[] values = new float[n * width];
    int[] groups = new int[n];
    int group = law.groups().size();
    int nextClean = 0;
    int nextDirty = 0;
    for (int i = 0; i < n; i++) {
      boolean out = kind[i] == 0;
      int from = out ? nextDirty++ : nextClean++;
      groups[i] = out ? group : clean.groups()[from];
      float[] pool = (out ? dirty : clean).points().values();
      System.arraycopy(pool, from * width, values, i * width, width);
    }
    return new Samples(new DenseArray(shape, values), groups);
  }
}
