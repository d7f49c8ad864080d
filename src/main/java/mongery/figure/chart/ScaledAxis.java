package mongery.figure.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.ValueAxisPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/**
 * A number axis on any {@link Scale}. It chooses its own ticks so that labels never overlap and
 * look the same in every locale; zooming and panning follow the scale.
 */
public final class ScaledAxis extends NumberAxis {
  private final Scale scale;
  private Range included;

  /**
   * @param label axis label, or null for none
   * @param scale how values are laid out
   */
  public ScaledAxis(String label, Scale scale) {
    super(label);
    this.scale = scale;
    setAutoRangeIncludesZero(false);
    setLowerMargin(0.04);
    setUpperMargin(0.04);
  }

  /** How values are laid out. */
  public Scale scale() {
    return scale;
  }

  /** Makes every automatic range contain this one as well. */
  public void include(Range range) {
    included = included == null ? range : Range.combine(included, range);
    configure();
  }

  /** Includes in every automatic range what the other axis includes, and nothing else. */
  void includeAs(ScaledAxis other) {
    included = other.included;
    configure();
  }

  @Override
  public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
    Range range = getRange();
    double low = scale.forward(range.getLowerBound());
    double high = scale.forward(range.getUpperBound());
    double part = (scale.forward(value) - low) / (high - low);
    if (isInverted()) {
      part = 1 - part;
    }
    return RectangleEdge.isTopOrBottom(edge)
        ? area.getX() + part * area.getWidth()
        : area.getMaxY() - part * area.getHeight();
  }

  @Override
  public double java2DToValue(double at, Rectangle2D area, RectangleEdge edge) {
    double part =
        RectangleEdge.isTopOrBottom(edge)
            ? (at - area.getX()) / area.getWidth()
            : (area.getMaxY() - at) / area.getHeight();
    return at(isInverted() ? 1 - part : part);
  }

  /** Value at a fraction of the way along the axis. */
  private double at(double part) {
    double low = scale.forward(getLowerBound());
    double high = scale.forward(getUpperBound());
    return scale.inverse(low + part * (high - low));
  }

  @Override
  public void zoomRange(double lowerPercent, double upperPercent) {
    setRange(new Range(at(lowerPercent), at(upperPercent)));
  }

  @Override
  public void resizeRange2(double percent, double anchorValue) {
    if (!(percent > 0)) {
      setAutoRange(true);
      return;
    }
    double anchor = scale.forward(anchorValue);
    double low = scale.forward(getLowerBound());
    double high = scale.forward(getUpperBound());
    double newLow = scale.inverse(anchor - (anchor - low) * percent);
    double newHigh = scale.inverse(anchor + (high - anchor) * percent);
    if (newHigh > newLow) {
      setRange(newLow, newHigh);
    }
  }

  @Override
  public void pan(double percent) {
    setRange(new Range(at(percent), at(1 + percent)));
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    boolean horizontal = RectangleEdge.isTopOrBottom(edge);
    Font font = getTickLabelFont();
    FontMetrics metrics = g2.getFontMetrics(font);
    double length = horizontal ? dataArea.getWidth() : dataArea.getHeight();
    double low = getLowerBound();
    double high = getUpperBound();
    TextAnchor anchor =
        horizontal
            ? edge == RectangleEdge.TOP ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER
            : edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
    List<NumberTick> ticks = new ArrayList<>();
    for (Scale.Tick tick : fitting(low, high, length, horizontal, metrics)) {
      ticks.add(new NumberTick(tick.value(), tick.label(), anchor, TextAnchor.CENTER, 0));
    }
    return ticks;
  }

  private List<Scale.Tick> fitting(
      double low, double high, double length, boolean horizontal, FontMetrics metrics) {
    List<Scale.Tick> ticks = List.of();
    double line = metrics.getHeight();
    for (int count = horizontal ? 8 : 7; count >= 1; count--) {
      ticks = scale.ticks(low, high, count);
      double widest = 0;
      for (Scale.Tick tick : ticks) {
        widest = Math.max(widest, metrics.stringWidth(tick.label()));
      }
      double room = horizontal ? widest + line : 2 * line;
      if (ticks.size() <= 2 || narrowest(ticks, low, high, length) >= room) {
        break;
      }
    }
    return ticks;
  }

  private double narrowest(List<Scale.Tick> ticks, double low, double high, double length) {
    double unit = length / (scale.forward(high) - scale.forward(low));
    double gap = Double.POSITIVE_INFINITY;
    for (int i = 1; i < ticks.size(); i++) {
      double step = scale.forward(ticks.get(i).value()) - scale.forward(ticks.get(i - 1).value());
      gap = Math.min(gap, step * unit);
    }
    return gap;
  }

  @Override
  protected void autoAdjustRange() {
    if (!(getPlot() instanceof ValueAxisPlot plot)) {
      return;
    }
    Range data = plot.getDataRange(this);
    data = data == null ? included : Range.combine(data, included);
    if (data == null) {
      data = new Range(scale == Scale.LOG ? 1 : 0, 10);
    }
    double low = data.getLowerBound();
    double high = data.getUpperBound();
    switch (scale) {
      case LOG -> {
        high = high > 0 ? high : 10;
        low = low > 0 ? low : high * 1e-6;
      }
      case CUBE_ROOT -> low = Math.min(low, 0);
      case LINEAR -> {}
    }
    double from = scale.forward(low);
    double to = scale.forward(high);
    double length = to - from;
    if (!(length > 1e-9 * Math.max(Math.abs(from), Math.abs(to)))) {
      double half = Math.max(0.5 * Math.abs(to), 0.5);
      from -= half;
      to += half;
      length = 2 * half;
    }
    boolean grounded = getLowerMargin() == 0;
    setRange(
        new Range(
            grounded ? scale.inverse(from) : scale.inverse(from - getLowerMargin() * length),
            scale.inverse(to + getUpperMargin() * length)),
        false,
        false);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScaledAxis axis && axis.scale == scale && super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
