package mongery.figure.kind;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Settings as legends and tables say them: {@code method.tau} of 20.0 as {@code τ = 20}. */
public final class SettingWords {
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "tau", "τ", "epsilon", "ε", "lambda", "λ", "rho", "ρ", "sigma", "σ", "tauA", "τa", "tauB",
          "τb");

  /** From here on not every whole number is a double. */
  private static final double MOST_WHOLE = 1L << 53;

  private SettingWords() {}

  /** The last part of a dotted path, as the symbol that papers use if there is one. */
  public static String name(String path) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    return SYMBOLS.getOrDefault(name, name);
  }

  /** A value, whole numbers without decimals; {@code none} for null. */
  public static String value(JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return "none";
    }
    boolean whole =
        value.isNumber()
            && value.doubleValue() == Math.rint(value.doubleValue())
            && Math.abs(value.doubleValue()) < MOST_WHOLE;
    return whole
        ? String.valueOf(value.longValue())
        : value.isValueNode() ? value.asText() : value.toString();
  }

  /** Name and value. */
  public static String of(String path, String value) {
    return name(path) + " = " + value;
  }
}
