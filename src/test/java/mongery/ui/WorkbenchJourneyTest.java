package mongery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.figure.chart.ChartTheme;
import mongery.figure.export.Export;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.run.event.RunState;
import mongery.ui.base.Memory;
import mongery.ui.base.Work;
import mongery.ui.chart.Exporter;
import mongery.ui.experiments.PresetItem;
import mongery.ui.live.LiveViewModel;
import mongery.ui.runs.FakeRuns;
import mongery.ui.runs.RunRow;
import mongery.ui.shell.ShellViewModel;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does in the window, on runs that live in memory. */
@ExtendWith(ApplicationExtension.class)
class WorkbenchJourneyTest {
  private static final Binder BINDER = Binder.load();
  private static final List<PresetItem> PRESETS = PresetItem.all(Presets.find(), BINDER);
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  @TempDir static Path folder;

  private final FakeRuns runs = new FakeRuns();
  private Path export = folder.resolve("figure.pdf");
  private Session session;

  @Start
  void open(Stage stage) {
    open(stage, Options.parse("--size", "1500x940", "--theme", "light"));
  }

  private void open(Stage stage, Options options) {
    Exporter toFile =
        new Exporter() {
          @Override
          public Optional<Path> choose(
              Window owner, String figure, FigureData data, Export.Format format) {
            return Optional.of(export);
          }

          @Override
          public Path write(
              Figure figure, FigureData data, FigureOptions options, Export how, Path file) {
            return new FileExporter().write(figure, data, options, how, file);
          }
        };
    session =
        new Session(
            stage,
            runs,
            () -> PRESETS,
            BINDER,
            Work.now(),
            toFile,
            new Memory(folder.resolve("window.properties")),
            options);
    session.open(false);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(session::close);
  }

  @Test
  void aSweepIsAskedForByKeyboardAndItsRunsAreListed(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
    assertThat(robot.lookup("#sweep-start").queryButton().getText()).isEqualTo("Start 3 runs");
    robot.clickOn("#sweep-values").press(KeyCode.END).release(KeyCode.END).write(", x");
    assertThat(robot.lookup("#sweep-start").queryButton().isDisabled()).isTrue();
    assertThat(robot.lookup("#sweep-problem").queryLabeled().getText())
        .isEqualTo("training.seed: x: Needs a whole number at least 0, such as 256");
    robot.press(KeyCode.BACK_SPACE).release(KeyCode.BACK_SPACE).write("4");
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    tick(robot);
    assertThat(session.model().pageProperty().get()).isEqualTo(ShellViewModel.Page.RUNS);
    assertThat(session.model().runs().searchProperty().get()).isEqualTo("sweep-0001");
    assertThat(session.model().runs().found()).hasSize(4);
  }

  @Test
  void aRunIsRepeatedWithOtherSeedsFromItsScreen(FxRobot robot) {
    robot.clickOn(button(robot, "run"));
    tick(robot);
    robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
    robot.clickOn("#sweep-values").eraseText("1, 2, 3".length()).write("7, 8");
    assertThat(robot.lookup("#sweep-start").queryButton().getText()).isEqualTo("Start 2 runs");
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    tick(robot);
    assertThat(session.model().pageProperty().get()).isEqualTo(ShellViewModel.Page.RUNS);
    assertThat(session.model().runs().found()).hasSize(2);
    assertThat(runs.asked).filteredOn(asked -> asked.endsWith(" after run-1")).hasSize(2);
  }

  @Test
  void aPresetIsFoundEditedRunWatchedPausedContinuedAndStopped(FxRobot robot) {
    robot.clickOn("#preset-search").write("squares uot");
    robot.clickOn(
        robot.from(robot.lookup("#preset-list")).lookup("Squares, UOT-FM").queryLabeled());
    type(robot, "method.optimizer.rate", "fast");
    assertThat(field(robot, "method.optimizer.rate").getText()).isEqualTo("fast");
    assertThat(field(robot, "method.optimizer.rate").getPseudoClassStates()).contains(DANGER);
    assertThat(button(robot, "run").isDisabled()).isTrue();
    type(robot, "method.optimizer.rate", "3e-5");
    assertThat(field(robot, "method.optimizer.rate").getPseudoClassStates()).doesNotContain(DANGER);
    robot.clickOn("#action-run");
    assertThat(runs.asked).containsExactly("start toy/flow/squares-uotfm");
    Path run = run();
    assertThat(runs.config(run).at("/method/optimizer/rate").doubleValue()).isEqualTo(3e-5);

    runs.advance(run, 0);
    runs.advance(run, 100);
    tick(robot);
    assertThat(chip(robot)).isEqualTo("Running");
    assertThat(live().shownProperty().get().step()).isEqualTo(100);
    assertThat(robot.lookup(node -> node instanceof ChartViewer).queryAll()).hasSize(2);
    robot.clickOn("#look-before");
    assertThat(live().shownProperty().get().step()).isZero();
    List<Node> charts = List.copyOf(robot.lookup(node -> node instanceof ChartViewer).queryAll());
    robot.moveTo(charts.get(1));
    assertThat(
            ((Label) robot.from(charts.get(1).getParent()).lookup(".read-out").query()).getText())
        .startsWith("loss  ")
        .contains("step ");

    type(robot, "method.optimizer.rate", "1e-4");
    Button apply =
        (Button) robot.lookup((Node n) -> "apply-method.optimizer.rate".equals(n.getId())).query();
    assertThat(apply.isVisible()).isTrue();
    robot.interact(apply::fire);
    assertThat(runs.asked).endsWith("set method.optimizer.rate=1.0E-4 run-1");
    runs.advance(run, 200);
    tick(robot);
    assertThat(apply.isVisible()).isFalse(); // it is in use
    type(robot, "method.optimizer.rate", "2e-4");
    assertThat(apply.isVisible()).isTrue();

    robot.clickOn("#action-pause");
    tick(robot);
    assertThat(chip(robot)).isEqualTo("Paused");
    assertThat(button(robot, "pause").getText()).isEqualTo("Continue");
    robot.clickOn("#action-pause");
    tick(robot);
    assertThat(chip(robot)).isEqualTo("Running");
    robot.clickOn("#action-stop");
    tick(robot);
    assertThat(chip(robot)).isEqualTo("Stopped");
    assertThat(button(robot, "stop").isDisabled()).isTrue();
    assertThat(button(robot, "pause").getText()).isEqualTo("Resume");
    assertThat(runs.asked).endsWith("PAUSE run-1", "CONTINUE run-1", "STOP run-1");
  }

  @Test
  void theNextWindowBeginsWithTheRunThatWasShown(FxRobot robot) {
    begin(robot);
    Path run = run();
    reopen(robot);
    assertThat(session.model().pageProperty().get()).isEqualTo(ShellViewModel.Page.RUN);
    assertThat(live().dir()).isEqualTo(run);
    assertThat(session.model().experiments().chosenProperty().get()).isNull();
    robot.interact(() -> session.model().pageProperty().set(ShellViewModel.Page.EXPERIMENTS));
    assertThat(session.model().experiments().chosenProperty().get()).isNotNull();
    reopen(robot);
    assertThat(session.model().pageProperty().get()).isEqualTo(ShellViewModel.Page.EXPERIMENTS);
    assertThat(session.model().liveProperty().get()).isNull();
  }

  private void reopen(FxRobot robot) {
    robot.interact(
        () -> {
          session.close();
          session.stage().hide();
          open(new Stage(), Options.parse("--theme", "light"));
        });
  }

  @Test
  void theShownFigureIsSavedInEachFormat(FxRobot robot) throws IOException {
    begin(robot);
    for (String ending : List.of("pdf", "svg", "png")) {
      export = folder.resolve("shown." + ending);
      robot.clickOn("#action-export-figure").clickOn("#export-" + ending);
      assertThat(((TextField) robot.lookup("#export-command").query()).getText())
          .startsWith("mongery figure ")
          .contains("." + ending);
      robot.clickOn("#export-save");
      assertThat(((Label) robot.lookup("#toast").query()).getText())
          .isEqualTo("Saved shown." + ending);
    }
    assertThat(Files.readAllBytes(folder.resolve("shown.pdf"))).startsWith("%PDF".getBytes());
    assertThat(Files.readString(folder.resolve("shown.svg"))).contains("<svg");
    assertThat(Files.readAllBytes(folder.resolve("shown.png"))).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void comparedRunsAreSavedWithTheCommandThatDoesItAgain(FxRobot robot) throws IOException {
    for (int i = 0; i < 2; i++) {
      Path run = runs.start("squares", PRESETS.get(0).config());
      runs.advance(run, 0);
      runs.advance(run, 100);
    }
    tick(robot);
    robot.interact(
        () -> {
          session.model().compare().choose(List.of(Path.of("runs/run-1"), Path.of("runs/run-2")));
          session.model().pageProperty().set(ShellViewModel.Page.COMPARE);
        });
    export = folder.resolve("overlay.pdf");
    robot.clickOn("#action-export-figure");
    assertThat(((TextField) robot.lookup("#export-command").query()).getText())
        .isEqualTo("mongery compare runs/run-1 runs/run-2 --series loss -o overlay.pdf");
    robot.clickOn("#export-save");
    assertThat(Files.readAllBytes(export)).startsWith("%PDF".getBytes());
  }

  @Test
  void aFigureThatCannotBeSavedSaysSo(FxRobot robot) {
    begin(robot);
    export = folder.resolve("figure.xyz");
    robot.clickOn("#action-export-figure").clickOn("#export-save");
    assertThat(((Label) robot.lookup("#toast").query()).getText()).startsWith("Not saved: ");
  }

  @Test
  void theThemeChangesWhileRunningAndChartsFollow(FxRobot robot) {
    begin(robot);
    assertThat(chart(robot).getChart().getBackgroundPaint())
        .isEqualTo(ChartTheme.LIGHT.background());
    robot.clickOn("#action-theme");
    assertThat(session.stage().getScene().getRoot().getPseudoClassStates()).contains(DARK);
    assertThat(chart(robot).getChart().getBackgroundPaint())
        .isEqualTo(ChartTheme.DARK.background());
    robot.press(KeyCode.CONTROL, KeyCode.T).release(KeyCode.T, KeyCode.CONTROL);
    assertThat(session.stage().getScene().getRoot().getPseudoClassStates()).doesNotContain(DARK);
  }

  @Test
  void closingLeavesTheRunGoingAndOpeningAgainFindsIt(FxRobot robot) {
    begin(robot);
    Path run = run();
    robot.interact(
        () -> {
          session.close();
          Stage stage = session.stage();
          stage.hide();
          open(stage);
        });
    assertThat(runs.asked).containsExactly("start toy/quick-start");
    runs.advance(run, 200);
    robot.clickOn("#action-runs");
    tick(robot);
    robot.interact(() -> session.model().runs().chosenProperty().set(row()));
    robot.clickOn("#runs-open");
    tick(robot);
    assertThat(session.model().pageProperty().get()).isEqualTo(ShellViewModel.Page.RUN);
    assertThat(chip(robot)).isEqualTo("Running");
    assertThat(live().shownProperty().get().step()).isEqualTo(200);
  }

  @Test
  void aRunThatVariesAnotherSaysWhich(FxRobot robot) {
    begin(robot);
    tick(robot);
    robot.interact(() -> session.model().run());
    assertThat(runs.asked).endsWith("start toy/quick-start after run-1");
  }

  @Test
  void anInterruptedRunOffersToResume(FxRobot robot) {
    begin(robot);
    runs.state(run(), RunState.INTERRUPTED, "the worker is gone");
    tick(robot);
    assertThat(chip(robot)).isEqualTo("Interrupted");
    shows(robot, "the worker is gone");
    robot.clickOn("#action-pause");
    tick(robot);
    assertThat(runs.asked).endsWith("resume run-1");
    assertThat(chip(robot)).isEqualTo("Running");
  }

  @Test
  void interruptedRunsThatAreSelectedAreQueuedTogether(FxRobot robot) {
    begin(robot);
    Path first = run();
    Path second = runs.start("toy/second", runs.config(first));
    Path finished = runs.start("toy/third", runs.config(first));
    runs.state(first, RunState.INTERRUPTED, "the worker is gone");
    runs.state(second, RunState.STOPPED, "stopped while it waited for its turn");
    runs.state(finished, RunState.FINISHED, "");
    robot.clickOn("#action-runs");
    tick(robot);
    TableView<?> table = robot.lookup("#runs-table").queryAs(TableView.class);
    robot.interact(() -> table.getSelectionModel().selectAll());
    shows(robot, "3 runs are selected");
    robot.clickOn("#runs-resume");
    tick(robot);
    assertThat(runs.asked.get(runs.asked.size() - 1))
        .startsWith("resume [")
        .contains("run-1", "run-2")
        .doesNotContain("run-3");
    assertThat(robot.lookup("#runs-resume").queryButton().isDisabled())
        .as("the selection is what it has become")
        .isTrue();
    shows(robot, "3 runs are selected");
    assertThat(session.model().runs().selected())
        .extracting(RunRow::state)
        .containsOnly(RunState.QUEUED, RunState.FINISHED);
  }

  @Test
  void anUnreadableRunIsOneBadRow(FxRobot robot) {
    begin(robot);
    Path first = run();
    robot.interact(() -> runs.start("toy/second", runs.config(first)));
    runs.damage(first, "config.json: does not match its hash");
    robot.clickOn("#action-runs");
    tick(robot);
    assertThat(session.model().runs().rows()).hasSize(2);
    shows(robot, "Unreadable");
    shows(robot, "Running");
  }

  private void begin(FxRobot robot) {
    robot.clickOn("#action-run");
    runs.advance(run(), 0);
    runs.advance(run(), 100);
    tick(robot);
  }

  private void tick(FxRobot robot) {
    session.feed().readOnce(true);
    robot.interact(session::tick);
  }

  /** Cells of a table are made at the next pulse, so what they say is waited for. */
  private static void shows(FxRobot robot, String text) {
    try {
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> robot.lookup(text).tryQuery().isPresent());
    } catch (TimeoutException e) {
      throw new AssertionError("\"" + text + "\" is not shown", e);
    }
  }

  private LiveViewModel live() {
    return session.model().liveProperty().get();
  }

  private mongery.ui.runs.RunRow row() {
    return session.model().runs().rows().get(0);
  }

  private Path run() {
    return runs.list().get(0).dir();
  }

  private static String chip(FxRobot robot) {
    return ((Label) robot.lookup("#state-chip").query()).getText();
  }

  private static Button button(FxRobot robot, String action) {
    return robot.lookup("#action-" + action).queryButton();
  }

  private static ChartViewer chart(FxRobot robot) {
    return (ChartViewer) robot.lookup((Node node) -> node instanceof ChartViewer).query();
  }

  private static TextField field(FxRobot robot, String path) {
    return (TextField) robot.lookup((Node n) -> ("field-" + path).equals(n.getId())).query();
  }

  private static void type(FxRobot robot, String path, String text) {
    TextField field = field(robot, path);
    robot.interact(
        () -> {
          field.requestFocus();
          field.selectAll();
        });
    robot.write(text);
  }
}
