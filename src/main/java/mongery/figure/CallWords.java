package mongery.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mongery.figure.export.Export;

/** Words of a command line, of which only those are said that are not the default. */
final class CallWords {
  private final List<String> words = new ArrayList<>();

  CallWords(String command, List<Path> runs) {
    words.add(command);
    runs.forEach(run -> words.add(run.toString()));
  }

  CallWords add(boolean said, String option, String value) {
    if (said) {
      words.add(option);
      words.add(value);
    }
    return this;
  }

  CallWords flag(boolean on, String option) {
    if (on) {
      words.add(option);
    }
    return this;
  }

  /** The file and how it is written. */
  CallWords export(Export export, Path file) {
    Export usual = Export.DEFAULT;
    double inches = Math.round(export.width().points() / 72 * 1e4) / 1e4;
    return add(true, "-o", file.toString())
        .add(!export.width().equals(usual.width()), "--width", number(inches) + "in")
        .add(!export.theme().equals(usual.theme()), "--theme", export.theme().name())
        .add(export.dpi() != usual.dpi(), "--dpi", String.valueOf(export.dpi()))
        .add(export.font() != usual.font(), "--font", number(export.font()));
  }

  /** The words after {@code mongery}. */
  List<String> words() {
    return words;
  }

  /** The command in one line, quoted for a shell. */
  static String line(List<String> words) {
    StringBuilder out = new StringBuilder("mongery");
    for (String word : words) {
      boolean plain = word.matches("[A-Za-z0-9_./:=,+@%-]+");
      out.append(' ').append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
    }
    return out.toString();
  }

  static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
