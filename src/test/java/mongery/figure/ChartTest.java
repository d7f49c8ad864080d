package mongery.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.CurveRenderer;
import mongery.figure.chart.DotRenderer;
import mongery.figure.chart.EqualAxesPlot;
import mongery.figure.chart.Fonts;
import mongery.figure.chart.Grid;
import mongery.figure.chart.Nearest;
import mongery.figure.chart.Numbers;
import mongery.figure.chart.Scale;
import mongery.figure.chart.ScaledAxis;
import mongery.figure.chart.XyData;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.run.experiment.Expected;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final FigureOptions DEFAULT = FigureOptions.DEFAULT;
  private static final Graphics2D G2 =
      new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();

  @Test
  void shippedFontsHaveTheSymbolsOfTheField() {
    String symbols = "₀₁₂₃⁰¹²³⁴⁵⁶⁷⁸⁹εµμτλσρνφψθ∞≤≥±×·−–→√∑∫";
    for (Fonts.Face face : Fonts.FACES) {
      Font font = Fonts.font(face.awtName(), Font.PLAIN, 10);
      assertThat(font.getFontName()).isEqualTo(face.awtName());
      assertThat(font.canDisplayUpTo(symbols)).as(face.file()).isEqualTo(-1);
    }
    Font inter = Fonts.font("Inter", Font.PLAIN, 10);
    assertThat(inter.getFamily()).isEqualTo("Inter");
    assertThat(inter.canDisplay('⁻')).isTrue();
    assertThat(Fonts.class.getResource(Fonts.FOLDER + "Inter-LICENSE.txt")).isNotNull();
    assertThat(Fonts.class.getResource(Fonts.FOLDER + "JetBrainsMono-LICENSE.txt")).isNotNull();
  }

  @Test
  void textStandsOutInEveryTheme() {
    for (ChartTheme theme : ChartTheme.ALL) {
      assertThat(contrast(theme.text(), theme.background())).isGreaterThan(7);
      assertThat(contrast(theme.muted(), theme.background())).isGreaterThan(4.5);
      for (java.awt.Color c : List.of(theme.source(), theme.target(), theme.mapped())) {
        assertThat(contrast(c, theme.background())).as(theme.name() + c).isGreaterThan(2.9);
      }
    }
  }

  /** WCAG 2 contrast ratio. */
  private static double contrast(java.awt.Color a, java.awt.Color b) {
    double la = luminance(a);
    double lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(java.awt.Color c) {
    double[] rgb = {c.getRed() / 255.0, c.getGreen() / 255.0, c.getBlue() / 255.0};
    for (int i = 0; i < 3; i++) {
      rgb[i] = rgb[i] <= 0.03928 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  @Test
  void numbersAreTypeset() {
    assertThat(Numbers.tick(-0.5, 0.5)).isEqualTo("−0.5");
    assertThat(Numbers.tick(14000, 2000)).isEqualTo("14,000");
    assertThat(Numbers.tick(2e6, 1e6)).isEqualTo("2×10⁶");
    assertThat(Numbers.tick(1e-5, 1e-5)).isEqualTo("10⁻⁵");
    assertThat(Numbers.tick(-0.0, 0.2)).isEqualTo("0.0");
    assertThat(Numbers.value(0.0123456, 4)).isEqualTo("0.01235");
    assertThat(Numbers.value(Double.NaN, 4)).isEqualTo("–");
    assertThat(Numbers.value(-1.5e-7, 4)).isEqualTo("−1.5×10⁻⁷");
  }

  @Test
  void tickLabelsNeverOverlap() {
    for (Scale scale : Scale.values()) {
      for (double[] range : new double[][] {{1e-3, 0.5}, {0.2, 3e5}, {7, 9}, {1e-9, 1e9}}) {
        for (int length : new int[] {60, 150, 400, 1200}) {
          ScaledAxis axis = new ScaledAxis("x", scale);
          axis.setTickLabelFont(Fonts.font("Inter", Font.PLAIN, 12));
          axis.setRange(range[0], range[1]);
          Rectangle2D area = new Rectangle2D.Double(0, 0, length, 100);
          List<NumberTick> ticks =
              axis.refreshTicks(G2, new AxisState(), area, RectangleEdge.BOTTOM);
          FontMetrics metrics = G2.getFontMetrics(axis.getTickLabelFont());
          double end = Double.NEGATIVE_INFINITY;
          for (NumberTick tick : ticks) {
            double half = metrics.stringWidth(tick.getText()) / 2.0;
            double at = axis.valueToJava2D(tick.getValue(), area, RectangleEdge.BOTTOM);
            if (ticks.size() > 2) {
              assertThat(at - half).as(scale + " " + length + ticks).isGreaterThan(end);
            }
            assertThat(tick.getValue()).isBetween(range[0] * 0.999 - 1e-6, range[1] * 1.001);
            end = at + half;
          }
        }
      }
    }
  }

  @Test
  void zoomingFollowsTheScale() {
    ScaledAxis axis = new ScaledAxis("x", Scale.LOG);
    axis.setRange(1, 10_000);
    axis.zoomRange(0.25, 0.75);
    assertThat(axis.getLowerBound()).isCloseTo(10, within(1e-9));
    assertThat(axis.getUpperBound()).isCloseTo(1000, within(1e-6));
    axis.resizeRange2(2, 100);
    assertThat(axis.getLowerBound()).isCloseTo(1, within(1e-9));
    axis.pan(0.25);
    assertThat(axis.getLowerBound()).isCloseTo(10, within(1e-9));
    Rectangle2D area = new Rectangle2D.Double(0, 0, 300, 100);
    double at = axis.valueToJava2D(50, area, RectangleEdge.BOTTOM);
    assertThat(axis.java2DToValue(at, area, RectangleEdge.BOTTOM)).isCloseTo(50, within(1e-9));
  }

  private static JFreeChart scatter(double... x) {
    EqualAxesPlot plot = new EqualAxesPlot("a", "b");
    Charts.layer(
        plot,
        new DotRenderer(List.of(ChartTheme.LIGHT.mapped()), 4, 1, true),
        List.of(XyData.Series.of("p", x, x)));
    return Charts.chart(plot, ChartTheme.LIGHT, true);
  }

  @Test
  void oneUnitIsEquallyLongOnBothAxes() {
    JFreeChart chart = scatter(-3, 5);
    for (int[] size : new int[][] {{600, 300}, {200, 500}, {600, 300}}) {
      BufferedImage image = chart.createBufferedImage(size[0], size[1]);
      assertThat(image.getWidth()).isEqualTo(size[0]);
      XYPlot plot = chart.getXYPlot();
      org.jfree.chart.ChartRenderingInfo info = new org.jfree.chart.ChartRenderingInfo();
      chart.createBufferedImage(size[0], size[1], info);
      Rectangle2D area = info.getPlotInfo().getDataArea();
      double x = plot.getDomainAxis().getRange().getLength() / area.getWidth();
      double y = plot.getRangeAxis().getRange().getLength() / area.getHeight();
      assertThat(x / y).isCloseTo(1, within(0.01));
      assertThat(plot.getDomainAxis().getRange().contains(-3)).isTrue();
      assertThat(plot.getRangeAxis().getRange().contains(5)).isTrue();
    }
    // Growing and shrinking the window must not make the range creep.
    double wide = chart.getXYPlot().getRangeAxis().getRange().getLength();
    chart.createBufferedImage(200, 500);
    chart.createBufferedImage(600, 300);
    assertThat(chart.getXYPlot().getRangeAxis().getRange().getLength()).isEqualTo(wide);
  }

  @Test
  void freshDataKeepWhatWasZoomedAndTakeOneRedraw() {
    JFreeChart shown = scatter(-3, 5);
    shown.getXYPlot().getDomainAxis().setRange(new Range(0, 1));
    int[] redraws = {0};
    shown.addChangeListener(e -> redraws[0]++);
    assertThat(Charts.update(shown, scatter(10, 20))).isTrue();
    assertThat(redraws[0]).isEqualTo(1);
    assertThat(shown.getXYPlot().getDataset().getXValue(0, 0)).isEqualTo(10);
    assertThat(shown.getXYPlot().getDomainAxis().getRange()).isEqualTo(new Range(0, 1));
    XYPlot other = Charts.plot("other", Scale.LINEAR, "b", Scale.LINEAR);
    assertThat(Charts.update(shown, Charts.chart(other, ChartTheme.LIGHT, true))).isFalse();
  }

  @Test
  void freshDataBringTheirExpectedValuesAndColours() {
    JFreeChart shown = Figures.chart("metrics", metric(0.5), ChartTheme.LIGHT, DEFAULT);
    JFreeChart fresh = Figures.chart("metrics", metric(7), ChartTheme.LIGHT, DEFAULT);
    assertThat(Charts.update(shown, fresh)).isTrue();
    XYPlot plot = shown.getXYPlot();
    assertThat(plot.getRangeMarkers(Layer.FOREGROUND))
        .singleElement()
        .isInstanceOfSatisfying(
            ValueMarker.class, marker -> assertThat(marker.getValue()).isEqualTo(7));
    assertThat(plot.getRangeAxis().getRange().contains(7)).isTrue();
    JFreeChart map = Figures.chart("potential", Example.plane(9), ChartTheme.LIGHT, DEFAULT);
    JFreeChart other = Figures.chart("potential", Example.plane(9), ChartTheme.LIGHT, DEFAULT);
    assertThat(Charts.update(map, other)).isTrue();
    assertThat(((PaintScaleLegend) map.getSubtitle(0)).getScale())
        .isSameAs(((PaintScaleLegend) other.getSubtitle(0)).getScale());
  }

  private static FigureData metric(double expected) {
    return new FigureData(
        "",
        1,
        FigureData.NO_LOOK,
        History.EMPTY,
        Example.curves(5, "kl"),
        List.of(new Expected("kl", expected, 0.1, "")));
  }

  @Test
  void aCanvasThatForgetsBetweenFramesStillGetsTheRightFonts() {
    JFreeChart chart = Figures.chart("map", Example.plane(9), ChartTheme.LIGHT, DEFAULT);
    ForgetfulGraphics canvas = new ForgetfulGraphics();
    for (int frame = 0; frame < 3; frame++) {
      canvas.forget();
      chart.draw(canvas, new Rectangle2D.Double(0, 0, 300, 200));
    }
    assertThat(canvas.drawn).hasSizeGreaterThan(20).containsOnly("Inter");
  }

  @Test
  void aScreenDrawsLimitedDotsAndAnExportAll() {
    int n = 50_000;
    double[] x = new double[n];
    java.util.Arrays.setAll(x, i -> (double) i);
    XYPlot plot = Charts.plot("a", Scale.LINEAR, "b", Scale.LINEAR);
    Charts.layer(
        plot,
        new DotRenderer(List.of(ChartTheme.LIGHT.mapped()), 4, 1, true),
        List.of(XyData.Series.of("p", x, x)));
    JFreeChart chart = Charts.chart(plot, ChartTheme.LIGHT, false);
    CountingGraphics screen = new CountingGraphics();
    chart.draw(screen, new Rectangle2D.Double(0, 0, 300, 200));
    assertThat(screen.ovals).isBetween(10_000, DotRenderer.SCREEN_LIMIT);
    CountingGraphics paper = new CountingGraphics();
    new mongery.figure.chart.ChartDrawable(chart, 0.6)
        .draw(paper, new Rectangle2D.Double(0, 0, 300, 200));
    assertThat(paper.ellipses).isEqualTo(n);
  }

  @Test
  void aLineOf100000PointsIsDrawnWithTwoAPixel() {
    int n = 100_000;
    double[] x = new double[n];
    double[] y = new double[n];
    java.util.Arrays.setAll(x, i -> (double) i);
    java.util.Arrays.setAll(y, i -> Math.sin(i));
    XYPlot plot = Charts.plot("a", Scale.LINEAR, "b", Scale.LINEAR);
    Charts.layer(
        plot,
        new CurveRenderer(List.of(ChartTheme.LIGHT.mapped()), CurveRenderer.Style.line(1), true),
        List.of(XyData.Series.of("p", x, y)));
    CountingGraphics screen = new CountingGraphics();
    Charts.chart(plot, ChartTheme.LIGHT, false)
        .draw(screen, new Rectangle2D.Double(0, 0, 300, 200));
    assertThat(screen.longestPath).isBetween(300, 602);
  }

  @Test
  void aGridIsFoundInAnyOrderAndOnlyIfFull() {
    double[] x = {1, 0, 1, 0};
    double[] y = {0, 5, 5, 0};
    Grid grid = Grid.of(x, y, new double[] {10, 20, 30, 0});
    assertThat(grid.values()).containsExactly(0, 10, 20, 30);
    assertThat(grid.at(0.5, 2.5)).isCloseTo(15, within(1e-12));
    assertThat(Grid.of(new double[] {0, 1, 0}, new double[] {0, 0, 1}, new double[3])).isNull();
    double[] twice = {0, 0, 1, 1};
    assertThat(Grid.of(twice, twice, new double[4])).isNull();
  }

  @Test
  void aPointerMeansTheNearestPointOfTheNearestCurve() {
    History numbers =
        new History(
            java.util.Map.of(
                "loss",
                new History.Curve(new double[] {0, 100, 200}, new double[] {4, Double.NaN, 1})));
    FigureData data = new FigureData("", 1, FigureData.NO_LOOK, numbers, History.EMPTY, List.of());
    JFreeChart chart = Figures.chart("training", data, ChartTheme.LIGHT, DEFAULT);
    ChartRenderingInfo info = new ChartRenderingInfo();
    chart.draw(G2, new Rectangle2D.Double(0, 0, 400, 300), info);
    Rectangle2D area = info.getPlotInfo().getDataArea();
    double left = area.getMinX() + 0.4 * area.getWidth();
    Nearest first = Nearest.of(chart, 0, area, left, area.getMinY());
    assertThat(first.series()).isEqualTo("loss");
    assertThat(first.x()).as("a gap has no value").isZero();
    assertThat(first.y()).isEqualTo(4);
    assertThat(area.contains(first.px(), first.py())).isTrue();
    Nearest last = Nearest.of(chart, 0, area, area.getMaxX() - 1, area.getMinY());
    assertThat(last.y()).isEqualTo(1);
    assertThat(last.px()).isGreaterThan(first.px());
  }
}
