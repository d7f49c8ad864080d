package mongery.figure.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * Several pictures side by side under the letters (a), (b), ... and what each of them is.
 *
 * @param legend what all pictures share, above them
 * @param pictures from left to right, row by row
 * @param captions what each is, as many; empty for letters alone
 * @param columns pictures in a row
 * @param theme type of the letters
 */
public record Panels(
    Optional<Legend> legend,
    List<Drawable> pictures,
    List<String> captions,
    int columns,
    ChartTheme theme)
    implements Drawable {
  /** Checks that there is something to draw. */
  public Panels {
    pictures = List.copyOf(pictures);
    captions = List.copyOf(captions);
    if (pictures.isEmpty() || columns < 1) {
      throw new IllegalArgumentException("panels need a picture and a column");
    }
    if (!captions.isEmpty() && captions.size() != pictures.size()) {
      throw new IllegalArgumentException(
          captions.size() + " captions for " + pictures.size() + " panels");
    }
  }

  /** Panels under letters alone. */
  public Panels(List<Drawable> pictures, int columns, ChartTheme theme) {
    this(Optional.empty(), pictures, List.of(), columns, theme);
  }

  private String caption(int index) {
    String letter = "(" + (char) ('a' + index) + ")";
    return captions.isEmpty() ? letter : letter + " " + captions.get(index);
  }

  private double gap() {
    return theme.scaled(12);
  }

  private double letter() {
    return theme.textSize() * 1.7;
  }

  private double columnWidth(double width) {
    return (width - (columns - 1) * gap()) / columns;
  }

  private double rowHeight(int row, double columnWidth) {
    double most = 0;
    for (int i = row * columns; i < Math.min(pictures.size(), (row + 1) * columns); i++) {
      most = Math.max(most, pictures.get(i).heightFor(columnWidth));
    }
    return most;
  }

  private int rows() {
    return (pictures.size() + columns - 1) / columns;
  }

  private double legendHeight(double width) {
    return legend.map(shared -> shared.heightFor(width)).orElse(0.0);
  }

  @Override
  public double heightFor(double width) {
    double height = legendHeight(width);
    for (int row = 0; row < rows(); row++) {
      height += letter() + rowHeight(row, columnWidth(width));
    }
    return height;
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area) {
    double width = columnWidth(area.getWidth());
    double head = legendHeight(area.getWidth());
    legend.ifPresent(
        shared ->
            shared.draw(
                g2, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), head)));
    double fixed = head + rows() * letter();
    double stretch = (area.getHeight() - fixed) / (heightFor(area.getWidth()) - fixed);
    double y = area.getY() + head;
    for (int row = 0; row < rows(); row++) {
      double height = rowHeight(row, width) * stretch;
      for (int c = 0; c < columns && row * columns + c < pictures.size(); c++) {
        double x = area.getX() + c * (width + gap());
        int index = row * columns + c;
        g2.setFont(theme.headingFont());
        g2.setPaint(theme.text());
        g2.drawString(
            caption(index), (float) (x + theme.scaled(4)), (float) (y + theme.textSize() * 1.25));
        AffineTransform before = g2.getTransform();
        g2.translate(x, y + letter());
        pictures.get(index).draw(g2, new Rectangle2D.Double(0, 0, width, height));
        g2.setTransform(before);
      }
      y += letter() + height;
    }
  }
}
