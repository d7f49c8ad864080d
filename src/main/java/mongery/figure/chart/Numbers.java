package mongery.figure.chart;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as figures show them: typographic minus, powers of ten with real superscripts. */
public final class Numbers {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numbers() {}

  /**
   * An axis number whose neighbours are {@code step} away, with just the decimals that tell them
   * apart.
   */
  public static String tick(double value, double step) {
    double size = Math.max(Math.abs(value), step);
    if (size >= 1e6 || size < 1e-4) {
      return scientific(value);
    }
    int decimals = Math.max(0, Math.min(12, (int) Math.ceil(-Math.log10(step) - 1e-9)));
    return format(decimals, decimals).format(value == 0 ? 0.0 : value);
  }

  /** A number on its own, to {@code digits} significant digits, without trailing zeros. */
  public static String value(double value, int digits) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
    }
    if (value != 0 && (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-4)) {
      return scientific(round(value, digits));
    }
    double rounded = round(value, digits);
    return format(0, 12).format(rounded == 0 ? 0.0 : rounded);
  }

  /** {@code 10ⁿ}, or {@code a×10ⁿ} where a is not 1. */
  public static String scientific(double value) {
    if (value == 0) {
      return "0";
    }
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
    double mantissa = round(value / Math.pow(10, exponent), 6);
    String power = exponent == 0 ? "" : "10" + superscript(exponent);
    if (exponent != 0 && Math.abs(mantissa) == 1) {
      return (mantissa < 0 ? "−" : "") + power;
    }
    String front = format(0, 5).format(mantissa);
    return exponent == 0 ? front : front + "×" + power;
  }

  /** The integer in superscript digits. */
  public static String superscript(int n) {
    StringBuilder out = new StringBuilder(n < 0 ? "⁻" : "");
    for (char c : Integer.toString(Math.abs(n)).toCharArray()) {
      out.append(SUPERSCRIPTS.charAt(c - '0'));
    }
    return out.toString();
  }

  /** {@code value} rounded to {@code digits} significant digits. */
  static double round(double value, int digits) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value;
    }
    return new BigDecimal(value).round(new java.math.MathContext(digits)).doubleValue();
  }

  private static DecimalFormat format(int minDecimals, int maxDecimals) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('−');
    symbols.setGroupingSeparator(',');
    symbols.setDecimalSeparator('.');
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(minDecimals);
    format.setMaximumFractionDigits(maxDecimals);
    return format;
  }
}
