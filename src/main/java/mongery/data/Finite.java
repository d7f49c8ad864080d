package mongery.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Drawing from a finite set. */
final class Finite {
  private Finite() {}

  /**
   * Independent draws are made with replacement. Exact counts give each group its share of {@code
   * n}; a group is gone through in random order, again from the start only when it is used up.
   */
  static Samples draw(Rows all, int groupCount, int n, RandomGenerator random, Law.Draw draw) {
    int[] rows = new int[n];
    if (draw == Law.Draw.INDEPENDENT) {
      Arrays.setAll(rows, i -> random.nextInt(all.size()));
      return all.select(rows);
    }
    double[] share = new double[groupCount];
    for (int g : all.groups()) {
      share[g]++;
    }
    int[] groups = Groups.draw(n, share, random, draw);
    int[][] members = new int[groupCount][];
    for (int g = 0; g < groupCount; g++) {
      int group = g;
      members[g] = IntStream.range(0, all.size()).filter(i -> all.groups()[i] == group).toArray();
      Groups.shuffle(members[g], random);
    }
    int[] next = new int[groupCount];
    for (int i = 0; i < n; i++) {
      int[] pool = members[groups[i]];
      rows[i] = pool[next[groups[i]]++ % pool.length];
    }
    return all.select(rows);
  }
}
