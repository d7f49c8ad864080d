package mongery.figure.kind;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.CurveRenderer;
import mongery.figure.chart.Scale;
import mongery.figure.chart.XyData;
import mongery.method.Look;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** Densities of source, target and map on the line. */
final class DensityFigure implements ChartFigure {
  private record Part(String array, String label) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(Look.SOURCE, "source"),
          new Part(Look.TARGET, "target"),
          new Part(Look.MAPPED, "T(source)"));

  @Override
  public String name() {
    return "density";
  }

  @Override
  public String title() {
    return "Densities";
  }

  @Override
  public boolean shows(FigureData data) {
    return Looks.line(data.look());
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    Scale vertical = options.compressedY() ? Scale.CUBE_ROOT : Scale.LINEAR;
    XYPlot plot = Charts.plot("x", Scale.LINEAR, "density", vertical);
    // The map comes last, as a line, so that a good map does not hide the target it should equal.
    List<XyData.Series> areas = new ArrayList<>();
    List<Color> colors = new ArrayList<>();
    for (Part part : PARTS) {
      DenseArray points = data.look().get(part.array());
      if (Looks.points(points, 1)) {
        KernelDensity kde = KernelDensity.of(Looks.column(points, 0));
        areas.add(XyData.Series.of(part.label(), kde.at(), kde.density()));
        colors.add(color(part.array(), theme));
      }
    }
    Charts.layer(
        plot,
        new CurveRenderer(colors, CurveRenderer.Style.line(theme.lineWidth()).filled(0.16), true),
        areas);
    plot.getRangeAxis().setLowerMargin(0);
    plot.getDomainAxis().setLowerMargin(0);
    plot.getDomainAxis().setUpperMargin(0);
    return Charts.chart(plot, theme, true);
  }

  /** Colour of the three measures, which is the same in every figure. */
  static Color color(String array, ChartTheme theme) {
    return switch (array) {
      case Look.SOURCE -> theme.source();
      case Look.TARGET -> theme.target();
      default -> theme.mapped();
    };
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    Table.Builder out = new Table.Builder("series", "x", "density");
    for (Part part : PARTS) {
      DenseArray points = data.look().get(part.array());
      if (Looks.points(points, 1)) {
        KernelDensity kde = KernelDensity.of(Looks.column(points, 0));
        for (int i = 0; i < kde.at().length; i++) {
          out.row(part.label(), kde.at()[i], kde.density()[i]);
        }
      }
    }
    return out.build();
  }
}
