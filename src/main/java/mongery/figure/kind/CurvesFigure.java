package mongery.figure.kind;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.CurveRenderer;
import mongery.figure.chart.DotRenderer;
import mongery.figure.chart.NamedPlot;
import mongery.figure.chart.Scale;
import mongery.figure.chart.ScaledAxis;
import mongery.figure.chart.XyData;
import mongery.run.experiment.Expected;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/**
 * Numbers over steps or effort: a panel each, or all on one pair of axes. A smoothed curve keeps
 * the raw one visible behind it; an expected value is a line with its tolerance as a band.
 */
final class CurvesFigure implements ChartFigure {
  private static final int MOST_PANELS = 6;

  private final String name;
  private final String title;
  private final Function<FigureData, History> numbers;
  private final String over;

  CurvesFigure(String name, String title, Function<FigureData, History> numbers) {
    this(name, title, numbers, "step");
  }

  CurvesFigure(String name, String title, Function<FigureData, History> numbers, String over) {
    this.name = name;
    this.title = title;
    this.numbers = numbers;
    this.over = over;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public About about() {
    return About.NUMBERS;
  }

  @Override
  public boolean shows(FigureData data) {
    // One value is a number, not a curve: the table shows it.
    return numbers.apply(data).curves().values().stream().anyMatch(c -> c.steps().length > 1);
  }

  private List<Map.Entry<String, History.Curve>> chosen(FigureData data, FigureOptions options) {
    Map<String, History.Curve> all = numbers.apply(data).curves();
    List<String> wanted = options.curves().series().stream().filter(all::containsKey).toList();
    return wanted.isEmpty()
        ? all.entrySet().stream().sorted(Comparator.comparingInt(c -> rank(c, data))).toList()
        : wanted.stream().map(n -> Map.entry(n, all.get(n))).toList();
  }

  /** What is expected comes first, parts of another number (named whole/part) last. */
  private static int rank(Map.Entry<String, History.Curve> curve, FigureData data) {
    String name = curve.getKey();
    return data.expected(name) != null ? 0 : name.contains("/") ? 2 : 1;
  }

  @Override
  public JFreeChart chart(FigureData data, ChartTheme theme, FigureOptions options) {
    List<Map.Entry<String, History.Curve>> curves = chosen(data, options);
    ScaledAxis steps = new ScaledAxis(over, options.curves().logX() ? Scale.LOG : Scale.LINEAR);
    if (options.curves().together() || curves.size() == 1) {
      XYPlot plot = panel(curves, data, theme, options, curves.size() > 1);
      plot.setDomainAxis(steps);
      return Charts.chart(plot, theme, curves.size() > 1);
    }
    CombinedDomainXYPlot combined = new CombinedDomainXYPlot(steps);
    for (Map.Entry<String, History.Curve> curve :
        curves.subList(0, Math.min(curves.size(), MOST_PANELS))) {
      XYPlot panel = panel(List.of(curve), data, theme, options, false);
      panel.setDomainAxis(null);
      combined.add(panel);
    }
    return Charts.chart(combined, theme, false);
  }

  private XYPlot panel(
      List<Map.Entry<String, History.Curve>> curves,
      FigureData data,
      ChartTheme theme,
      FigureOptions options,
      boolean named) {
    Scale vertical = options.curves().logY() ? Scale.LOG : Scale.LINEAR;
    XYPlot plot =
        named
            ? Charts.plot(null, Scale.LINEAR, null, vertical)
            : new NamedPlot(curves.get(0).getKey(), Scale.LINEAR, vertical, theme);
    List<XyData.Series> raw = new ArrayList<>();
    List<XyData.Series> smooth = new ArrayList<>();
    List<Color> colors = new ArrayList<>();
    for (Map.Entry<String, History.Curve> entry : curves) {
      double[] x = positive(entry.getValue().steps(), options.curves().logX());
      double[] y = positive(entry.getValue().values(), options.curves().logY());
      raw.add(XyData.Series.of(entry.getKey(), x, y));
      smooth.add(XyData.Series.of(entry.getKey(), x, smooth(y, options.curves().smoothing())));
      colors.add(theme.series(colors.size()));
    }
    boolean smoothing = options.curves().smoothing() > 0;
    CurveRenderer.Style line = CurveRenderer.Style.line(theme.lineWidth());
    boolean sparse = raw.stream().allMatch(s -> s.size() <= 40);
    CurveRenderer.Style top = sparse ? line.dotted(theme.dotSize() * 1.1) : line;
    for (int i = 0; i < curves.size(); i++) {
      Expected expected = data.expected(curves.get(i).getKey());
      if (expected != null) {
        expected(plot, expected, curves.size() > 1 ? colors.get(i) : theme.reference(), theme);
      }
    }
    if (smoothing) {
      Charts.layer(plot, new CurveRenderer(colors, line.faint(0.28), false), raw);
    }
    Charts.layer(plot, new CurveRenderer(colors, top, true), smoothing ? smooth : raw);
    if (options.curves().best()) {
      best(plot, curves, colors, data, theme);
    }
    return plot;
  }

  /** A ring around the best value of each curve: the one nearest what is expected, or the least. */
  private static void best(
      XYPlot plot,
      List<Map.Entry<String, History.Curve>> curves,
      List<Color> colors,
      FigureData data,
      ChartTheme theme) {
    List<XyData.Series> marks = new ArrayList<>();
    for (Map.Entry<String, History.Curve> curve : curves) {
      int at = curve.getValue().best(data.expected(curve.getKey()));
      marks.add(
          XyData.Series.of(
              "best of " + curve.getKey(),
              at < 0 ? new double[0] : new double[] {curve.getValue().steps()[at]},
              at < 0 ? new double[0] : new double[] {curve.getValue().values()[at]}));
    }
    Charts.layer(plot, DotRenderer.rings(colors, theme.dotSize() * 2.2, 1, false), marks);
  }

  /** Expected value as a line across, its tolerance as a band; the axis always includes them. */
  private static void expected(XYPlot plot, Expected e, Color color, ChartTheme theme) {
    if (e.tolerance() > 0) {
      var band =
          new org.jfree.chart.plot.IntervalMarker(
              e.value() - e.tolerance(), e.value() + e.tolerance());
      band.setPaint(ChartTheme.alpha(color, 0.12));
      band.setOutlinePaint(null);
      band.setAlpha(1f);
      plot.addRangeMarker(band, org.jfree.chart.ui.Layer.BACKGROUND);
    }
    var line = new org.jfree.chart.plot.ValueMarker(e.value());
    float w = (float) theme.lineWidth() * 0.75f;
    line.setPaint(color);
    line.setStroke(
        new BasicStroke(
            w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4 * w, 3 * w}, 0));
    line.setAlpha(1f);
    line.setLabel("expected");
    line.setLabelFont(theme.smallFont());
    line.setLabelPaint(color);
    line.setLabelBackgroundColor(new Color(0, 0, 0, 0));
    line.setLabelAnchor(org.jfree.chart.ui.RectangleAnchor.TOP_LEFT);
    line.setLabelTextAnchor(org.jfree.chart.ui.TextAnchor.BOTTOM_LEFT);
    plot.addRangeMarker(line, org.jfree.chart.ui.Layer.FOREGROUND);
    if (plot.getRangeAxis() instanceof ScaledAxis axis) {
      axis.include(new Range(e.value() - e.tolerance(), e.value() + e.tolerance()));
    }
  }

  /** Values that a logarithmic axis cannot show become gaps. */
  private static double[] positive(double[] values, boolean log) {
    if (!log) {
      return values;
    }
    double[] out = values.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] = out[i] > 0 ? out[i] : Double.NaN;
    }
    return out;
  }

  /** Running mean that starts unbiased; gaps stay gaps and do not poison what follows. */
  static double[] smooth(double[] values, double weight) {
    if (weight <= 0) {
      return values;
    }
    double[] out = new double[values.length];
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        sum = weight * sum + (1 - weight) * values[i];
        total = weight * total + (1 - weight);
        out[i] = sum / total;
      } else {
        out[i] = Double.NaN;
      }
    }
    return out;
  }

  @Override
  public double aspect(FigureData data, FigureOptions options) {
    int panels = Math.min(MOST_PANELS, chosen(data, options).size());
    return options.curves().together() || panels == 1 ? 0.62 : 0.12 + 0.25 * panels;
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    Table.Builder out = new Table.Builder("series", over, "value");
    for (Map.Entry<String, History.Curve> curve : chosen(data, options)) {
      for (int i = 0; i < curve.getValue().steps().length; i++) {
        out.row(curve.getKey(), (long) curve.getValue().steps()[i], curve.getValue().values()[i]);
      }
    }
    return out.build();
  }
}
