package mongery.figure.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/**
 * A plot on which one unit is equally long on both axes, as distances in a transport picture must
 * be. The range that was asked for is always shown whole; the axis with room to spare shows more.
 */
public final class EqualAxesPlot extends XYPlot {
  private Range wantedX;
  private Range wantedY;
  private Range shownX;
  private Range shownY;

  /** Linear axes with these labels. */
  public EqualAxesPlot(String labelX, String labelY) {
    super(null, new ScaledAxis(labelX, Scale.LINEAR), new ScaledAxis(labelY, Scale.LINEAR), null);
  }

  @Override
  public void draw(
      Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
    ValueAxis x = getDomainAxis();
    ValueAxis y = getRangeAxis();
    if (!x.getRange().equals(shownX)) {
      wantedX = x.getRange();
    }
    if (!y.getRange().equals(shownY)) {
      wantedY = y.getRange();
    }
    Rectangle2D inner = new Rectangle2D.Double();
    inner.setRect(area);
    getInsets().trim(inner);
    AxisSpace space = calculateAxisSpace(g2, inner);
    Rectangle2D data = space.shrink(inner, null);
    getAxisOffset().trim(data);
    if (data.getWidth() > 0 && data.getHeight() > 0) {
      double unit =
          Math.max(wantedX.getLength() / data.getWidth(), wantedY.getLength() / data.getHeight());
      shownX = about(wantedX, unit * data.getWidth());
      shownY = about(wantedY, unit * data.getHeight());
      x.setRange(shownX, false, false);
      y.setRange(shownY, false, false);
    }
    super.draw(g2, area, anchor, parent, info);
  }

  private static Range about(Range wanted, double length) {
    double middle = wanted.getCentralValue();
    return new Range(middle - length / 2, middle + length / 2);
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
