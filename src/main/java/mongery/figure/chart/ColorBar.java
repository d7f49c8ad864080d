package mongery.figure.chart;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The scale of colours at the right of a chart. */
final class ColorBar {
  private ColorBar() {}

  private record Between(ColorMap colors, double low, double high) implements PaintScale {
    @Override
    public double getLowerBound() {
      return low;
    }

    @Override
    public double getUpperBound() {
      return high;
    }

    @Override
    public Paint getPaint(double value) {
      return colors.at((value - low) / (high - low));
    }
  }

  static void add(
      JFreeChart chart, ChartTheme theme, String label, ColorMap colors, double low, double high) {
    double top = high > low ? high : low + 1;
    ScaledAxis axis = new ScaledAxis(label, Scale.LINEAR);
    axis.setRange(low, top);
    Charts.style(axis, theme);
    PaintScaleLegend bar = new PaintScaleLegend(new Between(colors, low, top), axis);
    bar.setPosition(RectangleEdge.RIGHT);
    bar.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    bar.setStripWidth(theme.scaled(10));
    bar.setStripOutlineVisible(false);
    bar.setSubdivisionCount(128);
    bar.setAxisOffset(0);
    bar.setFrame(BlockBorder.NONE);
    bar.setBackgroundPaint(new Color(0, 0, 0, 0));
    bar.setMargin(new RectangleInsets(theme.scaled(2), theme.scaled(10), theme.scaled(34), 0));
    chart.addSubtitle(bar);
  }
}
