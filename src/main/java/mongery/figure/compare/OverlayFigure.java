package mongery.figure.compare;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mongery.figure.chart.BandRenderer;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.CurveRenderer;
import mongery.figure.chart.Scale;
import mongery.figure.chart.XyData;
import mongery.figure.kind.ChartFigure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.figure.kind.Table;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * One curve of every run over each other; of a group its mean, with the sample standard deviation
 * as a band.
 *
 * @param comparison the runs
 * @param series name of the curve
 * @param logX whether steps are on a logarithmic axis
 * @param logY whether values are
 */
public record OverlayFigure(Comparison comparison, String series, boolean logX, boolean logY)
    implements ChartFigure {
  private static final int SPARSE = 40;

  @Override
  public String name() {
    return "overlay";
  }

  @Override
  public String title() {
    return series;
  }

  @Override
  public boolean shows(FigureData data) {
    return comparison.runs().stream().anyMatch(run -> run.curve(series) != null);
  }

  /** A line of the chart. */
  private record Line(String label, Spread spread, int runs) {}

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Comparison.Group group : comparison.groups()) {
      List<History.Curve> curves =
          group.runs().stream().map(run -> run.curve(series)).filter(Objects::nonNull).toList();
      if (!curves.isEmpty()) {
        lines.add(new Line(group.label(), Spread.of(curves), curves.size()));
      }
    }
    return lines;
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    XYPlot plot =
        Charts.plot(
            "step", logX ? Scale.LOG : Scale.LINEAR, series, logY ? Scale.LOG : Scale.LINEAR);
    List<Color> colors = new ArrayList<>();
    List<Color> banded = new ArrayList<>();
    List<XyData.Series> means = new ArrayList<>();
    List<XyData.Series> bands = new ArrayList<>();
    for (Line line : lines()) {
      Color color = theme.series(colors.size());
      colors.add(color);
      Spread s = line.spread();
      double[] x = positive(s.steps(), logX);
      means.add(XyData.Series.of(line.label(), x, positive(s.mean(), logY)));
      if (line.runs() > 1) {
        double[] upper = positive(sum(s, 1), logY);
        double[] lower = positive(sum(s, -1), logY);
        bands.add(new XyData.Series(line.label(), x, upper, x, lower, null));
        banded.add(color);
      }
    }
    if (!bands.isEmpty()) {
      Charts.layer(plot, new BandRenderer(banded, 0.16), bands);
    }
    CurveRenderer.Style style = CurveRenderer.Style.line(theme.lineWidth());
    boolean sparse = means.stream().allMatch(s -> s.size() <= SPARSE);
    Charts.layer(
        plot,
        new CurveRenderer(colors, sparse ? style.dotted(theme.dotSize() * 1.1) : style, true),
        means);
    return Charts.chart(plot, theme, true);
  }

  private static double[] sum(Spread s, int sign) {
    double[] out = new double[s.mean().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = s.mean()[i] + sign * s.deviation()[i];
    }
    return out;
  }

  /** Values that a logarithmic axis cannot show become gaps. */
  private static double[] positive(double[] values, boolean log) {
    double[] out = values.clone();
    for (int i = 0; log && i < out.length; i++) {
      out[i] = out[i] > 0 ? out[i] : Double.NaN;
    }
    return out;
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    Table.Builder out = new Table.Builder("run", "step", "mean", "deviation", "runs");
    for (Line line : lines()) {
      Spread s = line.spread();
      for (int i = 0; i < s.steps().length; i++) {
        out.row(
            line.label(),
            (long) s.steps()[i],
            s.mean()[i],
            line.runs() > 1 ? s.deviation()[i] : null,
            (long) line.runs());
      }
    }
    return out.build();
  }
}
