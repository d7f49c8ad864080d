package mongery.figure.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

/**
 * The only difference between a figure on screen and on paper: colours, type and weights. The
 * colours of source, target and map keep their meaning in every figure and every theme; grey,
 * orange and blue stay apart for the common colour-vision deficiencies and in grey print.
 *
 * @param name {@code light}, {@code dark} or {@code paper}
 * @param background behind everything
 * @param text labels and numbers that must be read
 * @param muted axis numbers and remarks
 * @param grid grid lines
 * @param border plot frame
 * @param source source measure
 * @param target target measure
 * @param mapped image of the source under the map
 * @param reference exact or expected values to compare with
 * @param series colours of further series, in order, the first three after mapped and target
 * @param fontFamily family of all text
 * @param textSize size of labels and legend; pixels on screen, points on paper
 * @param lineWidth width of curves
 * @param dotSize diameter of scatter dots
 */
public record ChartTheme(
    String name,
    Color background,
    Color text,
    Color muted,
    Color grid,
    Color border,
    Color source,
    Color target,
    Color mapped,
    Color reference,
    List<Color> series,
    String fontFamily,
    double textSize,
    double lineWidth,
    double dotSize) {

  private static final int[] MARGINALS = {1, 2, 3, 6};
  private static final int[] IMAGES = {0, 4, 5, 7};

  /** Screen, light: follows the light window theme. */
  public static final ChartTheme LIGHT =
      new ChartTheme(
          "light",
          new Color(0xffffff),
          new Color(0x1f2328),
          new Color(0x57606a),
          new Color(0xe8ebef),
          new Color(0xd0d7de),
          new Color(0x8c959f),
          new Color(0xe36f0a),
          new Color(0x0969da),
          new Color(0x1a7f37),
          series(0x0969da, 0xe36f0a, 0x1a7f37, 0x8250df, 0xbf3989, 0x1b7c83, 0x9a6700, 0x24292f),
          Fonts.TEXT,
          12,
          1.6,
          4);

  /** Screen, dark: follows the dark window theme. */
  public static final ChartTheme DARK =
      new ChartTheme(
          "dark",
          new Color(0x0d1117),
          new Color(0xe6edf3),
          new Color(0x8b949e),
          new Color(0x21262d),
          new Color(0x30363d),
          new Color(0x7d8590),
          new Color(0xf0883e),
          new Color(0x58a6ff),
          new Color(0x3fb950),
          series(0x58a6ff, 0xf0883e, 0x3fb950, 0xbc8cff, 0xf778ba, 0x39c5cf, 0xd29922, 0xf0f6fc),
          Fonts.TEXT,
          12,
          1.6,
          4);

  /**
   * Print: white, 8 pt labels, thin lines; sizes in points. The colours are those of Okabe and Ito
   * (Color Universal Design, 2008) and a violet, which people with any common colour vision tell
   * apart.
   */
  public static final ChartTheme PAPER =
      new ChartTheme(
          "paper",
          new Color(0xffffff),
          new Color(0x000000),
          new Color(0x333333),
          new Color(0xebebeb),
          new Color(0x808080),
          new Color(0x8c959f),
          new Color(0xd55e00),
          new Color(0x0072b2),
          new Color(0x009e73),
          series(0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xe69f00, 0x333333, 0x5e2bd6),
          Fonts.TEXT,
          8,
          1.0,
          2.2);

  /** Every theme. */
  public static final List<ChartTheme> ALL = List.of(LIGHT, DARK, PAPER);

  /**
   * The theme of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists them
   */
  public static ChartTheme named(String name) {
    return ALL.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "theme " + name + " is not known; allowed are light, dark, paper"));
  }

  /** Copies the list. */
  public ChartTheme {
    series = List.copyOf(series);
  }

  private static List<Color> series(int... rgb) {
    return java.util.Arrays.stream(rgb).mapToObj(Color::new).toList();
  }

  /** Colour of the {@code i}-th series; the list repeats, each time nearer to the background. */
  public Color series(int i) {
    return shade(series.get(i % series.size()), i / series.size());
  }

  /** Colour of marginal {@code k} of a barycenter; never one of an {@link #image}. */
  public Color marginal(int k) {
    return shade(series(MARGINALS[k % MARGINALS.length]), k / MARGINALS.length);
  }

  /** Colour of the image of marginal {@code k} of a barycenter under its map. */
  public Color image(int k) {
    return shade(series(IMAGES[k % IMAGES.length]), k / IMAGES.length);
  }

  /** The colour when the list is gone through for the {@code round}-th time, from 0. */
  private Color shade(Color color, int round) {
    double share = round / (round + 1.5);
    return new Color(
        mixed(color.getRed(), background.getRed(), share),
        mixed(color.getGreen(), background.getGreen(), share),
        mixed(color.getBlue(), background.getBlue(), share));
  }

  private static int mixed(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  /** Font of labels and legend. */
  public Font labelFont() {
    return Fonts.font(fontFamily, Font.PLAIN, textSize);
  }

  /** Font of axis numbers and remarks. */
  public Font smallFont() {
    return Fonts.font(fontFamily, Font.PLAIN, Math.round(textSize * 0.9));
  }

  /** Font of panel headings. */
  public Font headingFont() {
    return Fonts.font(Fonts.HEADING, Font.PLAIN, textSize);
  }

  /** The colour with another opacity, 0 to 1. */
  public static Color alpha(Color c, double opacity) {
    return new Color(c.getRed(), c.getGreen(), c.getBlue(), (int) Math.round(opacity * 255));
  }

  /** Diameter of the dots of a scatter of {@code n} points: many dots are smaller. */
  public double dotSize(int n) {
    return dotSize * Math.max(0.5, Math.min(1, Math.sqrt(500.0 / Math.max(1, n))));
  }

  /** The theme with text, lines and dots that many times as large. */
  public ChartTheme larger(double factor) {
    return new ChartTheme(
        name,
        background,
        text,
        muted,
        grid,
        border,
        source,
        target,
        mapped,
        reference,
        series,
        fontFamily,
        textSize * factor,
        lineWidth * factor,
        dotSize * factor);
  }

  /** Lengths that are fixed on screen, in this theme's unit: {@code pixels} at 12-pixel text. */
  public double scaled(double pixels) {
    return pixels * textSize / 12;
  }
}
