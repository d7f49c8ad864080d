package mongery.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.figure.kind.FigureOptions;
import mongery.run.event.RunState;
import mongery.run.experiment.Experiment;
import mongery.ui.base.Appearance;
import mongery.ui.base.Theme;
import mongery.ui.base.Work;
import mongery.ui.runs.FakeRuns;
import mongery.ui.runs.Feed;
import mongery.ui.runs.LiveRun;
import mongery.ui.runs.RunAccess;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Each part of a run's screen does its job. */
@ExtendWith(ApplicationExtension.class)
class LiveViewsTest {
  private static final Binder BINDER = Binder.load();

  private final FakeRuns runs = new FakeRuns();
  private final Feed feed = new Feed(runs);
  private final List<String> exported = new ArrayList<>();
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private Path dir;
  private LiveViewModel model;

  @Start
  void open(Stage stage) {
    ObjectNode preset =
        BINDER.write(Presets.find().load("outlier-uotm-quick").bind(BINDER, Experiment.class));
    dir = runs.start("toy/uotm/outlier-uotm-quick", preset);
    model = new LiveViewModel(dir, feed, runs, Work.now(), BINDER, () -> RunAccess.Machine.CPU);
    runs.advance(dir, 0);
    runs.advance(dir, 50);
    tick();
    LiveView view = new LiveView(model, theme, Work.now(), this::export);
    Scene scene = new Scene(view, 1500, 900);
    new Appearance(Theme.LIGHT).dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private void export(String figure, FigureOptions options) {
    exported.add(figure + " " + options.scatter().time() + " " + options.curves().smoothing());
  }

  private void tick() {
    feed.readOnce(true);
    model.accept(feed.news());
  }

  private void look(FxRobot robot, FakeRuns.Shows shows, Tab tab) {
    runs.shows = shows;
    robot.interact(
        () -> {
          runs.advance(dir, 60 + shows.ordinal());
          tick();
          model.tabProperty().set(tab);
        });
  }

  private static Set<Node> charts(FxRobot robot) {
    return robot.lookup(node -> node instanceof ChartViewer).queryAll();
  }

  @Test
  void onlyThePartChosenIsInTheWindowAndTheyAreThoseThatTheRunHas(FxRobot robot) {
    assertThat(model.tabs())
        .containsExactly(Tab.OVERVIEW, Tab.TRANSPORT, Tab.CURVES, Tab.LOG, Tab.SETUP);
    assertThat(charts(robot)).hasSize(2);
    robot.clickOn("#tab-transport");
    assertThat(charts(robot)).hasSize(1);
    look(robot, FakeRuns.Shows.BARYCENTER, Tab.ACCEPTANCE);
    assertThat(model.tabs()).contains(Tab.ACCEPTANCE);
    look(robot, FakeRuns.Shows.IMAGES, Tab.GALLERY);
    assertThat(model.tabs()).contains(Tab.GALLERY).doesNotContain(Tab.TRANSPORT);
    runs.shows = FakeRuns.Shows.SQUARES;
    robot.interact(
        () -> {
          runs.advance(dir, 99);
          tick();
        });
    assertThat(model.tabProperty().get()).as("no images any more").isEqualTo(Tab.OVERVIEW);
  }

  @Test
  void transportFollowsTheTimeOfAFlowAndWhatIsChosenAboutPoints(FxRobot robot) {
    look(robot, FakeRuns.Shows.FLOW, Tab.TRANSPORT);
    robot.interact(() -> model.figure().nameProperty().set("trajectories"));
    Slider time = (Slider) robot.lookup("#flow-time").query();
    robot.interact(() -> time.setValue(0.3));
    assertThat(model.figure().options().scatter().time()).isEqualTo(0.3);
    robot.interact(() -> model.figure().nameProperty().set("map"));
    assertThat(time.getParent().isVisible()).isFalse();
    @SuppressWarnings("unchecked")
    ComboBox<Integer> count = (ComboBox<Integer>) robot.lookup("#point-count").query();
    robot.interact(() -> count.setValue(250));
    assertThat(model.figure().options().scatter().count()).isEqualTo(250);
  }

  @Test
  void acceptanceListsRatesAndFollowsTheNormaliser(FxRobot robot) {
    look(robot, FakeRuns.Shows.BARYCENTER, Tab.ACCEPTANCE);
    TableView<?> table = (TableView<?>) robot.lookup("#table-acceptance").query();
    assertThat(table.getColumns())
        .extracting(c -> c.getText())
        .contains("N", "expected", "sampled");
    String before = table.getItems().toString();
    @SuppressWarnings("unchecked")
    ComboBox<Integer> points = (ComboBox<Integer>) robot.lookup("#acceptance-points").query();
    robot.interact(() -> points.setValue(64));
    assertThat(model.figure().options().rejection().points()).isEqualTo(64);
    assertThat(table.getItems()).hasSameSizeAs(before.isEmpty() ? List.of() : table.getItems());
  }

  @Test
  void galleryShowsEveryProbeAndOpensOneLarge(FxRobot robot) {
    look(robot, FakeRuns.Shows.IMAGES, Tab.GALLERY);
    assertThat(robot.lookup(".pair-cell").queryAll()).hasSize(6);
    robot.interact(
        () -> robot.lookup(".pair-cell").queryAs(javafx.scene.control.Button.class).fire());
    assertThat(robot.lookup("#gallery-close").query().isVisible()).isTrue();
    robot.clickOn("#gallery-close");
    assertThat(robot.lookup(".large-view").query().isVisible()).isFalse();
  }

  @Test
  void curvesAreChosenSmoothedAndExportedAsShown(FxRobot robot) {
    robot.clickOn("#tab-curves");
    ListView<?> list = (ListView<?>) robot.lookup("#series-list").query();
    assertThat(list.getItems()).hasSize(1);
    robot.interact(() -> ((Slider) robot.lookup("#smoothing").query()).setValue(0.5));
    assertThat(model.curves().drawnProperty().get().curves().smoothing()).isGreaterThan(0.9);
    robot.clickOn("Log y");
    assertThat(model.curves().drawnProperty().get().curves().logY()).isTrue();
    robot.interact(() -> ((LiveView) list.getScene().getRoot()).exportFigure());
    assertThat(exported).singleElement().asString().startsWith("training ");
  }

  @Test
  void theLogCanBeNarrowedToWarnings(FxRobot robot) {
    robot.clickOn("#tab-log");
    assertThat(model.log().lines()).isNotEmpty();
    robot.clickOn("#log-serious");
    assertThat(model.log().lines()).isEmpty();
    runs.say(dir, new LiveRun.LogLine(0, LiveRun.Level.WARN, "warning", "too hot; cool down"));
    robot.interact(this::tick);
    assertThat(model.log().lines()).hasSize(1);
    assertThat(model.advice()).containsExactly(new Advice("Too hot.", "Cool down."));
    assertThat(robot.lookup("#advice").query().isVisible()).isTrue();
    robot.clickOn("#advice-close");
    assertThat(robot.lookup("#advice").query().isVisible()).isFalse();
  }

  @Test
  void setupSaysWhereItRunsAndHowItWasSet(FxRobot robot) {
    robot.clickOn("#tab-setup");
    assertThat(((TextArea) robot.lookup("#config-text").query()).getText()).contains("\"uotm\"");
    assertThat(robot.lookup("here").tryQuery()).as("the host").isPresent();
  }

  @Test
  void stepsGoToOnePlayerAndSlowMotionToTheWorker(FxRobot robot) {
    assertThat(model.controls().players()).containsExactly("potential", "map");
    robot.clickOn("#step-map");
    assertThat(runs.asked).endsWith("PAUSE run-1", "step map run-1");
    robot.interact(this::tick);
    robot.clickOn("#action-step");
    assertThat(runs.asked).endsWith("step map run-1", "step run-1");
    @SuppressWarnings("unchecked")
    ComboBox<Double> pace = (ComboBox<Double>) robot.lookup("#slow-motion").query();
    robot.interact(() -> pace.setValue(2.0));
    assertThat(runs.asked).endsWith("slow 2.0 run-1");
    robot.interact(
        () -> {
          runs.state(dir, RunState.FINISHED, "");
          tick();
        });
    assertThat(robot.lookup("#action-step").query().getParent().getParent().isVisible()).isFalse();
  }

  @Test
  void partsFollowEachOtherAroundTheEnd(FxRobot robot) {
    robot.interact(() -> model.turn(-1));
    assertThat(model.tabProperty().get()).isEqualTo(Tab.SETUP);
    robot.interact(() -> model.turn(2));
    assertThat(model.tabProperty().get()).isEqualTo(Tab.TRANSPORT);
  }

  @Test
  void everyPartIsTheSameInBothThemes(FxRobot robot) {
    look(robot, FakeRuns.Shows.BARYCENTER, Tab.OVERVIEW);
    for (Tab tab : model.tabs()) {
      robot.interact(() -> model.tabProperty().set(tab));
      int before = robot.lookup(node -> true).queryAll().size();
      robot.interact(() -> theme.set(theme.get().other()));
      assertThat(robot.lookup(node -> true).queryAll()).as(tab.title()).hasSize(before);
    }
  }
}
