package mongery.app.print;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import mongery.run.event.RunState;

/** How numbers, times and states are written for people. */
public final class Text {
  private Text() {}

  /** Five significant digits, without needless zeros. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros();
    double size = Math.abs(value);
    return size != 0 && (size < 1e-4 || size >= 1e7) ? rounded.toString() : rounded.toPlainString();
  }

  /** A state, such as {@code not responding}. */
  public static String state(RunState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Such as {@code 1:02:03} or {@code 04:05}. */
  public static String time(Duration duration) {
    long s = duration.toSeconds();
    return s >= 3600
        ? "%d:%02d:%02d".formatted(s / 3600, s / 60 % 60, s % 60)
        : "%02d:%02d".formatted(s / 60, s % 60);
  }
}
