package mongery.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureOptions;
import mongery.run.event.RunState;
import mongery.run.experiment.Experiment;
import mongery.ui.base.Work;
import mongery.ui.runs.FakeRuns;
import mongery.ui.runs.Feed;
import mongery.ui.runs.LiveRun;
import mongery.ui.runs.RunAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveViewModelTest {
  private static final Binder BINDER = Binder.load();
  private static final ObjectNode PRESET =
      BINDER.write(Presets.find().load("toy/flow/squares-uotfm").bind(BINDER, Experiment.class));

  private final FakeRuns runs = new FakeRuns();
  private final Feed feed = new Feed(runs);
  private Path dir;
  private LiveViewModel model;

  @BeforeEach
  void start() {
    dir = runs.start("toy/flow/squares-uotfm", PRESET);
    model = new LiveViewModel(dir, feed, runs, Work.now(), BINDER, () -> RunAccess.Machine.CPU);
    runs.advance(dir, 0);
    tick();
  }

  @Test
  void theNewestLookIsShownAsItComes() {
    assertThat(model.shownProperty().get().step()).isZero();
    runs.advance(dir, 100);
    tick();
    assertThat(model.shownProperty().get().step()).isEqualTo(100);
    assertThat(model.figure().offered()).isNotEmpty();
    assertThat(model.figure().nameProperty().get())
        .isEqualTo(model.figure().offered().get(0).name());
  }

  @Test
  void goingBackStaysThereWhileTrainingGoesOn() {
    runs.advance(dir, 100);
    tick();
    model.look().indexProperty().set(0);
    assertThat(model.look().latestProperty().get()).isFalse();
    runs.advance(dir, 200);
    tick();
    assertThat(model.shownProperty().get().step()).isZero();
    model.look().latestProperty().set(true);
    assertThat(model.shownProperty().get().step()).isEqualTo(200);
  }

  @Test
  void curvesGrowWithoutAnotherLook() {
    assertThat(model.shownProperty().get().scalars().curves().get("loss").steps()).hasSize(1);
    model.look().latestProperty().set(false);
    runs.advance(dir, 50);
    tick();
    assertThat(model.shownProperty().get().scalars().curves().get("loss").steps()).hasSize(2);
    assertThat(model.shownProperty().get().step()).isZero();
  }

  @Test
  void theFormHoldsTheRunsSettingsAndEditsDoNotTouchTheRun() {
    assertThat(model.form().validProperty().get()).isTrue();
    model.form().leaf("training.steps").orElseThrow().textProperty().set("9");
    runs.advance(dir, 10);
    tick();
    assertThat(model.form().changesProperty().get()).isEqualTo(1);
    assertThat(runs.config(dir)).isEqualTo(PRESET);
  }

  @Test
  void tilesSayWhatIsExpectedAndWhetherItWasReached() {
    String metric = PRESET.at("/expected/0/metric").asText();
    double value = PRESET.at("/expected/0/value").asDouble();
    assertThat(tile(metric).value()).isEqualTo("\u2013");
    assertThat(tile(metric).note()).startsWith("aim");
    runs.measure(dir, metric, value);
    tick();
    assertThat(tile(metric).tone()).isEqualTo("good");
    runs.measure(dir, metric, value + 10);
    tick();
    assertThat(tile(metric).tone()).isEqualTo("warn");
    assertThat(tile("Throughput").note()).isEqualTo("00:30 left");
  }

  @Test
  void theLogCanBeFiltered() {
    runs.advance(dir, 123);
    tick();
    assertThat(model.log().lines()).hasSize(2);
    model.log().filterProperty().set("123");
    assertThat(model.log().lines()).extracting(LiveRun.LogLine::text).containsExactly("step 123");
  }

  @Test
  void requestsReachTheWorker() {
    model.controls().request(RunAccess.Request.PAUSE);
    tick();
    assertThat(model.runProperty().get().row().state()).isEqualTo(RunState.PAUSED);
    model.controls().request(RunAccess.Request.CONTINUE);
    model.controls().request(RunAccess.Request.STOP);
    assertThat(runs.asked).endsWith("PAUSE run-1", "CONTINUE run-1", "STOP run-1");
  }

  @Test
  void aRunThatBecomesUnreadableSaysWhyAndKeepsWhatWasShown() {
    runs.damage(dir, "config.json: does not match its hash");
    tick();
    assertThat(model.problemProperty().get()).contains("does not match its hash");
    assertThat(model.shownProperty().get()).isNotNull();
  }

  @Test
  void aLiveSettingReachesTheWorkerWhileItTrains() {
    assertThat(model.controls().runningProperty().get()).isTrue();
    model.controls().set("method.optimizer.rate", 3e-5);
    assertThat(runs.asked).endsWith("set method.optimizer.rate=3.0E-5 run-1");
    runs.state(dir, RunState.FINISHED, "");
    tick();
    assertThat(model.controls().runningProperty().get()).isFalse();
  }

  @Test
  void aBarycenterOffersItsMarginalsAndTheCounterpartGoesBesideTheFigureShown() {
    assertThat(model.figure().marginalsProperty().get()).isEqualTo(2);
    assertThat(model.figure().counterpart()).isNull();
    runs.barycenter = true;
    runs.advance(dir, 7);
    tick();
    assertThat(model.figure().marginalsProperty().get()).isEqualTo(3);
    assertThat(model.figure().offered())
        .extracting(Figure::name)
        .containsExactly("map", "acceptance", "weights", "weight-histogram");
    assertThat(model.figure().counterpart().name()).isEqualTo("exact.map");
    model.figure().marginalProperty().set(2);
    assertThat(model.figure().options().marginal()).isEqualTo(2);
    model.figure().nameProperty().set("weights");
    assertThat(model.figure().counterpart()).isNull();
    runs.barycenter = false;
    runs.advance(dir, 8);
    tick();
    assertThat(model.figure().marginalProperty().get())
        .as("there is no third")
        .isEqualTo(FigureOptions.ALL);
  }

  private Tile tile(String name) {
    return model.tiles().stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no tile " + name + " in " + model.tiles()));
  }

  private void tick() {
    feed.readOnce(true);
    model.accept(feed.news());
  }
}
