package mongery.figure.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.LengthConstraintType;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.LegendTitle;
import org.jfree.data.Range;

/** One legend above several charts that all say the same: beside each other they have no room. */
public final class Legend implements Drawable {
  private static final double HIGH = 10_000;

  private final LegendTitle title;

  private Legend(LegendTitle title) {
    this.title = title;
  }

  /** Takes the legend out of all charts; empty, and nothing is taken, if they differ. */
  public static Optional<Legend> takenFrom(List<JFreeChart> charts) {
    if (charts.size() < 2 || charts.stream().anyMatch(chart -> chart.getLegend() == null)) {
      return Optional.empty();
    }
    if (charts.stream().map(chart -> entries(chart.getLegend())).distinct().count() > 1) {
      return Optional.empty();
    }
    Legend shared = new Legend(charts.get(0).getLegend());
    charts.forEach(JFreeChart::removeLegend);
    return Optional.of(shared);
  }

  private static List<String> entries(LegendTitle legend) {
    return Arrays.stream(legend.getSources())
        .map(source -> source.getLegendItems())
        .flatMap(Legend::labels)
        .toList();
  }

  private static Stream<String> labels(LegendItemCollection items) {
    return IntStream.range(0, items.getItemCount()).mapToObj(i -> items.get(i).getLabel());
  }

  /** What a chart's legend needs beyond its first row in that width; 0 without a legend. */
  static double extra(JFreeChart chart, double width) {
    LegendTitle legend = chart.getLegend();
    return legend == null ? 0 : height(legend, width) - height(legend, HIGH);
  }

  private static double height(LegendTitle title, double width) {
    Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return title.arrange(g2, within(width)).getHeight();
    } finally {
      g2.dispose();
    }
  }

  private static RectangleConstraint within(double width) {
    return new RectangleConstraint(
        width,
        new Range(0, width),
        LengthConstraintType.RANGE,
        HIGH,
        new Range(0, HIGH),
        LengthConstraintType.RANGE);
  }

  @Override
  public double heightFor(double width) {
    return height(title, width);
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area) {
    title.arrange(g2, within(area.getWidth()));
    title.draw(g2, area);
  }
}
