package mongery.ui.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** How numbers are read from and written to people. */
public final class Numbers {
  private Numbers() {}

  /**
   * Reads what a person typed: {@code 20}, {@code -0.5}, {@code 3e-5}, {@code 1 000}, with a
   * typographic minus sign too. Empty if it is not a finite number.
   */
  public static OptionalDouble parse(String text) {
    String plain = text.strip().replace('\u2212', '-').replaceAll("(?<=\\d)[ \u202f_](?=\\d)", "");
    if (!plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(plain);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** All digits, to be edited: {@code 20000}, {@code 0.001}, {@code 3e-5}. */
  public static String exact(double value) {
    if (value == 0) {
      return "0";
    }
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= -3 && exponent < 9) {
      return digits.toPlainString();
    }
    return digits.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
  }

  /** About four digits, to be looked at: {@code 5.832}, {@code 3.2e-6}, {@code 14 200}. */
  public static String shown(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "\u221e" : "\u2212\u221e";
    }
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size >= 1e6 || size < 1e-3) {
      return String.format(Locale.ROOT, "%.2e", value)
          .replaceAll("e([+-])0?", "e$1")
          .replace("e+", "e")
          .replace('-', '\u2212');
    }
    BigDecimal rounded =
        new BigDecimal(value)
            .setScale(
                size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3, RoundingMode.HALF_UP);
    String text = size >= 1000 ? count(rounded.longValue()) : rounded.toPlainString();
    return text.replace('-', '\u2212');
  }

  /** Like {@link #shown}, without zeros at the end: {@code 0.01}, for what was set by a person. */
  public static String brief(double value) {
    String text = shown(value);
    return text.contains(".") && !text.contains("e") ? text.replaceAll("\\.?0+$", "") : text;
  }

  /** A whole number with thin spaces between thousands. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202f');
  }

  /** A length of time: {@code 00:27}, {@code 1:02:40}, {@code 3 d 4 h}. */
  public static String duration(double seconds) {
    long s = Math.max(0, Math.round(seconds));
    if (s >= 86_400) {
      return s / 86_400 + " d " + s % 86_400 / 3600 + " h";
    }
    if (s >= 3600) {
      return String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s % 3600 / 60, s % 60);
    }
    return String.format(Locale.ROOT, "%02d:%02d", s / 60, s % 60);
  }
}
