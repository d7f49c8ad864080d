package mongery.figure.kind;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;

/**
 * Rows of image pairs.
 *
 * @param rows a row for each class
 * @param pairs pairs that fit in a row
 * @param theme type and colours
 */
record Gallery(List<Row> rows, int pairs, ChartTheme theme) implements Drawable {
  /** An image and its translation. */
  record Pair(BufferedImage source, BufferedImage mapped) {}

  /** Pairs under one name. */
  record Row(String label, List<Pair> pairs) {}

  private int columns() {
    return Math.max(
        1, Math.min(pairs, rows.stream().mapToInt(r -> r.pairs().size()).max().orElse(1)));
  }

  private double label() {
    int longest = rows.stream().mapToInt(r -> r.label().length()).max().orElse(0);
    return longest == 0
        ? 0
        : Math.min(theme.scaled(110), longest * theme.textSize() * 0.56 + theme.scaled(8));
  }

  private double heading() {
    return theme.textSize() * 1.9;
  }

  private double margin() {
    return theme.scaled(6);
  }

  /** Side of an image: a pair is two of them and a quarter of one to the next pair. */
  private double side(double width) {
    return (width - 2 * margin() - label()) / (columns() * 2.25 - 0.25);
  }

  @Override
  public double heightFor(double width) {
    return heading() + rows.size() * side(width) * 1.15 + margin();
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area) {
    double byHeight = (area.getHeight() - heading() - margin()) / (Math.max(1, rows.size()) * 1.15);
    double side = Math.min(side(area.getWidth()), byHeight);
    double left = area.getX() + margin() + label();
    double y = area.getY() + heading();
    g2.setFont(theme.labelFont());
    FontMetrics metrics = g2.getFontMetrics();
    g2.setPaint(theme.muted());
    g2.drawString(
        "pairs: source, T(source)", (float) left, (float) (area.getY() + theme.textSize() * 1.3));
    for (Row row : rows) {
      g2.setPaint(theme.text());
      g2.drawString(
          row.label(),
          (float) (area.getX() + margin()),
          (float) (y + side / 2 + (metrics.getAscent() - metrics.getDescent()) / 2.0));
      double x = left;
      for (Pair pair : row.pairs()) {
        image(g2, pair.source(), x, y, side);
        image(g2, pair.mapped(), x + side, y, side);
        x += side * 2.25;
      }
      y += side * 1.15;
    }
  }

  private void image(Graphics2D g2, BufferedImage image, double x, double y, double side) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    double k = side * 0.98 / Math.max(image.getWidth(), image.getHeight());
    place.scale(k, k);
    g2.drawImage(image, place, null);
  }
}
