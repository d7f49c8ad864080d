package mongery.app.option;

import mongery.config.ConfigException;
import mongery.figure.chart.ChartTheme;
import mongery.figure.export.Export;
import mongery.figure.export.Length;
import mongery.figure.export.PaperStyle;
import picocli.CommandLine.Option;

/** How a figure is put on paper. */
public final class PaperOptions {
  @Option(
      names = "--width",
      paramLabel = "W",
      description =
          "Width, such as 5.5in, 84mm, 300pt, or with --paper: column, text (default: text of"
              + " --paper, or 5.5in).")
  String width;

  @Option(
      names = "--paper",
      paramLabel = "STYLE",
      description =
          "Widths and type size of neurips, iclr, icml, aistats, cvpr, ieee, acm, jmlr, lncs or"
              + " beamer.")
  String paper;

  @Option(
      names = "--font",
      paramLabel = "PT",
      description = "Size of labels in points (default: that of --paper, or 8).")
  Double font;

  @Option(
      names = "--theme",
      paramLabel = "paper|light|dark",
      defaultValue = "paper",
      description = "Colours (default: ${DEFAULT-VALUE}).")
  String theme;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      defaultValue = "300",
      description = "Dots an inch of a PNG (default: ${DEFAULT-VALUE}).")
  int dpi;

  /**
   * What the words ask for.
   *
   * @throws ConfigException if something about it is wrong
   */
  public Export export() {
    PaperStyle style = paper == null ? null : PaperStyle.named(paper);
    if (style == null && width != null && (width.equals("column") || width.equals("text"))) {
      throw new ConfigException("--width " + width + " needs --paper, which says how wide that is");
    }
    Length wide =
        style == null
            ? width == null ? Export.DEFAULT.width() : Length.parse("--width", width)
            : style.width(width == null ? "text" : width);
    double type = font != null ? font : style == null ? Export.DEFAULT.font() : style.font();
    return new Export(wide, ChartTheme.named(theme), dpi, type);
  }
}
