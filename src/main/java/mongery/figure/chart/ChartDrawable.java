package mongery.figure.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;

/**
 * A chart drawn exactly, for export: the same object as on screen, with positions not snapped to
 * pixels and all the data.
 *
 * @param chart the chart
 * @param aspect height divided by width, with one row of legend
 */
public record ChartDrawable(JFreeChart chart, double aspect) implements Drawable {
  @Override
  public void draw(Graphics2D g2, Rectangle2D area) {
    g2.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    g2.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    chart.draw(g2, area);
  }

  @Override
  public double heightFor(double width) {
    return width * aspect + Legend.extra(chart, width);
  }
}
