package mongery.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mongery.config.ConfigException;
import mongery.ui.base.Theme;
import mongery.ui.live.Tab;

/**
 * How to begin.
 *
 * @param theme theme for this time; null takes the remembered one
 * @param width width of the window for this time; 0 takes the remembered size
 * @param height its height
 * @param open run to show; null for none
 * @param preset preset to choose; null for the first
 * @param screen screen to begin with, one of {@link #SCREENS}; exact shows the discrete solution
 *     wherever there is one; null for the usual one
 * @param tab part of a run's screen to begin with; null for the first
 * @param picture file to which the window draws itself, then ends; null for none
 */
record Options(
    Theme theme,
    double width,
    double height,
    String open,
    String preset,
    String screen,
    String tab,
    Path picture) {
  private static final List<String> SCREENS =
      List.of(
          "experiments",
          "json",
          "sweep",
          "exact",
          "data",
          "draw",
          "runs",
          "compare",
          "tour",
          "shortcuts");

  /**
   * Reads {@code --theme light|dark}, {@code --size WxH}, {@code --open RUN}, {@code --preset
   * NAME}, {@code --screen experiments|json|sweep|exact|data|draw|runs|compare|tour|shortcuts},
   * {@code --tab NAME} and {@code --picture FILE.png}.
   *
   * @throws ConfigException if a word is not understood
   */
  static Options parse(String... words) {
    Theme theme = null;
    double width = 0;
    double height = 0;
    String open = null;
    String preset = null;
    String screen = null;
    String tab = null;
    Path picture = null;
    for (int i = 0; i < words.length; i += 2) {
      String value = i + 1 < words.length ? words[i + 1] : "";
      if (value.isEmpty()) {
        throw new ConfigException(words[i] + " of the window needs a value");
      }
      switch (words[i]) {
        case "--theme" -> theme = theme(value);
        case "--size" -> {
          if (!value.matches("\\d{3,5}x\\d{3,5}")) {
            throw new ConfigException("--size " + value + ": allowed: WIDTHxHEIGHT in pixels");
          }
          width = Double.parseDouble(value.split("x", 2)[0]);
          height = Double.parseDouble(value.split("x", 2)[1]);
        }
        case "--open" -> open = value;
        case "--preset" -> preset = value;
        case "--screen" -> screen = screen(value);
        case "--tab" -> tab = tab(value);
        case "--picture" -> picture = Path.of(value);
        default ->
            throw new ConfigException(
                words[i]
                    + ": the window does not know this option; allowed: --theme, --size, --open,"
                    + " --preset, --screen, --tab, --picture");
      }
    }
    return new Options(theme, width, height, open, preset, screen, tab, picture);
  }

  private static String screen(String word) {
    if (!SCREENS.contains(word)) {
      throw new ConfigException("--screen " + word + ": allowed: " + String.join(", ", SCREENS));
    }
    return word;
  }

  private static String tab(String word) {
    for (Tab tab : Tab.values()) {
      if (tab.name().equalsIgnoreCase(word)) {
        return word;
      }
    }
    throw new ConfigException(
        "--tab "
            + word
            + ": allowed: "
            + Arrays.stream(Tab.values())
                .map(tab -> tab.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }

  private static Theme theme(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "light" -> Theme.LIGHT;
      case "dark" -> Theme.DARK;
      default -> throw new ConfigException("--theme " + word + ": allowed: light, dark");
    };
  }
}
