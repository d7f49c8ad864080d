package mongery.eval.image;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.eval.judge.Alike;

/**
 * Which source and which target groups belong to a class that images are judged by. Where groups
 * are combinations of attributes, such as {@code Gray_Hair+Wearing_Hat}, a class is an attribute,
 * {@code Gray_Hair}, or its absence, {@code !Gray_Hair}, and an image may be of several; elsewhere
 * it is a group.
 *
 * @param source indices of source groups
 * @param target indices of target groups
 */
record Classes(List<Integer> source, List<Integer> target) {
  private static final String NOTHING = "none";

  /**
   * The classes by name.
   *
   * @param wanted names of attributes; empty for all of them
   * @param alike a target group for each source group; empty pairs them in order
   */
  static Map<String, Classes> of(
      List<String> wanted, List<String> alike, List<String> from, List<String> to) {
    Map<String, Classes> out = new LinkedHashMap<>();
    if (from.stream().noneMatch(group -> group.contains("+"))) {
      int[] groups = Alike.of("fid", alike, from, to);
      for (int g = 0; g < groups.length; g++) {
        out.put(from.get(g), new Classes(List.of(g), List.of(groups[g])));
      }
      return out;
    }
    Set<String> known = new LinkedHashSet<>();
    from.forEach(group -> known.addAll(attributes(group)));
    known.remove(NOTHING);
    for (String name : wanted.isEmpty() ? known : wanted) {
      if (!known.contains(name.replace("!", ""))) {
        throw new ConfigException(
            "evaluation.metrics: fid knows no class " + name + "; allowed: " + known);
      }
      out.put(name, new Classes(having(name, from), having(name, to)));
    }
    return out;
  }

  private static List<Integer> having(String name, List<String> groups) {
    boolean present = !name.startsWith("!");
    String attribute = present ? name : name.substring(1);
    return IntStream.range(0, groups.size())
        .filter(g -> attributes(groups.get(g)).contains(attribute) == present)
        .boxed()
        .toList();
  }

  private static List<String> attributes(String group) {
    return Arrays.asList(group.split("\\+", -1));
  }
}
