package mongery.figure.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.DotRenderer;
import mongery.figure.chart.SegmentRenderer;
import mongery.figure.chart.XyData;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * Marginals and their images as points in the plane; of more coordinates the first two. Of a
 * barycenter only the images of points that rejection sampling keeps are drawn, for only these
 * follow the barycenter; rejected points are rings.
 */
final class MapFigure implements ChartFigure {
  private static final int BARYCENTER_SEGMENTS = 64;

  @Override
  public String name() {
    return "map";
  }

  @Override
  public String title() {
    return "Transport map";
  }

  @Override
  public boolean shows(FigureData data) {
    return Marginal.of(data.look()).stream().anyMatch(m -> Looks.plane(m.points()));
  }

  @Override
  public List<String> layers(FigureData data, FigureOptions options) {
    return measures(data, options, ChartTheme.PAPER).stream().map(Measure::name).toList();
  }

  private static List<Measure> measures(FigureData data, FigureOptions options, ChartTheme theme) {
    ScatterOptions scatter = options.scatter();
    return Measure.of(data.look(), options, theme).stream()
        .filter(m -> Looks.plane(m.points()) && !scatter.hidden().contains(m.name()))
        .map(m -> m.thinned(scatter.count()))
        .toList();
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    XYPlot plot = Looks.plane(options);
    boolean below = true;
    for (Measure measure : measures(data, options, theme)) {
      if (below && measure.role() == Measure.Role.IMAGE) {
        segments(plot, data, options, theme);
        below = false;
      }
      Charts.layer(
          plot, renderer(measure, theme, options.scatter().size()), List.of(series(measure)));
    }
    return Charts.chart(plot, theme, true);
  }

  private static XyData.Series series(Measure m) {
    return XyData.Series.of(m.name(), Looks.column(m.points(), 0), Looks.column(m.points(), 1));
  }

  private static DotRenderer renderer(Measure measure, ChartTheme theme, double factor) {
    List<java.awt.Color> color = List.of(measure.color());
    double size = theme.dotSize(measure.points().rows()) * factor;
    return switch (measure.role()) {
      case REJECTED -> DotRenderer.rings(color, theme.dotSize() * 0.9 * factor, 0.8, true);
      case MARGINAL ->
          new DotRenderer(color, size, measure.color().equals(theme.target()) ? 0.8 : 0.55, true);
      case BARYCENTER -> DotRenderer.rings(color, theme.dotSize() * 1.3 * factor, 0.9, true);
      case IMAGE -> new DotRenderer(color, size, 0.8, true);
    };
  }

  /** Lines from points that are kept to their images. */
  private static void segments(
      XYPlot plot, FigureData data, FigureOptions options, ChartTheme theme) {
    for (Marginal m : Marginal.of(data.look(), options)) {
      int auto = m.barycenter() ? BARYCENTER_SEGMENTS : 0;
      int count =
          options.scatter().segments() == FigureOptions.AUTO ? auto : options.scatter().segments();
      if (count == 0 || !Looks.plane(m.points()) || !Looks.plane(m.mapped())) {
        continue;
      }
      int[] rows = rows(m, count, options.rejection());
      DenseArray a = m.points().select(rows);
      DenseArray b = m.mapped().select(rows);
      Charts.layer(
          plot,
          new SegmentRenderer(
              List.of(theme.text()),
              theme.lineWidth() * 0.4,
              0.35,
              options.scatter().arrows() ? theme.scaled(6) : 0,
              false),
          List.of(
              new XyData.Series(
                  "displacement",
                  Looks.column(a, 0),
                  Looks.column(a, 1),
                  Looks.column(b, 0),
                  Looks.column(b, 1),
                  null)));
    }
  }

  private static int[] rows(Marginal m, int count, Rejection rejection) {
    if (!m.barycenter()) {
      return Looks.spread(m.points().rows(), count);
    }
    boolean[] kept = m.accepted(rejection);
    return IntStream.range(0, kept.length).filter(i -> kept[i]).limit(count).toArray();
  }

  @Override
  public double aspect(FigureData data, FigureOptions options) {
    return Looks.aspect(
        measures(data, options, ChartTheme.PAPER).stream()
            .map(Measure::points)
            .toArray(DenseArray[]::new));
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    List<Measure> measures = measures(data, options, ChartTheme.PAPER);
    int width = measures.stream().mapToInt(m -> m.points().shape()[1]).max().orElse(0);
    List<String> header = new ArrayList<>(List.of("series"));
    for (int j = 0; j < width; j++) {
      header.add("x" + (j + 1));
    }
    Table.Builder out = new Table.Builder(header.toArray(String[]::new));
    for (Measure measure : measures) {
      DenseArray a = measure.points();
      for (int i = 0; i < a.rows(); i++) {
        Object[] row = new Object[width + 1];
        row[0] = measure.name();
        for (int j = 0; j < a.shape()[1]; j++) {
          row[j + 1] = a.at(i, j);
        }
        out.row(row);
      }
    }
    return out.build();
  }
}
