package mongery.data.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mongery.config.ConfigException;

/**
 * Groups told apart by several attributes that an image may have at once: one for each combination,
 * named by what is present, such as {@code Gray_Hair+Wearing_Hat}, or {@code none}. What concerns
 * one attribute concerns every group whose name has it between the signs.
 *
 * @param attributes told apart, by their columns
 */
record AttributeGroups(List<String> attributes) {
  private static final int MOST = 5;

  /** Checks that there are few enough. */
  static void check(String law, List<String> present, List<String> absent, List<String> told) {
    for (List<String> names : List.of(present, absent, told)) {
      for (String name : names) {
        if (!CelebaFiles.ALL.contains(name)) {
          throw new ConfigException(
              "%s: there is no attribute %s; allowed: %s"
                  .formatted(law, name, String.join(", ", CelebaFiles.ALL)));
        }
      }
    }
    if (present.stream().anyMatch(absent::contains)) {
      throw new ConfigException(
          "The attributes that images of a %s law have and lack must differ.".formatted(law));
    }
    if (told.size() > MOST) {
      throw new ConfigException(
          "A %s law tells at most %d attributes apart, not %d.".formatted(law, MOST, told.size()));
    }
  }

  /** Names of the groups. */
  List<String> names() {
    return IntStream.range(0, 1 << attributes.size())
        .mapToObj(
            g -> {
              List<String> has = new ArrayList<>();
              for (int k = 0; k < attributes.size(); k++) {
                if ((g >> k & 1) == 1) {
                  has.add(attributes.get(k));
                }
              }
              return attributes.isEmpty() ? "all" : has.isEmpty() ? "none" : String.join("+", has);
            })
        .toList();
  }

  /** Group of an image. */
  int of(long bits) {
    int group = 0;
    for (int k = 0; k < attributes.size(); k++) {
      group |= (bits & CelebaFiles.bit(attributes.get(k))) != 0 ? 1 << k : 0;
    }
    return group;
  }

  /** Whether an image has all of some attributes and none of others. */
  static boolean fits(long bits, List<String> present, List<String> absent) {
    return present.stream().allMatch(a -> (bits & CelebaFiles.bit(a)) != 0)
        && absent.stream().noneMatch(a -> (bits & CelebaFiles.bit(a)) != 0);
  }

  /** The images that fit, by group, in the order of their numbers. */
  List<int[]> members(int count, IntPredicate fits, long[] bits) {
    List<int[]> members = new ArrayList<>();
    int[] groups = IntStream.range(0, count).map(i -> fits.test(i) ? of(bits[i]) : -1).toArray();
    for (int g = 0; g < 1 << attributes.size(); g++) {
      int group = g;
      members.add(IntStream.range(0, count).filter(i -> groups[i] == group).toArray());
    }
    return members;
  }
}
