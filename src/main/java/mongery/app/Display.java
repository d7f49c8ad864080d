package mongery.app;

import java.util.Locale;
import java.util.Optional;

/** Whether a window can be opened. */
final class Display {
  private Display() {}

  /** Why no window can be opened, as far as can be told without trying. */
  static Optional<String> obstacle() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    String display = System.getenv("DISPLAY");
    if (linux
        && System.getProperty("glass.platform") == null
        && (display == null || display.isBlank())) {
      return Optional.of("DISPLAY is not set");
    }
    return Optional.empty();
  }
}
