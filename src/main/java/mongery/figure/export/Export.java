package mongery.figure.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import mongery.config.ConfigException;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;
import mongery.figure.kind.ChartFigure;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.run.disk.AtomicFiles;

/**
 * Writes a figure to a file; its ending chooses the format.
 *
 * @param width width on paper
 * @param theme colours; sizes are those of paper in every theme
 * @param dpi dots an inch of a PNG
 * @param font size of labels and legend, in points; everything else goes with it
 */
public record Export(Length width, ChartTheme theme, int dpi, double font) {
  /** Width of the text of a common one-column paper, printed look, 300 dots an inch. */
  public static final Export DEFAULT =
      new Export(
          Length.parse("--width", "5.5in"), ChartTheme.PAPER, 300, ChartTheme.PAPER.textSize());

  /** Checks the resolution. */
  public Export {
    if (dpi < 36 || dpi > 2400) {
      throw new ConfigException("--dpi " + dpi + " is out of range; allowed is 36 to 2400");
    }
    if (!(font >= 4 && font <= 36)) {
      throw new ConfigException("--font " + font + " is out of range; allowed is 4 to 36 points");
    }
  }

  /** With the paper's own type size. */
  public Export(Length width, ChartTheme theme, int dpi) {
    this(width, theme, dpi, ChartTheme.PAPER.textSize());
  }

  /** The file's content, for the clipboard. Equal data give equal bytes. */
  public byte[] content(Figure figure, FigureData data, FigureOptions options, Format format) {
    try {
      return bytes(figure, data, options, format);
    } catch (IOException e) {
      throw new IllegalStateException("figure " + figure.name() + " cannot be drawn", e);
    }
  }

  /** File formats, by their ending. */
  public enum Format {
    /** Vector picture with embedded fonts. */
    PDF,
    /** Vector picture for the web. */
    SVG,
    /** Pixels. */
    PNG,
    /** The numbers behind the figure. */
    CSV,
    /** Source for a paper: pgfplots, a booktabs table, or a line that includes a picture. */
    TEX;

    /**
     * The format that a file's ending asks for.
     *
     * @throws ConfigException if it is none of them; the message lists them
     */
    public static Format of(Path file) {
      String name = String.valueOf(file.getFileName());
      String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
      for (Format format : values()) {
        if (name.contains(".") && format.name().equals(ending)) {
          return format;
        }
      }
      throw new ConfigException(
          "figure file " + file + " must end in .pdf, .svg, .png, .csv or .tex");
    }
  }

  /**
   * Writes one figure, whole or not at all.
   *
   * @throws ConfigException if the ending is unknown, the figure has no such form, or the file
   *     cannot be written
   */
  public void write(Figure figure, FigureData data, FigureOptions options, Path file) {
    Format format = Format.of(file);
    boolean source = figure.tabular() || figure instanceof ChartFigure;
    if (format == Format.TEX && !source) {
      write(figure.draw(data, theme, options), title(figure, data), file);
      return;
    }
    byte[] bytes;
    try {
      bytes = bytes(figure, data, options, format);
    } catch (IOException e) {
      throw new IllegalStateException("figure " + figure.name() + " cannot be drawn", e);
    }
    save(file, bytes);
  }

  /**
   * Writes a picture that has no numbers of its own, such as several panels. TeX has no source for
   * one: there it is a line that includes a PDF, which is written beside under the same name.
   *
   * @throws ConfigException if the ending is not that of a picture, or the file cannot be written
   */
  public void write(Drawable picture, String title, Path file) {
    Format format = Format.of(file);
    Page page = Page.of(picture, width, theme, font, title);
    try {
      if (format == Format.TEX) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", ".pdf");
        save(file.resolveSibling(name), PdfWriter.write(page));
        save(file, utf8(include(name)));
      } else {
        save(file, picture(page, format, file));
      }
    } catch (IOException e) {
      throw new IllegalStateException("picture " + title + " cannot be drawn", e);
    }
  }

  private String include(String name) {
    return String.format(
        Locale.ROOT,
        "%% \\usepackage{graphicx}\n\\includegraphics[width=%.1fpt]{%s}\n",
        width.points(),
        name);
  }

  /** Writes text, such as a table or the source of a picture, whole or not at all. */
  public void write(String text, Path file) {
    save(file, utf8(text));
  }

  private static void save(Path file, byte[] bytes) {
    if (Files.isDirectory(file)) {
      throw new ConfigException("figure file " + file + " is a directory; give a file name");
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      AtomicFiles.write(
          file,
          channel -> AtomicFiles.writeFully(channel, ByteBuffer.wrap(bytes)),
          AtomicFiles.Durability.FORCED);
    } catch (IOException e) {
      throw new ConfigException("figure file " + file + " cannot be written: " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "permission denied"
        : e instanceof java.nio.file.FileAlreadyExistsException
            ? "a part of its path is a file"
            : String.valueOf(e.getMessage());
  }

  /** The file's content. Equal data give equal bytes. */
  byte[] bytes(Figure figure, FigureData data, FigureOptions options, Format format)
      throws IOException {
    return switch (format) {
      case CSV -> utf8(CsvWriter.write(figure.table(data, options)));
      case TEX -> utf8(tex(figure, data, options));
      default ->
          picture(
              Page.of(figure.draw(data, theme, options), width, theme, font, title(figure, data)),
              format,
              null);
    };
  }

  private byte[] picture(Page page, Format format, Path file) throws IOException {
    return switch (format) {
      case PDF -> PdfWriter.write(page);
      case SVG -> SvgWriter.write(page);
      case PNG -> PngWriter.write(page, dpi);
      case CSV, TEX ->
          throw new ConfigException(
              "figure file "
                  + file
                  + " must end in .pdf, .svg, .png or .tex: it is a picture only");
    };
  }

  private static String title(Figure figure, FigureData data) {
    return data.title().isEmpty() ? figure.title() : figure.title() + ", " + data.title();
  }

  private String tex(Figure figure, FigureData data, FigureOptions options) {
    if (figure.tabular()) {
      return Booktabs.write(figure.table(data, options));
    }
    ChartFigure chart = (ChartFigure) figure;
    double height = width.points() * chart.aspect(data, options);
    return PgfPlots.write(chart.chart(data, ChartTheme.PAPER, options), width.points(), height);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
