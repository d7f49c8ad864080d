package mongery.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * Some of a list of points, which are still fetched by number.
 *
 * @param all the list
 * @param own numbers of the points, in the order that they have here
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Subset(Rows all, int[] own) implements Rows {
  /** The points of some groups. */
  public static Subset ofGroups(Rows all, Collection<Integer> groups) {
    int[] group = all.groups();
    return new Subset(
        all, IntStream.range(0, group.length).filter(i -> groups.contains(group[i])).toArray());
  }

  /** The first {@code n}, or all if there are fewer. */
  static Subset first(Rows all, int n) {
    return new Subset(all, IntStream.range(0, Math.min(n, all.size())).toArray());
  }

  @Override
  public int size() {
    return own.length;
  }

  @Override
  public int[] groups() {
    int[] group = all.groups();
    return Arrays.stream(own).map(i -> group[i]).toArray();
  }

  @Override
  public Samples select(int[] rows) {
    return all.select(Arrays.stream(rows).map(i -> own[i]).toArray());
  }
}
