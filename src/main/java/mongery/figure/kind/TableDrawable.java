package mongery.figure.kind;

import java.awt.BasicStroke;
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
record TableDrawable(List<String> header, List<List<String>> rows, ChartTheme theme)
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
    double bottom = top + line() * (rows.size() + 1);
    rule(g2, left, right, top, 1.4);
    rule(g2, left, right, top + line(), 0.8);
    rule(g2, left, right, bottom, 1.4);
    double first = (right - left) * Math.max(0.3, 1 - 0.18 * (header.size() - 1));
    g2.setFont(theme.headingFont());
    row(g2, header, left, first, right, top);
    g2.setFont(theme.labelFont());
    for (int i = 0; i < rows.size(); i++) {
      row(g2, rows.get(i), left, first, right, top + (i + 1) * line());
    }
  }

  private void row(
      Graphics2D g2, List<String> cells, double left, double first, double right, double top) {
    FontMetrics metrics = g2.getFontMetrics();
    g2.setPaint(theme.text());
    float y = (float) (top + line() * 0.68);
    double step = (right - left - first) / Math.max(1, cells.size() - 1);
    for (int j = 0; j < cells.size(); j++) {
      double x =
          j == 0
              ? left + theme.scaled(3)
              : left + first + j * step - metrics.stringWidth(cells.get(j)) - theme.scaled(3);
      g2.drawString(cells.get(j), (float) x, y);
    }
  }

  private void rule(Graphics2D g2, double from, double to, double y, double width) {
    g2.setPaint(theme.text());
    g2.setStroke(new BasicStroke((float) theme.scaled(width)));
    g2.draw(new Line2D.Double(from, y, to, y));
  }
}
