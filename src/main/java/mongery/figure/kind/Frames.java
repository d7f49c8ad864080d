package mongery.figure.kind;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;

/**
 * A grid of images under headings.
 *
 * @param heads heading of each column
 * @param rows images, row by row
 * @param theme type and colours
 */
record Frames(List<String> heads, List<List<BufferedImage>> rows, ChartTheme theme)
    implements Drawable {
  private static final double STEP = 1.06;

  private double heading() {
    return theme.textSize() * 1.9;
  }

  private double margin() {
    return theme.scaled(6);
  }

  private double side(double width) {
    return (width - 2 * margin()) / (Math.max(1, heads.size()) * STEP);
  }

  @Override
  public double heightFor(double width) {
    return heading() + rows.size() * side(width) * STEP + margin();
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area) {
    double byHeight = (area.getHeight() - heading() - margin()) / (Math.max(1, rows.size()) * STEP);
    double side = Math.min(side(area.getWidth()), byHeight);
    double left = area.getX() + margin();
    g2.setFont(theme.smallFont());
    g2.setPaint(theme.muted());
    for (int j = 0; j < heads.size(); j++) {
      double shift = (side - g2.getFontMetrics().stringWidth(heads.get(j))) / 2;
      g2.drawString(
          heads.get(j),
          (float) (left + j * side * STEP + shift),
          (float) (area.getY() + theme.textSize() * 1.3));
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.get(i).size(); j++) {
        BufferedImage image = rows.get(i).get(j);
        AffineTransform place =
            AffineTransform.getTranslateInstance(
                left + j * side * STEP, area.getY() + heading() + i * side * STEP);
        double k = side / Math.max(image.getWidth(), image.getHeight());
        place.scale(k, k);
        g2.drawImage(image, place, null);
      }
    }
  }
}
