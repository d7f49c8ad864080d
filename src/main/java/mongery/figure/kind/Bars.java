package mongery.figure.kind;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;
import mongery.figure.chart.Numbers;

/**
 * Shares between 0 and 1 as bars that lie one under the other, in blocks under a heading.
 *
 * @param label what is measured
 * @param bars from top to bottom
 * @param theme type and colours
 */
record Bars(String label, List<Bar> bars, ChartTheme theme) implements Drawable {
  /** Steps between ticks, the finest first; the first that leaves room between numbers is used. */
  private static final double[] STEPS = {0.25, 0.5, 1};

  private static final FontRenderContext ANY = new FontRenderContext(null, true, true);

  /**
   * One bar.
   *
   * @param block heading; neighbours of the same block share it
   * @param name what it is the share of
   * @param value 0 to 1
   * @param text value and remark, behind the bar
   * @param color fill
   */
  record Bar(String block, String name, double value, String text, Color color) {}

  private double line() {
    return theme.textSize() * 2;
  }

  private boolean heads(int i) {
    return i == 0 || !bars.get(i).block().equals(bars.get(i - 1).block());
  }

  private int blocks() {
    int n = 0;
    for (int i = 0; i < bars.size(); i++) {
      n += heads(i) ? 1 : 0;
    }
    return n;
  }

  /** What is measured, on two lines where one has no room. */
  private List<String> labels(double width) {
    return theme.labelFont().getStringBounds(label, ANY).getWidth() < width - theme.scaled(20)
        ? List.of(label)
        : List.of(label.split("(?<=,) ", 2));
  }

  private double more(double width) {
    return (labels(width).size() - 1) * theme.textSize() * 1.3;
  }

  @Override
  public double heightFor(double width) {
    return line() * (bars.size() + blocks() + 2) + theme.scaled(16) + more(width);
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area) {
    double pad = theme.scaled(10);
    g2.setFont(theme.labelFont());
    FontMetrics metrics = g2.getFontMetrics();
    FontMetrics headings = g2.getFontMetrics(theme.headingFont());
    double names = 0;
    double texts = 0;
    for (Bar bar : bars) {
      names = Math.max(names, metrics.stringWidth(bar.name()));
      names = Math.max(names, headings.stringWidth(bar.block())); // which no line may cross
      texts = Math.max(texts, metrics.stringWidth(bar.text()));
    }
    double left = area.getX() + pad + Math.min(names, area.getWidth() * 0.4) + pad;
    double width = Math.max(1, area.getMaxX() - left - texts - 2 * pad);
    double line =
        Math.min(
            line(),
            (area.getHeight() - 2 * pad - more(area.getWidth())) / (bars.size() + blocks() + 2.0));
    double top = area.getY() + pad;
    double bottom = top + line * (bars.size() + blocks());
    ticks(g2, left, width, top, bottom);
    double y = top;
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      if (heads(i)) {
        g2.setFont(theme.headingFont());
        g2.setPaint(theme.text());
        g2.drawString(bar.block(), (float) (area.getX() + pad), (float) (y + line * 0.7));
        y += line;
      }
      g2.setPaint(ChartTheme.alpha(bar.color(), 0.85));
      double length = width * Math.max(0, Math.min(1, bar.value()));
      // Nothing kept is still a place where a bar would be.
      g2.fill(new Rectangle2D.Double(left, y + line * 0.18, Math.max(1, length), line * 0.64));
      g2.setFont(theme.labelFont());
      g2.setPaint(theme.text());
      float base = (float) (y + line / 2 + (metrics.getAscent() - metrics.getDescent()) / 2.0);
      g2.drawString(bar.name(), (float) (left - pad - metrics.stringWidth(bar.name())), base);
      g2.setPaint(theme.muted());
      g2.drawString(bar.text(), (float) (left + length + pad / 2), base);
      y += line;
    }
    g2.setFont(theme.labelFont());
    g2.setPaint(theme.text());
    for (String part : labels(area.getWidth())) {
      double middle = left + (width - g2.getFontMetrics().stringWidth(part)) / 2;
      g2.drawString(part, (float) Math.max(area.getX() + pad, middle), (float) (y + line * 1.6));
      y += theme.textSize() * 1.3;
    }
  }

  private void ticks(Graphics2D g2, double left, double width, double top, double bottom) {
    g2.setFont(theme.smallFont());
    double number = g2.getFontMetrics().stringWidth(Numbers.value(STEPS[0], 2)) * 1.5;
    double step = Arrays.stream(STEPS).filter(s -> s * width > number).findFirst().orElse(STEPS[2]);
    for (double v = 0; v <= 1; v += step) {
      double x = left + v * width;
      g2.setPaint(v == 0 ? theme.border() : theme.grid());
      g2.setStroke(new BasicStroke((float) theme.scaled(0.75)));
      g2.draw(new Line2D.Double(x, top, x, bottom));
      String text = Numbers.value(v, 2);
      g2.setPaint(theme.muted());
      double half = g2.getFontMetrics().stringWidth(text) / 2.0;
      g2.drawString(text, (float) (x - half), (float) (bottom + theme.textSize() * 1.2));
    }
  }
}
