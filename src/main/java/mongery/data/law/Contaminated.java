package mongery.data.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Groups;
import mongery.data.Law;
import mongery.data.Samples;

/**
 * A law contaminated by another: each point comes from {@code outliers} with probability {@code
 * fraction}. A fixed set gets floor(n fraction) outliers.
 *
 * <p>Groups are {@code inlier} and {@code outlier}; where a law has several of its own, {@code
 * inlier/name} and so on, and metrics give the values of the whole and of each.
 *
 * @param law the clean law
 * @param fraction share of outliers
 * @param outliers where they are
 */
@Named(value = "contaminated", help = "A law with a share of outliers from another law")
public record Contaminated(
    @Setting(help = "Clean law") Law law,
    @Setting(help = "Share of outliers", def = "0.01", min = 0, max = 1) double fraction,
    @Setting(help = "Law of the outliers") Law outliers)
    implements DerivedLaw {

  /** Checks that both laws have points of one shape. */
  public Contaminated {
    if (!Arrays.equals(law.shape(), outliers.shape())) {
      throw new ConfigException(
          "A contaminated law needs two laws of one shape, not "
              + Arrays.toString(law.shape())
              + " and "
              + Arrays.toString(outliers.shape())
              + ".");
    }
  }

  @Override
  public List<String> groups() {
    List<String> groups = new ArrayList<>(within("inlier", law));
    groups.addAll(within("outlier", outliers));
    return List.copyOf(groups);
  }

  private static List<String> within(String name, Law law) {
    List<String> own = law.groups();
    return own.size() == 1 ? List.of(name) : own.stream().map(g -> name + "/" + g).toList();
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    int[] kind = Groups.draw(n, new double[] {fraction, 1 - fraction}, random, draw);
    int bad = (int) Arrays.stream(kind).filter(k -> k == 0).count();
    Samples clean = law.draw(n - bad, random, draw, part);
    Samples dirty = outliers.draw(bad, random, draw, part);
    int width = coordinates();
    int[] shape = clean.points().shape();
    shape[0] = n;
    float[] values = new float[n * width];
    int[] groups = new int[n];
    int before = law.groups().size();
    int nextClean = 0;
    int nextDirty = 0;
    for (int i = 0; i < n; i++) {
      boolean out = kind[i] == 0;
      int from = out ? nextDirty++ : nextClean++;
      groups[i] = out ? before + dirty.groups()[from] : clean.groups()[from];
      float[] pool = (out ? dirty : clean).points().values();
      System.arraycopy(pool, from * width, values, i * width, width);
    }
    return new Samples(new DenseArray(shape, values), groups);
  }
}
