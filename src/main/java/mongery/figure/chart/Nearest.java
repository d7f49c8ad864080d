package mongery.figure.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The point of a chart's curves that a pointer means: of every curve the one nearest sideways, and
 * of these the one nearest in height.
 *
 * @param series name of the curve
 * @param color colour of the curve
 * @param x its horizontal value
 * @param y its vertical value
 * @param px where it is drawn
 * @param py where it is drawn
 */
public record Nearest(String series, Color color, double x, double y, double px, double py) {

  /**
   * Finds it.
   *
   * @param chart the chart
   * @param index which of {@link Charts#plots}
   * @param area where the data of that plot are drawn
   * @param px place of the pointer
   * @param py place of the pointer
   * @return null if the plot has no curves with a point in the area
   */
  public static Nearest of(JFreeChart chart, int index, Rectangle2D area, double px, double py) {
    XYPlot plot = Charts.plots(chart).get(index);
    ValueAxis horizontal =
        chart.getPlot() instanceof CombinedDomainXYPlot all
            ? all.getDomainAxis()
            : plot.getDomainAxis();
    LayerRenderer.Frame frame =
        new LayerRenderer.Frame(area, plot, horizontal, plot.getRangeAxis(), false);
    double at = horizontal.java2DToValue(px, area, RectangleEdge.BOTTOM);
    Nearest best = null;
    for (int layer = 0; layer < plot.getRendererCount(); layer++) {
      if (!(plot.getRenderer(layer) instanceof CurveRenderer curve)
          || !(plot.getDataset(layer) instanceof XyData data)
          || !curve.inLegend()) {
        continue; // lines without a name are there to compare with
      }
      for (int i = 0; i < data.getSeriesCount(); i++) {
        XyData.Series s = data.series().get(i);
        Nearest found = sideways(s, curve.color(i), at, frame, curve.style().reduce());
        boolean better =
            found != null && (best == null || Math.abs(found.py - py) < Math.abs(best.py - py));
        best = better ? found : best;
      }
    }
    return best;
  }

  private static Nearest sideways(
      XyData.Series s, Color color, double at, LayerRenderer.Frame frame, boolean increasing) {
    int nearest = -1;
    int from = 0;
    int to = s.size();
    if (increasing) {
      int place = Arrays.binarySearch(s.x(), at);
      from = Math.max(0, (place >= 0 ? place : -place - 1) - 8);
      to = Math.min(s.size(), from + 17);
    }
    for (int i = from; i < to; i++) {
      boolean shown = Double.isFinite(s.y()[i]) && Double.isFinite(s.x()[i]);
      if (shown && (nearest < 0 || Math.abs(s.x()[i] - at) < Math.abs(s.x()[nearest] - at))) {
        nearest = i;
      }
    }
    if (nearest < 0) {
      return null;
    }
    double px = frame.x(s.x()[nearest]);
    double py = frame.y(s.y()[nearest]);
    return frame
            .area()
            .contains(
                px, Math.max(frame.area().getMinY(), Math.min(py, frame.area().getMaxY() - 1e-6)))
        ? new Nearest(s.name(), color, s.x()[nearest], s.y()[nearest], px, py)
        : null;
  }
}
