package mongery.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartDrawable;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.Panels;
import mongery.figure.chart.XyData;
import mongery.figure.export.Export;
import mongery.figure.export.Length;
import mongery.figure.export.PanelSource;
import mongery.figure.export.PaperStyle;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.Rejection;
import mongery.figure.kind.ScatterOptions;
import mongery.method.Look;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;

/** What a person may choose about a figure, and figures of several runs. */
class PanelsTest {
  private static final FigureOptions DEFAULT = FigureOptions.DEFAULT;

  private static JFreeChart chart(String name, FigureData data, FigureOptions options) {
    return Figures.chart(name, data, ChartTheme.PAPER, options);
  }

  private static XyData layer(JFreeChart chart, int index) {
    return (XyData) chart.getXYPlot().getDataset(index);
  }

  @Test
  void runsAreCalledByTheOneSettingInWhichTheyDiffer() {
    assertThat(labels("{'method':{'tau':200,'type':'a'}}", "{'method':{'tau':1.5,'type':'a'}}"))
        .containsExactly("τ = 200", "τ = 1.5");
    assertThat(
            labels(
                "{'data':{'n':1},'training':{'batch':1}}",
                "{'data':{'n':2},'training':{'batch':2}}"))
        .as("the batch is not what tells them apart")
        .containsExactly("x", "y");
    assertThat(labels("{'training':{'seed':1}}", "{'training':{'seed':2}}"))
        .containsExactly("seed = 1", "seed = 2");
    assertThat(labels("{'method':{'lambda':[1.0,2.0]}}", "{'method':{'lambda':[0.5,2.0]}}"))
        .containsExactly("λ = [1,2]", "λ = [0.5,2]");
    assertThat(labels("{'method':{'network':null}}", "{'method':{'network':{'width':8}}}"))
        .as("an object has no words")
        .containsExactly("x", "y");
  }

  /** Of runs with these settings, and the titles x and y. */
  private static List<String> labels(String... configs) {
    return RunLabels.of(
        Stream.of(configs).map(json -> Json.parse(json.replace('\'', '"'), "")).toList(),
        List.of("x", "y"));
  }

  @Test
  void theSameFigureOfSeveralRunsIsOneFigure() {
    FigureData few = Example.plane(20);
    FigureData many = Example.plane(30);
    RunsFigure both =
        new RunsFigure(Figures.find("map", few), List.of(few, many), List.of("few", "many"));
    assertThat(((Panels) both.draw(few, ChartTheme.PAPER, DEFAULT)).captions())
        .containsExactly("few", "many");
    List<List<Object>> rows = both.table(few, DEFAULT).rows();
    assertThat(rows).extracting(row -> row.get(0)).contains("few", "many").doesNotContain("");
    List<FigureData> lacking = List.of(few, Example.images());
    assertThatThrownBy(() -> new RunsFigure(both.figure(), lacking, List.of("a", "b")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("needs data that the run");
  }

  @Test
  void chartsSideBySideHaveTheSameAxes() {
    JFreeChart narrow = chart("map", Example.plane(30), DEFAULT);
    JFreeChart wide = chart("map", Example.barycenter(30, 2), DEFAULT);
    JFreeChart other = chart("density", Example.line(30), DEFAULT);
    var before = other.getXYPlot().getDomainAxis().getRange();
    Charts.shareAxes(List.of(narrow, wide, other));
    assertThat(narrow.getXYPlot().getDomainAxis().getRange())
        .isEqualTo(wide.getXYPlot().getDomainAxis().getRange());
    assertThat(other.getXYPlot().getDomainAxis().getRange()).isEqualTo(before);
  }

  @Test
  void threeRunsInATextWidthShareOneLegendAndKeepTheirAxes() {
    FigureData data = Example.barycenter(30, 3);
    RunsFigure three =
        new RunsFigure(
            Figures.find("map", data), List.of(data, data, data), List.of("a", "b", "c"));
    Panels panels = (Panels) three.draw(data, ChartTheme.PAPER, DEFAULT);
    double width = 486;
    double legend = panels.legend().orElseThrow().heightFor(width);
    assertThat(legend).isLessThan(ChartTheme.PAPER.textSize() * 4.5);
    assertThat(panels.heightFor(width) - legend).isGreaterThan(0.4 * width / 3);
    List<JFreeChart> charts = three.charts(ChartTheme.PAPER, DEFAULT);
    var before = charts.get(0).getXYPlot().getDomainAxis().getRange();
    Graphics2D g2 = new BufferedImage(486, 200, BufferedImage.TYPE_INT_RGB).createGraphics();
    panels.draw(g2, new Rectangle2D.Double(0, 0, width, panels.heightFor(width)));
    g2.dispose();
    JFreeChart drawn = ((ChartDrawable) panels.pictures().get(0)).chart();
    assertThat(drawn.getXYPlot().getDomainAxis().getRange().getLength())
        .as("equal axes in a squeezed panel stretch the wider one")
        .isLessThan(3 * before.getLength());
  }

  @Test
  void aLegendOfManyRowsMakesAPictureHigherNotItsPlotLower() {
    JFreeChart chart = chart("map", Example.barycenter(30, 3), DEFAULT);
    ChartDrawable picture = new ChartDrawable(chart, 0.5);
    assertThat(picture.heightFor(900)).isEqualTo(450);
    assertThat(picture.heightFor(150)).isGreaterThan(75 + 2 * ChartTheme.PAPER.textSize());
  }

  /** TeX's memory is for a file, not for a series: pdflatex stopped at three such panels. */
  @Test
  void panelsForTexHaveNoMorePointsThanOnePicture() {
    JFreeChart chart = chart("map", Example.barycenter(3000, 3), DEFAULT);
    PanelSource.Panel panel = new PanelSource.Panel(chart, 0.6, "");
    for (int panels = 1; panels <= 3; panels++) {
      String source = PanelSource.tex(Collections.nCopies(panels, panel), panels, 480);
      assertThat(source.lines().filter(line -> line.startsWith("(")).count())
          .isBetween(3000L, 5000L);
      assertThat(source).containsPattern("% [0-9]+ of 3000 points");
    }
  }

  @Test
  void panelsForTexSayOnceWhatTheyShare() {
    FigureData data = Example.barycenter(30, 3);
    List<String> sources = new ArrayList<>();
    for (int panels = 1; panels <= 2; panels++) {
      JFreeChart chart = chart("map", data, DEFAULT);
      PanelSource.Panel panel = new PanelSource.Panel(chart, 0.6, "");
      sources.add(PanelSource.tex(Collections.nCopies(panels, panel), panels, 480));
    }
    assertThat(sources.get(0)).doesNotContain("legend to name");
    assertThat(sources.get(1))
        .containsOnlyOnce("\\pgfplotslegendfromname{mongery-")
        .containsOnlyOnce("legend to name=mongery-");
    assertThat(entries(sources.get(1))).isEqualTo(entries(sources.get(0))).isPositive();
  }

  private static long entries(String source) {
    return source.lines().filter(line -> line.startsWith("\\addlegendentry")).count();
  }

  @Test
  void pathsEndAtTheTimeAskedForBetweenTwoStates() {
    Map<String, DenseArray> arrays =
        Map.of(
            Look.TRAJECTORY,
            DenseArray.matrix(2, 6, 0, 0, 2, 0, 2, 4, 0, 1, 2, 1, 2, 5).reshape(2, 3, 2),
            Look.TIMES,
            DenseArray.vector(0, 0.5f, 1));
    FigureData data = FigureData.of(new Look(arrays));
    ScatterOptions scatter = ScatterOptions.DEFAULT;
    XyData at = layer(chart("trajectories", data, DEFAULT.with(scatter.withTime(0.75))), 1);
    assertThat(at.series().get(1).name()).isEqualTo("t = 0.75");
    assertThat(at.series().get(1).x()).containsExactly(2, 2);
    assertThat(at.series().get(1).y()).containsExactly(2, 3);
    XyData whole = layer(chart("trajectories", data, DEFAULT), 1);
    assertThat(whole.series().get(1).y()).containsExactly(4, 5);
    XyData start = layer(chart("trajectories", data, DEFAULT.with(scatter.withTime(0))), 0);
    assertThat(start.series().get(0).x()).startsWith(0).hasSize(4);
  }

  @Test
  void fewerPointsAndHiddenLayersAreAsAskedFor() {
    FigureData data = Example.plane(40);
    ScatterOptions scatter = ScatterOptions.DEFAULT.withCount(10).withHidden(List.of("target"));
    JFreeChart chart = chart("map", data, DEFAULT.with(scatter));
    assertThat(chart.getXYPlot().getDatasetCount()).isEqualTo(2);
    assertThat(layer(chart, 0).series().get(0).size()).isEqualTo(10);
    assertThat(Figures.find("map", data).layers(data, DEFAULT))
        .containsExactly("source", "target", "T(source)");
  }

  @Test
  void rejectedPointsOfAPairAreSetApartWhenAskedFor() {
    FigureData data = Example.plane(40); // its source is re-weighted
    JFreeChart chart = chart("map", data, DEFAULT.with(ScatterOptions.DEFAULT.withRejected(true)));
    assertThat(layer(chart, 0).series().get(0).name()).isEqualTo("rejected");
    int rejected = layer(chart, 0).series().get(0).size();
    assertThat(rejected + layer(chart, 1).series().get(0).size()).isEqualTo(40);
    assertThat(rejected).isPositive();
  }

  @Test
  void aNormaliserOfFewerPointsOrAQuantileRaisesRates() {
    FigureData data = Example.plane(400);
    double largest = rate(data, Rejection.DEFAULT);
    assertThat(rate(data, new Rejection(0, 0.9))).isGreaterThan(largest);
    assertThat(rate(data, new Rejection(5, 1))).isGreaterThan(largest).isLessThanOrEqualTo(1);
  }

  private static double rate(FigureData data, Rejection rejection) {
    return (double)
        Figures.find("acceptance", data).table(data, DEFAULT.with(rejection)).rows().get(0).get(3);
  }

  @Test
  void theHistogramHoldsEveryWeight() {
    FigureData data = Example.barycenter(200, 2);
    var table = Figures.find("weight-histogram", data).table(data, DEFAULT);
    double sum = table.rows().stream().mapToDouble(row -> (double) row.get(3)).sum();
    assertThat(sum).isCloseTo(1, within(1e-9));
    double heavy =
        table.rows().stream()
            .filter(row -> (double) row.get(1) > 2)
            .mapToDouble(row -> (double) row.get(3))
            .sum();
    assertThat(heavy).as("half of the points have weight 3").isCloseTo(0.5, within(1e-9));
  }

  @Test
  void theBestValueIsTheOneNearestWhatIsExpected() {
    FigureData data = Example.plane(20);
    JFreeChart chart =
        chart(
            "metrics",
            data,
            DEFAULT.with(DEFAULT.curves().withBest(true).withSeries(List.of("kl"))));
    XyData ring = layer(chart, chart.getXYPlot().getDatasetCount() - 1);
    double best = ring.series().get(0).y()[0];
    for (double value : data.metrics().curves().get("kl").values()) {
      assertThat(Math.abs(best - 0.05)).isLessThanOrEqualTo(Math.abs(value - 0.05));
    }
  }

  @Test
  void paperStylesNameTheirWidths() {
    assertThat(PaperStyle.named("ICML").width("column").points()).isEqualTo(3.25 * 72);
    assertThat(PaperStyle.named("icml").width("84mm")).isEqualTo(Length.parse("--width", "84mm"));
    assertThatThrownBy(() -> PaperStyle.named("nature"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("allowed are neurips");
    assertThatThrownBy(() -> new Export(new Length(200), ChartTheme.PAPER, 300, 2))
        .hasMessageContaining("--font");
  }
}
