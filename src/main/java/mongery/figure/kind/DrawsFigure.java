package mongery.figure.kind;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.DotRenderer;
import mongery.figure.chart.EqualAxesPlot;
import mongery.figure.chart.SegmentRenderer;
import mongery.figure.chart.XyData;
import mongery.method.Look;
import org.jfree.chart.JFreeChart;

/** Several images of the same few points under a stochastic map of the plane, and their means. */
final class DrawsFigure implements ChartFigure {
  @Override
  public String name() {
    return "draws";
  }

  @Override
  public String title() {
    return "Images of one point";
  }

  private static DenseArray draws(FigureData data) {
    return data.look().get(Look.MAPPED_DRAWS);
  }

  @Override
  public boolean shows(FigureData data) {
    DenseArray draws = draws(data);
    DenseArray source = data.look().get(Look.SOURCE);
    return draws != null
        && draws.rank() == 3
        && draws.shape()[2] == 2
        && Looks.points(source, 2)
        && source.rows() >= draws.rows();
  }

  /** All images under each other. */
  private static DenseArray flat(DenseArray draws) {
    return draws.reshape(draws.shape()[0] * draws.shape()[1], 2);
  }

  /** The point that each image is of. */
  private static DenseArray origins(FigureData data, DenseArray draws) {
    int[] rows = new int[draws.shape()[0] * draws.shape()[1]];
    Arrays.setAll(rows, i -> i / draws.shape()[1]);
    return data.look().get(Look.SOURCE).select(rows);
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    DenseArray draws = draws(data);
    DenseArray images = flat(draws);
    DenseArray from = origins(data, draws);
    DenseArray target = data.look().get(Look.TARGET);
    EqualAxesPlot plot = new EqualAxesPlot(Looks.axis(0), Looks.axis(1));
    if (Looks.points(target, 2)) {
      dots(plot, "target", target, theme.target(), theme.dotSize(target.rows()), 0.35);
    }
    Charts.layer(
        plot,
        new SegmentRenderer(List.of(theme.text()), theme.lineWidth() * 0.4, 0.3, 0, false),
        List.of(
            new XyData.Series(
                "displacement",
                Looks.column(from, 0),
                Looks.column(from, 1),
                Looks.column(images, 0),
                Looks.column(images, 1),
                null)));
    dots(plot, "source", from, theme.source(), theme.dotSize() * 1.2, 1);
    dots(plot, "T(x, z)", images, theme.mapped(), theme.dotSize() * 0.8, 0.8);
    DenseArray mean = data.look().get(Look.MAPPED_MEAN);
    if (Looks.points(mean, 2) && mean.rows() >= draws.rows()) {
      int[] first = new int[draws.rows()];
      Arrays.setAll(first, i -> i);
      dots(plot, "mean of T(x, z)", mean.select(first), theme.text(), theme.dotSize() * 1.2, 1);
    }
    return Charts.chart(plot, theme, true);
  }

  private static void dots(
      EqualAxesPlot plot, String name, DenseArray at, Color color, double size, double opacity) {
    Charts.layer(
        plot,
        new DotRenderer(List.of(color), size, opacity, true),
        List.of(XyData.Series.of(name, Looks.column(at, 0), Looks.column(at, 1))));
  }

  @Override
  public double aspect(FigureData data, FigureOptions options) {
    return Looks.aspect(
        data.look().get(Look.SOURCE), data.look().get(Look.TARGET), flat(draws(data)));
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    DenseArray draws = draws(data);
    DenseArray images = flat(draws);
    DenseArray from = origins(data, draws);
    Table.Builder out = new Table.Builder("x1", "x2", "T1", "T2");
    for (int i = 0; i < images.rows(); i++) {
      out.row(from.at(i, 0), from.at(i, 1), images.at(i, 0), images.at(i, 1));
    }
    return out.build();
  }
}
