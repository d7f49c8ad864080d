package mongery.figure.kind;

import java.util.ArrayList;
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

/** Source, target and map as points in the plane; of more coordinates the first two. */
final class MapFigure implements ChartFigure {
  private record Part(String array, String label) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(Look.SOURCE, "source"),
          new Part(Look.TARGET, "target"),
          new Part(Look.MAPPED, "T(source)"));

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
    return Looks.plane(data.look());
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    EqualAxesPlot plot = new EqualAxesPlot(Looks.axis(0), Looks.axis(1));
    Look look = data.look();
    for (Part part : PARTS) {
      DenseArray a = look.get(part.array());
      if (plane(a)) {
        boolean map = part.array().equals(Look.MAPPED);
        if (map && options.segments() > 0 && plane(look.get(Look.SOURCE))) {
          segments(plot, look.get(Look.SOURCE), a, theme, options.segments());
        }
        double opacity = part.array().equals(Look.SOURCE) ? 0.55 : 0.8;
        Charts.layer(
            plot,
            new DotRenderer(
                List.of(DensityFigure.color(part.array(), theme)),
                theme.dotSize(a.rows()),
                opacity,
                true),
            List.of(XyData.Series.of(part.label(), Looks.column(a, 0), Looks.column(a, 1))));
      }
    }
    return Charts.chart(plot, theme, true);
  }

  private static void segments(
      EqualAxesPlot plot, DenseArray from, DenseArray to, ChartTheme theme, int count) {
    int n = Math.min(from.rows(), to.rows());
    int[] rows = Looks.spread(n, count);
    DenseArray a = from.select(rows);
    DenseArray b = to.select(rows);
    Charts.layer(
        plot,
        new SegmentRenderer(List.of(theme.text()), theme.lineWidth() * 0.4, 0.35, 0, false),
        List.of(
            new XyData.Series(
                "displacement",
                Looks.column(a, 0),
                Looks.column(a, 1),
                Looks.column(b, 0),
                Looks.column(b, 1),
                null)));
  }

  private static boolean plane(DenseArray a) {
    return a != null && a.rank() == 2 && a.shape()[1] >= 2 && a.rows() > 0;
  }

  @Override
  public double aspect(FigureData data, FigureOptions options) {
    Look look = data.look();
    return Looks.aspect(look.get(Look.SOURCE), look.get(Look.TARGET), look.get(Look.MAPPED));
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    int width = 0;
    for (Part part : PARTS) {
      DenseArray a = data.look().get(part.array());
      width = plane(a) ? Math.max(width, a.shape()[1]) : width;
    }
    List<String> header = new ArrayList<>(List.of("series"));
    for (int j = 0; j < width; j++) {
      header.add("x" + (j + 1));
    }
    Table.Builder out = new Table.Builder(header.toArray(String[]::new));
    for (Part part : PARTS) {
      DenseArray a = data.look().get(part.array());
      for (int i = 0; plane(a) && i < a.rows(); i++) {
        Object[] row = new Object[width + 1];
        row[0] = part.label();
        for (int j = 0; j < a.shape()[1]; j++) {
          row[j + 1] = a.at(i, j);
        }
        out.row(row);
      }
    }
    return out.build();
  }
}
