package mongery.figure.export;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Colours that a picture in TeX defines, in order of their first use. */
final class PgfColors {
  private final List<String> colors = new ArrayList<>();

  /** Name of a colour, which is defined if it is new. */
  String name(Color c) {
    String hex = String.format(Locale.ROOT, "%06X", c.getRGB() & 0xffffff);
    if (!colors.contains(hex)) {
      colors.add(hex);
    }
    return "mongery" + letter(colors.indexOf(hex));
  }

  private static String letter(int i) {
    return i < 26 ? String.valueOf((char) ('A' + i)) : letter(i / 26 - 1) + letter(i % 26);
  }

  /** Definitions of all names given so far. */
  String definitions() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < colors.size(); i++) {
      out.append("\\definecolor{mongery").append(letter(i)).append("}{HTML}{");
      out.append(colors.get(i)).append("}\n");
    }
    return out.toString();
  }
}
