package mongery.figure.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;

/**
 * One of several panels, its name above it: names are longer than a panel is high, so they do not
 * fit along the vertical axis.
 */
public final class NamedPlot extends XYPlot {
  private final String name;
  private final transient ChartTheme theme;

  /** A panel without layers yet. */
  public NamedPlot(String name, Scale scaleX, Scale scaleY, ChartTheme theme) {
    super(null, new ScaledAxis(null, scaleX), new ScaledAxis(null, scaleY), null);
    this.name = name;
    this.theme = theme;
  }

  /** What the panel shows. */
  public String name() {
    return name;
  }

  @Override
  public void draw(
      Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
    FontMetrics metrics = g2.getFontMetrics(theme.labelFont());
    double heading = metrics.getAscent() + metrics.getDescent() + theme.scaled(5);
    Rectangle2D rest =
        new Rectangle2D.Double(
            area.getX(),
            area.getY() + heading,
            area.getWidth(),
            Math.max(1, area.getHeight() - heading));
    super.draw(g2, rest, anchor, parent, info);
    AxisSpace space = calculateAxisSpace(g2, rest);
    g2.setFont(theme.labelFont());
    g2.setPaint(theme.text());
    g2.drawString(
        name, (float) (area.getX() + space.getLeft()), (float) (area.getY() + metrics.getAscent()));
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
