package mongery.figure.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mongery.config.ConfigException;

/**
 * A length on paper.
 *
 * @param points in points, 72 an inch
 */
public record Length(double points) {
  private static final Map<String, Double> UNITS = new LinkedHashMap<>();
  private static final Pattern FORM = Pattern.compile("([0-9]*\\.?[0-9]+)\\s*([a-zA-Z]*)");

  static {
    UNITS.put("in", 72.0);
    UNITS.put("cm", 72 / 2.54);
    UNITS.put("mm", 72 / 25.4);
    UNITS.put("pt", 1.0);
    UNITS.put("px", 0.75);
  }

  /** Least and most that a figure may measure, in points: half an inch and a hundred inches. */
  private static final double LEAST = 36;

  private static final double MOST = 7200;

  /**
   * Reads a length such as {@code 5.5in}, {@code 84mm} or {@code 300pt}.
   *
   * @param option what it is called in messages, such as {@code --width}
   * @throws ConfigException if it is none, has no unit, or is not between half an inch and a
   *     hundred inches
   */
  public static Length parse(String option, String text) {
    String units = String.join(", ", UNITS.keySet());
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) {
      throw new ConfigException(
          option
              + " "
              + text
              + " is not a length; write a number and one of "
              + units
              + ", such as 5.5in");
    }
    String unit = m.group(2).toLowerCase(Locale.ROOT);
    if (unit.isEmpty()) {
      throw new ConfigException(
          option + " " + text + " has no unit; add one of " + units + ", such as 5.5in");
    }
    if (!UNITS.containsKey(unit)) {
      throw new ConfigException(
          option + " " + text + " has the unknown unit " + m.group(2) + "; allowed are " + units);
    }
    double points = Double.parseDouble(m.group(1)) * UNITS.get(unit);
    if (points < LEAST || points > MOST) {
      throw new ConfigException(
          option + " " + text + " is out of range; allowed is 0.5in to 100in");
    }
    return new Length(points);
  }
}
