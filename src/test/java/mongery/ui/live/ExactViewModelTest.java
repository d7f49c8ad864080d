package mongery.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.data.DenseArray;
import mongery.method.Look;
import mongery.run.experiment.Counterparts;
import mongery.run.experiment.Experiment;
import mongery.ui.base.Work;
import mongery.ui.form.FormViewModel;
import org.junit.jupiter.api.Test;

/** The exact solution answers sliders of its own. */
class ExactViewModelTest {
  private static final Binder BINDER = Binder.load();

  private int changes;
  private final ExactViewModel model = new ExactViewModel(Work.now(), BINDER, () -> changes++);

  private void load(String preset) {
    ObjectNode config = BINDER.write(Presets.find().load(preset).bind(BINDER, Experiment.class));
    FormViewModel form = new FormViewModel(BINDER, Experiment.class);
    form.load(config);
    model.load(config, form);
  }

  private ExactViewModel.Moved setting(String name) {
    return model.settings().stream()
        .filter(m -> m.spec().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anotherTauIsSolvedAtOnceAndTheRunsOwnComesBack() {
    load("squares-uotfm");
    Look own =
        new Look(
            Map.of(
                Look.SOURCE,
                DenseArray.matrix(1, 2, 0, 0),
                Look.exact(Look.SOURCE),
                DenseArray.matrix(1, 2, 0, 0)));
    assertThat(model.in(own)).isSameAs(own);
    setting("tauA").valueProperty().set(0.5);
    Look moved = model.in(own);
    assertThat(moved.get(Look.exact(Look.MAPPED)).shape()).containsExactly(Counterparts.POINTS, 2);
    assertThat(moved.get(Look.SOURCE)).as("the run's own points").isSameAs(own.get(Look.SOURCE));
    assertThat(model.remarkProperty().get()).isEqualTo("Tau a 0.5");
    model.reset();
    assertThat(model.in(own)).isSameAs(own);
    assertThat(changes).isEqualTo(2);
  }

  @Test
  void moreRelaxedTransportLeavesMoreMassBehind() {
    load("squares-uotfm");
    Look none = new Look(Map.of());
    setting("tauA").valueProperty().set(0.99);
    double tight = spread(model.in(none).get(Look.exact(Look.SOURCE_WEIGHT)));
    setting("tauA").valueProperty().set(0.5);
    double loose = spread(model.in(none).get(Look.exact(Look.SOURCE_WEIGHT)));
    assertThat(loose).isGreaterThan(tight);
  }

  private static double spread(DenseArray weights) {
    double sum = 0;
    for (float w : weights.values()) {
      sum += Math.abs(w - 1);
    }
    return sum / weights.rows();
  }

  @Test
  void whatTheRunWasSetToIsFollowedUntilSomebodyMovesIt() {
    load("squares-uotfm");
    String path = setting("tauA").spec().path();
    model.runHas(path, 0.8);
    assertThat(setting("tauA").valueProperty().get()).isEqualTo(0.8);
    setting("tauA").valueProperty().set(0.6);
    model.runHas(path, 0.7);
    assertThat(setting("tauA").valueProperty().get()).isEqualTo(0.6);
    assertThat(setting("tauA").ownProperty().get()).isEqualTo(0.7);
  }
}
