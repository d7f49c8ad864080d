package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Settings and their values as people write them. */
public final class Words {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Order of words in which 20 comes before 100. */
  static final Comparator<String> NATURAL =
      Comparator.comparing(
              (String s) ->
                  NUMBER
                      .matcher(s)
                      .replaceAll(n -> "0".repeat(Math.max(0, 9 - n.group().length())) + n.group()))
          .thenComparing(Comparator.naturalOrder());

  private static final String TYPE = ".type";

  /** From here on not every whole number is a double. */
  private static final double MOST_WHOLE = 1L << 53;

  private Words() {}

  /** A value, whole numbers without decimals, also in lists; {@code none} for null. */
  public static String value(JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return "none";
    }
    if (value.isArray()) {
      return value.valueStream().map(Words::value).collect(Collectors.joining(",", "[", "]"));
    }
    boolean whole =
        value.isNumber()
            && value.doubleValue() == Math.rint(value.doubleValue())
            && Math.abs(value.doubleValue()) < MOST_WHOLE;
    return whole
        ? String.valueOf(value.longValue())
        : value.isValueNode() ? value.asText() : value.toString();
  }

  /** A dotted path as people say it: {@code method.network} for {@code method.network.type}. */
  public static String said(String path) {
    return path.endsWith(TYPE) ? path.substring(0, path.length() - TYPE.length()) : path;
  }

  /**
   * As much of the end of a dotted path, as it is said, as no other of these paths ends with. It
   * does not begin with a place in a list, which alone says nothing.
   */
  public static String shortest(String path, Collection<String> paths) {
    String[] keys = said(path).split("\\.", -1);
    String name = keys[keys.length - 1];
    for (int i = keys.length - 2; i >= 0; i--) {
      String end = "." + name;
      boolean place = Character.isDigit(name.charAt(0));
      if (!place && paths.stream().filter(other -> ("." + said(other)).endsWith(end)).count() < 2) {
        return name;
      }
      name = keys[i] + end;
    }
    return name;
  }

  /** {@code EXACT_COUNTS} to {@code exact-counts}. */
  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code checkpointEvery} to {@code Checkpoint every}. */
  static String label(String component) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (Character.isUpperCase(c)) {
        out.append(' ').append(Character.toLowerCase(c));
      } else {
        out.append(out.isEmpty() ? Character.toUpperCase(c) : c);
      }
    }
    return out.toString();
  }

  /** The candidate that was probably meant, if one is near. */
  static Optional<String> nearest(String word, Collection<String> candidates) {
    int limit = word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
    return candidates.stream()
        .filter(c -> distance(word, c) <= limit)
        .min(Comparator.comparingInt(c -> distance(word, c)));
  }

  /** {@code ; did you mean "x"?} or nothing. */
  static String suggestion(String word, Collection<String> candidates) {
    return nearest(word, candidates).map(c -> "; did you mean \"" + c + "\"?").orElse("");
  }

  /** Edits between two words, upper and lower case being equal. */
  private static int distance(String a, String b) {
    String s = a.toLowerCase(Locale.ROOT);
    String t = b.toLowerCase(Locale.ROOT);
    int[] row = new int[t.length() + 1];
    for (int j = 0; j <= t.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= s.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= t.length(); j++) {
        int change = diagonal + (s.charAt(i - 1) == t.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[t.length()];
  }
}
