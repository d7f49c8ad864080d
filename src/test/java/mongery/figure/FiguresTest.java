package mongery.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
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
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.figure.kind.Kinds;
import mongery.method.Look;
import mongery.run.Expected;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {
  static Stream<FigureData> examples() {
    return Stream.of(Example.line(300), Example.plane(300), Example.images());
  }

  @Test
  void figuresFollowFromWhatALookContains() {
    assertThat(Figures.names(Example.line(50)))
        .containsExactly(
            "density",
            "joint",
            "potential",
            "weights",
            "target-weights",
            "training",
            "metrics",
            "table");
    assertThat(Figures.names(Example.plane(50)))
        .containsExactly(
            "map", "trajectories", "potential", "field", "weights", "training", "metrics", "table");
    assertThat(Figures.names(Example.images()))
        .containsExactly("gallery", "frames", "training", "metrics", "table");
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
    XYDataset monotone = plot.getDataset(2);
    for (int i = 1; i < monotone.getItemCount(0); i++) {
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
            "figure densty is not known; this run allows: density, joint, potential, weights,"
                + " target-weights, training, metrics, table");
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
}
