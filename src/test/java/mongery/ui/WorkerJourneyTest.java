package mongery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.figure.export.Export;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.run.event.RunState;
import mongery.run.process.Gpus;
import mongery.ui.base.Memory;
import mongery.ui.base.ThreadedWork;
import mongery.ui.chart.Exporter;
import mongery.ui.experiments.PresetItem;
import mongery.ui.runs.DiskRuns;
import mongery.ui.runs.LiveRun;
import mongery.ui.runs.RunAccess;
import mongery.ui.runs.RunRow;
import mongery.ui.shell.ShellViewModel.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does, on real directories, with real workers, threads and clocks. */
@ExtendWith(ApplicationExtension.class)
class WorkerJourneyTest {
  private static final Binder BINDER = Binder.load();
  private static final int PATIENCE = 180;
  private static final List<PresetItem> PRESETS =
      PresetItem.some(Presets.find(), List.of("toy/quick-start"), BINDER);

  private static final long ENOUGH = 50;

  @TempDir Path folder;

  private ThreadedWork work;
  private Session session;

  /** The first window of a process takes long on a machine that does other things. */
  @BeforeAll
  static void bePatient() {
    FxToolkit.toolkitContext().setSetupTimeoutInMillis(120_000);
  }

  @Start
  void open(Stage stage) {
    open(stage, folder.resolve("runs"), true);
  }

  private void open(Stage stage, Path runs, boolean threads) {
    work = new ThreadedWork(Platform::runLater);
    Memory memory = new Memory(folder.resolve("window.properties"));
    memory.put("toured", "yes");
    memory.put("threads", 1);
    memory.put("atOnce", 0);
    session =
        new Session(
            stage,
            new DiskRuns(runs, BINDER, Presets.find()),
            () -> PRESETS,
            BINDER,
            work,
            new ToFile(folder.resolve("figure.pdf")),
            memory,
            Options.parse("--size", "1500x940", "--theme", "light"));
    session.open(threads);
  }

  @AfterEach
  void close(FxRobot robot) throws Exception {
    DiskRuns runs = new DiskRuns(folder.resolve("runs"), BINDER, Presets.find());
    for (RunRow row : runs.list()) {
      if (row.state() != null && row.active()) {
        runs.request(row.dir(), RunAccess.Request.STOP);
      }
    }
    robot.interact(session::close);
    work.close();
    // The folder is removed next; a worker that is still at it would write into it.
    until(() -> runs.list().stream().noneMatch(RunRow::active));
  }

  @Test
  void editRunWatchPauseChangeTauContinueAndExport(FxRobot robot) throws Exception {
    begin(robot);
    until(() -> session.model().liveProperty().get() != null && shownStep() > 0);
    robot.clickOn("#action-pause");
    until(() -> chip(robot).equals("Paused"));
    TextField tau = field(robot, "method.coupling.tauA");
    robot.interact(
        () -> {
          tau.requestFocus();
          tau.selectAll();
        });
    robot.write("0.97");
    Button apply = button(robot, "apply-method.coupling.tauA");
    until(apply::isVisible);
    robot.interact(apply::fire);
    robot.clickOn("#action-pause");
    until(() -> chip(robot).equals("Running"));
    until(
        () ->
            session.model().liveProperty().get().log().lines().stream()
                .anyMatch(line -> line.text().contains("method.coupling.tauA = 0.97")));
    robot.clickOn("#action-export-figure").clickOn("#export-save");
    until(() -> Files.exists(folder.resolve("figure.pdf")));
    assertThat(Files.readAllBytes(folder.resolve("figure.pdf"))).startsWith("%PDF".getBytes());
    robot.clickOn("#action-stop");
    until(() -> chip(robot).equals("Stopped"));
    assertThat(rows()).hasSize(1);
  }

  @Test
  void twoRunsGoOnWithoutAWindowAndTheNextOneFindsThemAtOnce(FxRobot robot) throws Exception {
    begin(robot);
    robot.interact(() -> session.model().pageProperty().set(Page.EXPERIMENTS));
    begin(robot);
    boolean noGpu = Gpus.installed().isEmpty();
    DiskRuns runs = new DiskRuns(folder.resolve("runs"), BINDER, Presets.find());
    if (noGpu) {
      Path unused =
          runs.start("no-gpu", PRESETS.get(0).config(), new RunAccess.Machine("cuda:0", 1, 0));
    }
    until(() -> logged(runs) == 2);
    if (noGpu) {
      until(() -> count(runs, RunState.FAILED) == 1);
      assertThat(
              runs.list().get(0).cause() + runs.list().get(1).cause() + runs.list().get(2).cause())
          .contains("cuda:0");
    }
    robot.interact(
        () -> {
          session.close();
          work.close();
          Stage stage = session.stage();
          stage.hide();
          open(stage, folder.resolve("runs"), false);
        });
    // One reading finds both, one more all that the run has left: no waiting, whatever the machine.
    read(robot);
    assertThat(session.model().runs().active()).isEqualTo(2);
    RunRow first = rows().stream().filter(RunRow::active).findFirst().orElseThrow();
    robot.interact(() -> session.model().open(first.dir()));
    read(robot);
    LiveRun found = session.model().liveProperty().get().runProperty().get();
    assertThat(found.row().step()).isPositive();
    assertThat(found.scalars().curves()).isNotEmpty();
    until(() -> shownStep() >= 0);
    until(
        () -> {
          session.feed().readOnce(true);
          session.tick();
          LiveRun now = session.model().liveProperty().get().runProperty().get();
          return now.row().step() > found.row().step();
        });
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidAndNothingElseHappens(FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("in-the-way"), "not a folder");
    robot.interact(
        () -> {
          session.close();
          work.close();
          Stage stage = session.stage();
          stage.hide();
          open(stage, file.resolve("runs"), true);
        });
    until(() -> session.model().experiments().runnableProperty().get());
    robot.clickOn("#action-run");
    until(() -> !session.model().experiments().problemProperty().get().isEmpty());
    assertThat(session.model().experiments().problemProperty().get())
        .startsWith("Could not start")
        .contains("cannot be created");
    assertThat(session.model().pageProperty().get()).isEqualTo(Page.EXPERIMENTS);
    assertThat(session.model().experiments().runnableProperty().get()).isTrue();
  }

  /** One round of the reader and the clock. */
  private void read(FxRobot robot) {
    session.feed().readOnce(true);
    robot.interact(session::tick);
  }

  /** Starts a long run of the preset that a newcomer sees. */
  private void begin(FxRobot robot) throws Exception {
    until(() -> session.model().experiments().runnableProperty().get());
    robot.interact(
        () ->
            session
                .model()
                .experiments()
                .form()
                .leaf("training.steps")
                .orElseThrow()
                .textProperty()
                .set("10000000"));
    robot.clickOn("#action-run");
    until(() -> session.model().pageProperty().get() == Page.RUN);
  }

  private List<RunRow> rows() {
    return List.copyOf(session.model().runs().rows());
  }

  private static long count(DiskRuns runs, RunState state) {
    return runs.list().stream().filter(row -> row.state() == state).count();
  }

  /** Runs that train and have logged something. */
  private static long logged(DiskRuns runs) {
    return runs.list().stream()
        .filter(row -> row.state() == RunState.RUNNING && row.step() >= ENOUGH)
        .count();
  }

  private long shownStep() {
    FigureData shown = session.model().liveProperty().get().shownProperty().get();
    return shown == null ? -1 : shown.step();
  }

  /** A condition that becomes true on the interface thread. */
  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.asyncFx(condition).get(PATIENCE, TimeUnit.SECONDS));
  }

  private static String chip(FxRobot robot) {
    return ((Label) robot.lookup("#state-chip").query()).getText();
  }

  private static TextField field(FxRobot robot, String path) {
    return (TextField) robot.lookup((Node n) -> ("field-" + path).equals(n.getId())).query();
  }

  private static Button button(FxRobot robot, String id) {
    return (Button) robot.lookup((Node n) -> id.equals(n.getId())).query();
  }

  private record ToFile(Path file) implements Exporter {
    @Override
    public Optional<Path> choose(
        Window owner, String figure, FigureData data, Export.Format format) {
      return Optional.of(file);
    }

    @Override
    public Path write(Figure figure, FigureData data, FigureOptions options, Export how, Path to) {
      return new FileExporter().write(figure, data, options, how, to);
    }
  }
}
