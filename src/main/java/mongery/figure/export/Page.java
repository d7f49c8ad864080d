package mongery.figure.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;

/**
 * A picture with its size on paper.
 *
 * @param picture what to draw
 * @param width in points
 * @param height in points
 * @param theme the theme that the picture was made in
 * @param font size of labels in points, to which the theme is scaled
 * @param title what the picture is called in a file's metadata
 */
public record Page(
    Drawable picture, double width, double height, ChartTheme theme, double font, String title) {

  /** A page of that width; the picture says how high it should be. */
  public static Page of(
      Drawable picture, Length width, ChartTheme theme, double font, String title) {
    double unit = unit(theme, font);
    double height = picture.heightFor(width.points() / unit) * unit;
    return new Page(picture, width.points(), Math.rint(height * 100) / 100, theme, font, title);
  }

  /** Points a unit of the theme: on paper all themes have text of the same size. */
  private static double unit(ChartTheme theme, double font) {
    return font / theme.textSize();
  }

  /** Draws with the background, in points. */
  void draw(Graphics2D g2) {
    g2.setPaint(theme.background());
    g2.fill(new Rectangle2D.Double(0, 0, width, height));
    double unit = unit(theme, font);
    if (unit != 1) {
      g2.scale(unit, unit);
    }
    picture.draw(g2, new Rectangle2D.Double(0, 0, width / unit, height / unit));
  }
}
