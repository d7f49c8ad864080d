package mongery.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.figure.kind.CurveOptions;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.History;
import mongery.run.experiment.Expected;
import org.junit.jupiter.api.Test;

class CurvesViewModelTest {
  private final CurvesViewModel model = new CurvesViewModel();

  private static FigureData data(double... losses) {
    Map<String, History.Curve> curves = new LinkedHashMap<>();
    double[] steps = new double[losses.length];
    double[] rates = new double[losses.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = 10 * (i + 1);
      rates[i] = 0.1;
    }
    curves.put("rate", new History.Curve(steps, rates));
    curves.put("loss", new History.Curve(steps, losses));
    curves.put("kl", new History.Curve(steps, losses));
    return new FigureData(
        "run",
        0,
        FigureData.NO_LOOK,
        new History(curves),
        History.EMPTY,
        List.of(new Expected("kl", 2, 0.1, "derived")));
  }

  private CurvesViewModel.Series series(String name) {
    return model.series().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void curvesThatStandStillAreLeftOutUntilChosen() {
    model.accept(data(3, 2, 1));
    assertThat(model.drawnProperty().get().curves().series()).containsExactly("loss", "kl");
    model.choose("rate", true);
    model.choose("kl", false);
    assertThat(model.drawnProperty().get().curves().series()).containsExactly("rate", "loss");
    model.choose("rate", false);
    model.choose("loss", false);
    assertThat(model.drawnProperty().get().curves().series()).as("one stays").isNotEmpty();
  }

  @Test
  void theBestIsTheLeastOrNearestToWhatIsExpectedAsCurvesGrow() {
    model.accept(data(3, 2.2, 5));
    assertThat(series("loss").best()).isEqualTo(2.2);
    assertThat(series("kl").best()).isEqualTo(2.2);
    model.accept(data(3, 2.2, 5, 1, 2.1));
    assertThat(series("loss").best()).isEqualTo(1);
    assertThat(series("loss").bestStep()).isEqualTo(40);
    assertThat(series("kl").best()).isEqualTo(2.1);
    assertThat(series("kl").last()).isEqualTo(2.1);
    model.accept(data(3, 4)); // resumed from an earlier step
    assertThat(series("loss").best()).isEqualTo(3);
  }

  @Test
  void optionsKeepTheChoiceOfCurves() {
    model.accept(data(3, 2, 1));
    model.optionsProperty().set(CurveOptions.DEFAULT.withSmoothing(0.9).withLog(true, true));
    CurveOptions drawn = model.drawnProperty().get().curves();
    assertThat(drawn.smoothing()).isEqualTo(0.9);
    assertThat(drawn.logY()).isTrue();
    assertThat(drawn.series()).containsExactly("loss", "kl");
    model.metricsProperty().set(true);
    assertThat(model.figure()).isEqualTo("metrics");
    assertThat(model.series()).isEmpty();
  }
}
