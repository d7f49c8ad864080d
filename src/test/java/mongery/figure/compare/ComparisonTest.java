package mongery.figure.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mongery.config.Json;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.XyData;
import mongery.figure.export.Export;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.figure.kind.Table;
import mongery.run.experiment.Expected;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static final FigureData NOTHING = FigureData.of(FigureData.NO_LOOK);

  @TempDir Path folder;

  /** A run of a setting tau with the metric w2 at its end. */
  private static Compared run(double tau, int seed, double w2, double... losses) {
    ObjectNode config = Json.object().put("title", "Squares");
    config.putObject("method").put("tau", tau);
    config.putObject("training").put("seed", seed);
    double[] steps = new double[losses.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = 10 * i;
    }
    return new Compared(
        Path.of("runs", "r" + tau + "-" + seed),
        "r" + tau + "-" + seed,
        "Squares",
        config,
        new History(Map.of("loss", new History.Curve(steps, losses))),
        new History(Map.of("w2", new History.Curve(new double[] {20}, new double[] {w2}))),
        List.of(new Expected("w2", 1, 0.1, "")),
        new TreeMap<>());
  }

  private final Comparison comparison =
      new Comparison(
          List.of(
              run(20, 1, 1.0, 4, 2, 1),
              run(1, 1, 3.0, 8, 6, 4),
              run(20, 2, 2.0, 6, 4, 3, 2),
              run(1, 2, 5.0, 10, 8)),
          "");

  @Test
  void onlySettingsThatDifferAreListedAndTitlesAreNot() {
    assertThat(comparison.differences())
        .extracting(Comparison.Difference::path)
        .containsExactlyInAnyOrder("method.tau", "training.seed");
    assertThat(comparison.groupings()).containsExactly("method.tau");
    Table table = new DifferencesFigure(comparison).table(NOTHING, FigureOptions.DEFAULT);
    assertThat(table.header()).hasSize(5);
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void aRunOfAnotherTitleDoesNotChangeWhatTellsTheOthersApart() {
    List<Compared> runs = comparison.runs();
    Compared r = runs.get(3);
    Compared other =
        new Compared(
            r.directory(),
            r.name(),
            "Other",
            Json.object().put("aaa", 1),
            r.scalars(),
            r.metrics(),
            r.expected(),
            r.looks());
    assertThat(new Comparison(List.of(runs.get(0), runs.get(1), other), "").labels())
        .containsExactly("Squares, τ = 20", "Squares, τ = 1", "Other");
  }

  @Test
  void runsOfOneTitleAreToldApartByWhatTheyDifferIn() {
    assertThat(comparison.labels()).doesNotHaveDuplicates().allMatch(l -> l.contains("τ"));
    Compared twin = comparison.runs().get(0);
    assertThat(new Comparison(List.of(twin, run(20, 1, 9, 1)), "").labels())
        .as("also when they differ in nothing")
        .allMatch(label -> label.startsWith("Squares"));
  }

  @Test
  void aGroupIsItsMeanAndSampleDeviationOnTheStepsThatAllReached() {
    List<Comparison.Group> groups = comparison.by("method.tau").groups();
    assertThat(groups)
        .extracting(Comparison.Group::label)
        .as("numbers by size")
        .containsExactly("τ = 1 (2)", "τ = 20 (2)");
    Spread spread = Spread.of(groups.get(1).runs().stream().map(run -> run.curve("loss")).toList());
    assertThat(spread.steps()).containsExactly(0, 10, 20);
    assertThat(spread.mean()).containsExactly(5, 3, 2);
    assertThat(spread.deviation()[0]).isCloseTo(Math.sqrt(2), within(1e-12));
    Spread shorter =
        Spread.of(groups.get(0).runs().stream().map(run -> run.curve("loss")).toList());
    assertThat(shorter.steps()).containsExactly(0, 10);
    Table finals =
        new FinalsFigure(comparison.by("method.tau")).table(NOTHING, FigureOptions.DEFAULT);
    assertThat(finals.rows().get(1)).containsExactly("τ = 20 (2)", "1.5 \u00b1 0.71");
  }

  @Test
  void runsThatDifferInTheirSeedAloneHaveAMeanBesideWhatToExpect() {
    Comparison seeds = new Comparison(List.of(run(20, 1, 1, 4), run(20, 2, 2, 6)), "");
    assertThat(seeds.repeats()).isTrue();
    assertThat(comparison.repeats()).isFalse();
    Table table = new FinalsFigure(seeds).table(NOTHING, FigureOptions.DEFAULT);
    assertThat(table.rows()).hasSize(4);
    assertThat(table.rows().get(2)).containsExactly("mean of 2", "1.5 \u00b1 0.71");
    assertThat(table.rows().get(3)).containsExactly("expected", "1 \u00b1 0.1");
  }

  @Test
  void partsOfAMetricAreInTheTableOnlyWhereARunSaysWhatToExpectOfThem() {
    Compared r = run(1, 1, 1);
    History.Curve one = new History.Curve(new double[] {20}, new double[] {1});
    Compared parts =
        new Compared(
            r.directory(),
            r.name(),
            r.title(),
            r.config(),
            r.scalars(),
            new History(Map.of("mass", one, "mass/left", one, "mass/right", one)),
            List.of(new Expected("mass/right", 1, 0.1, ""), new Expected("other", 1, 0.1, "")),
            r.looks());
    Table table =
        new FinalsFigure(new Comparison(List.of(parts), "")).table(NOTHING, FigureOptions.DEFAULT);
    assertThat(table.header()).containsExactly("run", "mass/right", "mass");
  }

  @Test
  void curvesLoggedAtOtherStepsAreReadBetweenTheirPoints() {
    History.Curve coarse = new History.Curve(new double[] {0, 20}, new double[] {0, 4});
    History.Curve fine = new History.Curve(new double[] {0, 10, 20}, new double[] {2, 2, 2});
    assertThat(Spread.of(List.of(fine, coarse)).mean()).containsExactly(1, 2, 3);
  }

  @Test
  void curvesWithALengthComeBeforeSingleValues() {
    assertThat(comparison.series()).containsExactly("loss", "w2");
  }

  @Test
  void theOverlayHasALineAGroupAndABandBehindIt() {
    OverlayFigure each = new OverlayFigure(comparison, "loss", false, true);
    JFreeChart chart = each.chart(NOTHING, ChartTheme.LIGHT, FigureOptions.DEFAULT);
    assertThat(Charts.plots(chart).get(0).getDatasetCount()).isEqualTo(1);
    assertThat(Charts.plots(chart).get(0).getDataset(0).getSeriesCount()).isEqualTo(4);
    OverlayFigure grouped = new OverlayFigure(comparison.by("method.tau"), "loss", false, false);
    chart = grouped.chart(NOTHING, ChartTheme.LIGHT, FigureOptions.DEFAULT);
    assertThat(Charts.plots(chart).get(0).getDatasetCount()).isEqualTo(2);
    XyData.Series band = ((XyData) Charts.plots(chart).get(0).getDataset(0)).series().get(0);
    assertThat(band.y()[0]).isGreaterThan(band.y2()[0]);
    assertThat(new OverlayFigure(comparison, "no such", false, false).shows(NOTHING)).isFalse();
  }

  @Test
  void theBandIsInTheSourceForTexToo() throws Exception {
    Path file = folder.resolve("band.tex");
    OverlayFigure grouped = new OverlayFigure(comparison.by("method.tau"), "loss", false, false);
    Export.DEFAULT.write(grouped, NOTHING, FigureOptions.DEFAULT, file);
    assertThat(Files.readString(file)).contains("fill opacity=0.16").contains("} -- cycle;");
  }

  @Test
  void theFiguresAreWrittenInEveryFormat() throws Exception {
    Comparison grouped = comparison.by("method.tau");
    for (String ending : List.of("pdf", "svg", "png", "csv", "tex")) {
      Path overlay = folder.resolve("overlay." + ending);
      Export.DEFAULT.write(
          new OverlayFigure(grouped, "loss", false, false),
          NOTHING,
          FigureOptions.DEFAULT,
          overlay);
      assertThat(overlay).isNotEmptyFile();
      Path finals = folder.resolve("finals." + ending);
      Export.DEFAULT.write(new FinalsFigure(grouped), NOTHING, FigureOptions.DEFAULT, finals);
      assertThat(finals).isNotEmptyFile();
    }
    assertThat(Files.readString(folder.resolve("overlay.tex"))).contains("\\addplot");
    assertThat(Files.readString(folder.resolve("finals.tex"))).contains("\\toprule");
    assertThat(Files.readString(folder.resolve("overlay.csv"))).contains("run,step,mean,deviation");
  }
}
