package mongery.figure.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mongery.config.ConfigException;

/**
 * Widths that a kind of paper has room for, as its template sets them, and a type size that goes
 * with its captions.
 *
 * @param name on the command line
 * @param title for people
 * @param column width of a column, in inches; that of the text where there is one column
 * @param text width of the text, in inches
 * @param font size of labels, in points
 */
public record PaperStyle(String name, String title, double column, double text, double font) {
  /** Every style. */
  public static final List<PaperStyle> ALL =
      List.of(
          new PaperStyle("neurips", "NeurIPS, one column", 5.5, 5.5, 8),
          new PaperStyle("iclr", "ICLR, one column", 5.5, 5.5, 8),
          new PaperStyle("icml", "ICML, two columns", 3.25, 6.75, 8),
          new PaperStyle("aistats", "AISTATS, two columns", 3.25, 6.75, 8),
          new PaperStyle("cvpr", "CVPR, two columns", 3.25, 6.875, 8),
          new PaperStyle("ieee", "IEEE, two columns", 3.5, 7.16, 8),
          new PaperStyle("acm", "ACM, two columns", 3.33, 7.0, 8),
          new PaperStyle("jmlr", "JMLR, one column", 6.0, 6.0, 9),
          new PaperStyle("lncs", "Springer LNCS, one column", 4.8, 4.8, 8),
          new PaperStyle("beamer", "Slides, 4:3", 4.2, 4.2, 9));

  /**
   * The style of that name.
   *
   * @throws ConfigException if there is none; the message lists them
   */
  public static PaperStyle named(String name) {
    return ALL.stream()
        .filter(s -> s.name.equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    "--paper "
                        + name
                        + " is not known; allowed are "
                        + ALL.stream().map(PaperStyle::name).collect(Collectors.joining(", "))));
  }

  /** A width in words of this style: {@code column}, {@code text}, or any length. */
  public Length width(String words) {
    return switch (words) {
      case "column" -> new Length(column * 72);
      case "text" -> new Length(text * 72);
      default -> Length.parse("--width", words);
    };
  }
}
