package mongery.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/** How numbers and times are written for people. */
final class Text {
  private Text() {}

  /** Five significant digits, without needless zeros. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros();
    double size = Math.abs(value);
    return size != 0 && (size < 1e-4 || size >= 1e7) ? rounded.toString() : rounded.toPlainString();
  }

  /** Such as {@code 1:02:03} or {@code 04:05}. */
  static String time(Duration duration) {
    long s = duration.toSeconds();
    return s >= 3600
        ? "%d:%02d:%02d".formatted(s / 3600, s / 60 % 60, s % 60)
        : "%02d:%02d".formatted(s / 60, s % 60);
  }
}
