package mongery.figure.kind;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;

/**
 * A table with rules above, below and under the header; the first column left, others right.
 *
 * @param header column names
 * @param rows cells
 * @param theme type and colours
 */
public record TableDrawable(List<String> header, List<List<String>> rows, ChartTheme theme)
    implements Drawable {
  private double line() {
    return theme.textSize() * 1.7;
  }

  @Override
  public double heightFor(double width) {
    return line() * (rows.size() + 1) + theme.scaled(16);
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area) {
    double pad = theme.scaled(8);
    double left = area.getX() + pad;
    double right = area.getMaxX() - pad;
    double top = area.getY() + pad;
    double[] ends = ends(g2, right - left);
    // A table that is too wide is set smaller, as an author would.
    double shrink = Math.min(1, (right - left) / ends[ends.length - 1]);
    rule(g2, left, right, top, 1.4);
    rule(g2, left, right, top + line(), 0.8);
    rule(g2, left, right, top + line() * (rows.size() + 1), 1.4);
    row(g2, header, theme.headingFont(), left, ends, shrink, top);
    for (int i = 0; i < rows.size(); i++) {
      row(g2, rows.get(i), theme.labelFont(), left, ends, shrink, top + (i + 1) * line());
    }
  }

  /** Right end of each column: as wide as its widest cell, spare width shared. */
  private double[] ends(Graphics2D g2, double width) {
    int columns = header.size();
    double[] widths = new double[columns];
    double sum = 0;
    for (int j = 0; j < columns; j++) {
      widths[j] = g2.getFontMetrics(theme.headingFont()).stringWidth(header.get(j));
      for (List<String> row : rows) {
        FontMetrics metrics = g2.getFontMetrics(theme.labelFont());
        widths[j] = Math.max(widths[j], metrics.stringWidth(row.get(j)));
      }
      sum += widths[j];
    }
    double gap = theme.scaled(12);
    double spare = Math.max(0, width - sum - gap * (columns - 1) - theme.scaled(6));
    double share = columns > 1 ? gap + Math.min(spare / (columns - 1), theme.scaled(60)) : 0;
    double[] ends = new double[columns];
    double at = theme.scaled(3);
    for (int j = 0; j < columns; j++) {
      at += widths[j] + (j == 0 ? 0 : share);
      ends[j] = at;
    }
    // The last column ends where the rules do; the first takes what is left.
    double rest = Math.max(0, width - theme.scaled(3) - ends[columns - 1]);
    for (int j = 1; j < columns; j++) {
      ends[j] += rest;
    }
    return ends;
  }

  private void row(
      Graphics2D g2,
      List<String> cells,
      Font font,
      double left,
      double[] ends,
      double shrink,
      double top) {
    g2.setFont(font.deriveFont((float) (font.getSize2D() * shrink)));
    FontMetrics metrics = g2.getFontMetrics();
    g2.setPaint(theme.text());
    float y = (float) (top + line() * 0.68);
    for (int j = 0; j < cells.size(); j++) {
      double x =
          j == 0
              ? left + theme.scaled(3)
              : left + ends[j] * shrink - metrics.stringWidth(cells.get(j));
      g2.drawString(cells.get(j), (float) x, y);
    }
  }

  private void rule(Graphics2D g2, double from, double to, double y, double width) {
    g2.setPaint(theme.text());
    g2.setStroke(new BasicStroke((float) theme.scaled(width)));
    g2.draw(new Line2D.Double(from, y, to, y));
  }
}
