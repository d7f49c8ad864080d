package mongery.figure.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;

/**
 * A chart that does not rely on what the graphics remember. On screen the graphics outlive a frame
 * while the canvas below forgets font, paint and stroke between frames, so that setting what was
 * set last in the frame before had no effect: legends came out in the system's font.
 */
final class ThemedChart extends JFreeChart {
  private final transient ChartTheme theme;

  ThemedChart(Plot plot, ChartTheme theme) {
    super(null, theme.labelFont(), plot, false);
    this.theme = theme;
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, ChartRenderingInfo info) {
    g2.setFont(theme.headingFont());
    g2.setFont(theme.labelFont());
    g2.setPaint(theme.text());
    g2.setPaint(theme.background());
    g2.setStroke(new BasicStroke(2));
    g2.setStroke(new BasicStroke(1));
    super.draw(g2, area, anchor, info);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
