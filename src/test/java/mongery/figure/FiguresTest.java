package mongery.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.Drawable;
import mongery.figure.chart.NamedPlot;
import mongery.figure.chart.Panels;
import mongery.figure.chart.XyData;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.figure.kind.Kinds;
import mongery.method.Look;
import mongery.run.experiment.Expected;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {
  static Stream<FigureData> examples() {
    return Stream.of(
        Example.withCounterpart(Example.line(300)),
        Example.withCounterpart(Example.plane(300)),
        Example.withCounterpart(Example.images()),
        Example.barycenter(300, 1),
        Example.barycenter(300, 2));
  }

  @Test
  void figuresFollowFromWhatALookContains() {
    assertThat(Figures.names(Example.line(50)))
        .containsExactly(
            "density",
            "joint",
            "potential",
            "acceptance",
            "weights",
            "weight-histogram",
            "training",
            "metrics",
            "effort",
            "mass",
            "table");
    assertThat(Figures.names(Example.plane(50)))
        .containsExactly(
            "map",
            "draws",
            "trajectories",
            "potential",
            "field",
            "acceptance",
            "weights",
            "weight-histogram",
            "training",
            "metrics",
            "effort",
            "mass",
            "table");
    assertThat(Figures.names(Example.images()))
        .containsExactly(
            "gallery", "backward", "frames", "training", "metrics", "effort", "mass", "table");
    assertThat(Figures.names(FigureData.of(FigureData.NO_LOOK))).isEmpty();
  }

  @Test
  void everyKindIsShownBySomeExample() {
    assertThat(examples().flatMap(d -> Figures.names(d).stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(Kinds.ALL.stream().map(Figure::name).toList());
  }

  @Test
  void anExactMapIsDrawnBesideTheLearnedOne() {
    Map<String, DenseArray> arrays = new LinkedHashMap<>(Example.line(20).look().arrays());
    arrays.put(Look.EXACT_AT, DenseArray.matrix(2, 1, -1, 1));
    arrays.put(Look.EXACT, DenseArray.matrix(2, 1, 0, 3));
    FigureOptions options = FigureOptions.DEFAULT.withMonotone(true);
    var plot =
        Figures.chart("joint", FigureData.of(new Look(arrays)), ChartTheme.LIGHT, options)
            .getXYPlot();
    assertThat(plot.getDataset(1).getSeriesKey(0)).hasToString("exact");
    assertThat(plot.getDataset(1).getYValue(0, 1)).isEqualTo(3);
    XyData monotone = (XyData) plot.getDataset(2);
    for (int i = 1; i < monotone.series().get(0).size(); i++) {
      assertThat(monotone.getYValue(0, i)).isGreaterThanOrEqualTo(monotone.getYValue(0, i - 1));
    }
  }

  @Test
  void aNumberMeasuredOnceIsATableNotACurve() {
    FigureData data =
        new FigureData(
            "", 1, FigureData.NO_LOOK, History.EMPTY, Example.curves(1, "kl"), List.of());
    assertThat(Figures.names(data)).containsExactly("table");
  }

  @Test
  void expectedCurvesComeFirstAndPartsLast() {
    FigureData data =
        new FigureData(
            "",
            1,
            FigureData.NO_LOOK,
            History.EMPTY,
            Example.curves(5, "cost/left", "cost", "kl"),
            List.of(new Expected("kl", 0, 1, "")));
    assertThat(
            Charts.plots(Figures.chart("metrics", data, ChartTheme.PAPER, FigureOptions.DEFAULT))
                .stream()
                .map(plot -> ((NamedPlot) plot).name()))
        .containsExactly("kl", "cost", "cost/left");
  }

  @Test
  void aLookWithoutTargetStillHasAFigure() {
    Look look = new Look(Map.of(Look.SOURCE, DenseArray.matrix(3, 1, 1, 2, 3)));
    assertThat(Figures.names(FigureData.of(look))).containsExactly("density");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyFigureDrawsItsDataInEveryThemeWithinItsArea(FigureData data) {
    for (ChartTheme theme : ChartTheme.ALL) {
      for (Figure figure : Figures.available(data)) {
        Drawable picture = figure.draw(data, theme, FigureOptions.DEFAULT);
        assertThat(colors(picture, theme)).as(figure.name()).isGreaterThan(1);
        assertThat(figure.table(data, FigureOptions.DEFAULT).rows()).isNotEmpty();
      }
    }
  }

  /** Draws with a margin, which must stay empty; counts the colours within. */
  private static long colors(Drawable picture, ChartTheme theme) {
    int width = 400;
    int height = (int) picture.heightFor(width);
    int margin = 20;
    BufferedImage image =
        new BufferedImage(width + 2 * margin, height + 2 * margin, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    g2.setPaint(theme.background());
    g2.fillRect(0, 0, image.getWidth(), image.getHeight());
    picture.draw(g2, new Rectangle2D.Double(margin, margin, width, height));
    g2.dispose();
    for (int x = 0; x < image.getWidth(); x++) {
      assertThat(image.getRGB(x, 2)).isEqualTo(theme.background().getRGB());
      assertThat(image.getRGB(x, image.getHeight() - 3)).isEqualTo(theme.background().getRGB());
    }
    int w = image.getWidth();
    return Arrays.stream(image.getRGB(0, 0, w, image.getHeight(), null, 0, w)).distinct().count();
  }

  @Test
  void anUnknownNameIsAnErrorThatListsTheKnownOnes() {
    assertThatThrownBy(() -> Figures.find("densty", Example.line(20)))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "figure densty is not known; this run allows: density, joint, potential,"
                + " acceptance, weights, weight-histogram, training, metrics, effort, mass, table");
    assertThatThrownBy(() -> Figures.find("gallery", Example.line(20)))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("figure gallery needs data that this run does not have");
  }

  @Test
  void panelsAreAsHighAsTheirRows() {
    Drawable half = (g2, area) -> {};
    Panels panels = new Panels(List.of(half, half, half), 2, ChartTheme.PAPER);
    double column = (400 - 8) / 2.0;
    double letters = 2 * 8 * 1.7;
    assertThat(panels.heightFor(400))
        .isCloseTo(letters + 2 * half.heightFor(column), org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void shapesThatDoNotFitAreNotOffered() {
    Look look =
        new Look(
            Map.of(
                Look.SOURCE, DenseArray.matrix(3, 1, 1, 2, 3),
                Look.MAPPED, DenseArray.matrix(2, 1, 1, 2),
                Look.SOURCE_WEIGHT, DenseArray.vector(1, 1),
                Look.POTENTIAL_AT, DenseArray.matrix(2, 1, 0, 1),
                Look.POTENTIAL, DenseArray.vector(1)));
    assertThat(Figures.names(FigureData.of(look))).containsExactly("density");
  }

  private static List<String> legend(JFreeChart chart) {
    List<String> names = new ArrayList<>();
    var items = chart.getXYPlot().getLegendItems();
    for (int i = 0; i < items.getItemCount(); i++) {
      names.add(items.get(i).getLabel());
    }
    return names;
  }

  private static int items(JFreeChart chart, String series) {
    XYPlot plot = chart.getXYPlot();
    int n = 0;
    for (int layer = 0; layer < plot.getRendererCount(); layer++) {
      for (int i = 0; i < plot.getDataset(layer).getSeriesCount(); i++) {
        boolean named = plot.getDataset(layer).getSeriesKey(i).equals(series);
        n += named ? ((XyData) plot.getDataset(layer)).series().get(i).size() : 0;
      }
    }
    return n;
  }

  @Test
  void aBarycenterShowsImagesOfAcceptedPointsOnly() {
    FigureData data = Example.barycenter(1000, 2);
    JFreeChart chart = Figures.chart("map", data, ChartTheme.LIGHT, FigureOptions.DEFAULT);
    assertThat(legend(chart))
        .containsExactly("rejected", "marginal 1", "marginal 2", "T₁(accepted)", "T₂");
    int kept = items(chart, "T₁(accepted)");
    // Half the points have weight w / max w = 1, the others 0.01.
    assertThat(kept).isBetween(500, 520).isEqualTo(items(chart, "marginal 1"));
    assertThat(items(chart, "rejected")).isEqualTo(1000 - kept);
    assertThat(items(chart, "marginal 2")).isEqualTo(1000).isEqualTo(items(chart, "T₂"));
    assertThat(items(chart, "displacement")).isEqualTo(128);
    assertThat(
            items(
                Figures.chart("map", data, ChartTheme.LIGHT, FigureOptions.DEFAULT.withSegments(0)),
                "displacement"))
        .isZero();
  }

  @Test
  void oneMarginalCanBeShownAlone() {
    FigureData data = Example.barycenter(100, 2);
    FigureOptions second = FigureOptions.DEFAULT.withMarginal(1);
    assertThat(legend(Figures.chart("map", data, ChartTheme.LIGHT, second)))
        .containsExactly("marginal 2", "T₂");
    assertThat(legend(Figures.chart("density", Example.barycenter(50, 1), ChartTheme.DARK, second)))
        .containsExactly("marginal 2", "T₂");
    var first = Figures.find("potential", data).table(data, FigureOptions.DEFAULT.withMarginal(0));
    var other = Figures.find("potential", data).table(data, second);
    assertThat(first.header()).containsExactly("x1", "x2", "f₁");
    assertThat(other.header()).containsExactly("x1", "x2", "f₂");
  }

  @Test
  void imagesOfABarycenterAreDensitiesWeightedByAcceptance() {
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    for (int k = 0; k < 2; k++) {
      arrays.put(Look.marginal(k), DenseArray.matrix(4, 1, 0, 0.1f, 10, 10.1f));
      arrays.put(Look.marginalMapped(k), DenseArray.matrix(4, 1, 0, 0.1f, 10, 10.1f));
    }
    arrays.put(Look.marginalWeight(0), DenseArray.vector(2, 2, 0, 0));
    XyData laws =
        (XyData)
            Figures.chart(
                    "density",
                    FigureData.of(new Look(arrays)),
                    ChartTheme.LIGHT,
                    FigureOptions.DEFAULT)
                .getXYPlot()
                .getDataset(0);
    assertThat(laws.getSeriesKey(2)).hasToString("T₁(accepted)");
    int last = laws.series().get(2).size() - 1;
    assertThat(laws.getXValue(2, last)).isLessThan(1);
    assertThat(laws.getXValue(3, laws.series().get(3).size() - 1)).isGreaterThan(10);
  }

  @Test
  void acceptanceIsGivenPerMarginalAndGroupWithItsNumberOfPoints() {
    FigureData data = Example.barycenter(200, 2);
    var table = Figures.find("acceptance", data).table(data, FigureOptions.DEFAULT);
    assertThat(table.header()).containsExactly("marginal", "group", "N", "expected", "sampled");
    assertThat(table.rows().stream().map(row -> row.subList(0, 3)))
        .startsWith(
            List.of("marginal 1", "all", 200L),
            List.of("marginal 1", "left", 100L),
            List.of("marginal 1", "right", 100L));
    assertThat((double) table.rows().get(0).get(3)).isCloseTo(0.505, within(1e-6));
    assertThat((double) table.rows().get(1).get(3)).isCloseTo(1, within(1e-6));
    assertThat((double) table.rows().get(2).get(3)).isCloseTo(0.01, within(1e-6));
    assertThat((double) table.rows().get(2).get(4)).isLessThan(0.06);
    assertThat((double) table.rows().get(4).get(3)).as("balanced").isEqualTo(1);
  }

  @Test
  void theCounterpartIsDrawnByTheSameKinds() {
    FigureData data = Example.withCounterpart(Example.barycenter(60, 2));
    assertThat(Figures.names(data))
        .containsExactly(
            "map",
            "potential",
            "acceptance",
            "weights",
            "weight-histogram",
            "training",
            "metrics",
            "effort",
            "mass",
            "table",
            "exact.map",
            "exact.potential",
            "exact.acceptance",
            "exact.weights",
            "exact.weight-histogram");
    FigureOptions options = FigureOptions.DEFAULT;
    assertThat(Figures.find("exact.map", data).table(data, options))
        .isEqualTo(Figures.find("map", data).table(data, options));
    assertThat(Figures.chart("exact.map", data, ChartTheme.LIGHT, options)).isNotNull();
    assertThat(Figures.chart("exact.acceptance", data, ChartTheme.LIGHT, options)).isNull();
  }

  @Test
  void aDiscreteMapIsDrawnOverTheLearnedOne() {
    FigureData data = Example.withCounterpart(Example.line(40));
    assertThat(legend(Figures.chart("joint", data, ChartTheme.LIGHT, FigureOptions.DEFAULT)))
        .containsExactly("T(x)", "T(x), discrete");
  }

  @Test
  void aDiscreteBarycenterIsDrawnWhereItHasMass() {
    for (int d : new int[] {1, 2}) {
      Map<String, DenseArray> arrays =
          new LinkedHashMap<>(Example.barycenter(20, d).look().arrays());
      arrays.put(Look.BARYCENTER, new DenseArray(new int[] {3, d}, new float[3 * d]));
      arrays.put(Look.BARYCENTER_MASS, DenseArray.vector(0.5f, 0.499f, 0.001f));
      String figure = d == 1 ? "density" : "map";
      JFreeChart chart =
          Figures.chart(
              figure, FigureData.of(new Look(arrays)), ChartTheme.LIGHT, FigureOptions.DEFAULT);
      assertThat(legend(chart)).endsWith("barycenter");
      assertThat(items(chart, "barycenter")).isEqualTo(d == 1 ? 1024 : 2);
    }
  }
}
