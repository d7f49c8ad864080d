package mongery.figure.kind;

import mongery.figure.chart.ChartDrawable;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;
import org.jfree.chart.JFreeChart;

/** A figure that is a chart, and so can be hosted, zoomed and refreshed on screen. */
public interface ChartFigure extends Figure {
  /** The chart. Call only if {@link #shows} holds. */
  JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options);

  /** Height divided by width on paper. */
  default double aspect(FigureData data, FigureOptions options) {
    return 0.62;
  }

  @Override
  default Drawable draw(FigureData data, ChartTheme theme, FigureOptions options) {
    return new ChartDrawable(chart(data, theme, options), aspect(data, options));
  }
}
