package mongery.ui.form;

import java.util.Locale;
import mongery.config.Field;
import mongery.ui.base.Numbers;

/**
 * What a field is: the static half of a setting.
 *
 * @param path keys from the root joined by dots; list entries by index
 * @param name key
 * @param label name for people
 * @param help one line
 * @param unit unit or empty
 * @param min smallest number
 * @param max largest number
 * @param above whether {@code min} is excluded
 * @param optional whether it may be left empty
 * @param live whether it may change while training
 */
public record Spec(
    String path,
    String name,
    String label,
    String help,
    String unit,
    double min,
    double max,
    boolean above,
    boolean optional,
    boolean live) {

  /** The setting of that key below {@code parent}, which is empty for the root. */
  static Spec of(String parent, String name, Field setting) {
    return new Spec(
        parent.isEmpty() ? name : parent + "." + name,
        name,
        setting.label(),
        setting.help(),
        setting.unit(),
        setting.min(),
        setting.max(),
        setting.above(),
        setting.optional(),
        setting.live());
  }

  /** A place that holds no number: a group or an entry of a list. */
  static Spec place(String path, String name, String help) {
    return new Spec(
        path,
        name,
        words(name),
        help,
        "",
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        false,
        false,
        false);
  }

  private static String words(String key) {
    String spaced = key.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return spaced.isEmpty()
        ? ""
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  /** The allowed numbers in words, or empty if all are. */
  public String range() {
    boolean low = min != Double.NEGATIVE_INFINITY;
    boolean high = max != Double.POSITIVE_INFINITY;
    if (low && high) {
      return (above
              ? "above " + Numbers.exact(min) + " and at most "
              : "from " + Numbers.exact(min) + " to ")
          + Numbers.exact(max);
    }
    if (low) {
      return (above ? "above " : "at least ") + Numbers.exact(min);
    }
    return high ? "at most " + Numbers.exact(max) : "";
  }

  /** Whether a number is allowed. */
  boolean allows(double value) {
    return (above ? value > min : value >= min) && value <= max;
  }
}
