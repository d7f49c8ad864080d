package mongery.figure.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/** Fills between (x, y) and (x2, y2) of each series, over increasing x; NaN breaks the band. */
public final class BandRenderer extends LayerRenderer {
  private final double opacity;

  /**
   * @param colors colour of each band
   * @param opacity 0 to 1
   */
  public BandRenderer(List<Color> colors, double opacity) {
    super(colors, false);
    this.opacity = opacity;
  }

  /** 0 to 1. */
  public double opacity() {
    return opacity;
  }

  @Override
  protected void draw(Graphics2D g2, XyData.Series s, Color color, Frame frame) {
    g2.setPaint(ChartTheme.alpha(color, opacity));
    int start = 0;
    for (int i = 0; i <= s.size(); i++) {
      if (i == s.size() || Double.isNaN(s.y()[i]) || Double.isNaN(s.y2()[i])) {
        if (i - start > 1) {
          g2.fill(band(s, start, i, frame));
        }
        start = i + 1;
      }
    }
  }

  private static Path2D band(XyData.Series s, int start, int end, Frame frame) {
    Path2D path = new Path2D.Double();
    path.moveTo(frame.x(s.x()[start]), frame.y(s.y()[start]));
    for (int i = start + 1; i < end; i++) {
      path.lineTo(frame.x(s.x()[i]), frame.y(s.y()[i]));
    }
    for (int i = end - 1; i >= start; i--) {
      path.lineTo(frame.x(s.x2()[i]), frame.y(s.y2()[i]));
    }
    path.closePath();
    return path;
  }

  @Override
  protected LegendItem legendItem(String label, Color color) {
    return new LegendItem(
        label,
        null,
        null,
        null,
        new Rectangle2D.Double(-5, -3, 10, 6),
        ChartTheme.alpha(color, opacity));
  }
}
