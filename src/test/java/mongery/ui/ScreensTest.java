package mongery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.figure.export.Export;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.run.experiment.Experiment;
import mongery.ui.base.Command;
import mongery.ui.base.Memory;
import mongery.ui.base.Theme;
import mongery.ui.base.Work;
import mongery.ui.chart.Exporter;
import mongery.ui.experiments.PresetItem;
import mongery.ui.live.Tab;
import mongery.ui.runs.FakeRuns;
import mongery.ui.shell.ShellViewModel.Page;
import mongery.ui.shell.Zoom;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What every screen owes: it works in both themes, small and large, and by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class ScreensTest {
  private static final Binder BINDER = Binder.load();
  private static final List<PresetItem> PRESETS =
      PresetItem.some(Presets.find(), List.of("toy/quick-start", "toy/flow/squares-otfm"), BINDER);

  /** With networks that are trained one at a time. */
  private static final String PLAYED = "toy/barycenter/unotb-class-tau20-quick";

  @TempDir Path folder;

  private final FakeRuns runs = new FakeRuns();
  private Session session;

  /** The first window of a process takes long on a machine that does other things. */
  @BeforeAll
  static void bePatient() {
    FxToolkit.toolkitContext().setSetupTimeoutInMillis(120_000);
  }

  @Start
  void open(Stage stage) {
    ObjectNode experiment = PRESETS.get(0).config();
    Path first = runs.start("first", experiment);
    runs.advance(first, 0);
    runs.advance(first, 100);
    runs.start("second", experiment);
    session =
        new Session(
            stage,
            runs,
            () -> PRESETS,
            BINDER,
            Work.now(),
            new NoExport(),
            new Memory(folder.resolve("window.properties")),
            Options.parse("--size", "1280x800", "--theme", "light"));
    session.open(false);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(session::close);
  }

  @Test
  void everyScreenIsReadableInBothThemes(FxRobot robot) {
    for (Theme theme : Theme.values()) {
      for (Page page : Page.values()) {
        List<String> faint = new ArrayList<>();
        WritableImage[] picture = new WritableImage[1];
        robot.interact(
            () -> {
              if (page == Page.RUN) {
                session.model().open(Path.of("runs", "run-1"));
              }
              session.model().pageProperty().set(page);
              session.feed().readOnce(true);
              session.tick();
              session.model().askSweep();
              session.appearance().themeProperty().set(theme);
            });
        robot.interact(
            () -> {
              Parent root = session.stage().getScene().getRoot();
              root.applyCss();
              root.layout();
              picture[0] = session.stage().getScene().snapshot(null);
              look(root, theme, faint);
            });
        assertThat(faint).as("text without contrast on %s, %s", page, theme).isEmpty();
        Color ground = picture[0].getPixelReader().getColor(205, 60);
        assertThat(ground.getBrightness() > 0.5)
            .as("ground of %s is %s", page, theme)
            .isEqualTo(theme == Theme.LIGHT);
      }
    }
  }

  /** Text that would vanish in the theme's ground. */
  private static void look(Node node, Theme theme, List<String> faint) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isBlank()
        && labeled.getTextFill() instanceof Color ink
        && !labeled.isDisabled()
        && labeled.getBackground() == null) {
      double distance = theme == Theme.LIGHT ? 1 - ink.getBrightness() : ink.getBrightness();
      if (distance * ink.getOpacity() < 0.2 && ink.getSaturation() < 0.3) {
        faint.add(labeled.getText() + " in " + ink);
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, theme, faint));
    }
  }

  /** With the settings of the run beside it, where there is least room. */
  @ParameterizedTest
  @CsvSource({"1280, 800", "1440, 900"})
  void whatCanBePressedShowsAllItsWords(double width, double height, FxRobot robot) {
    robot.interact(
        () -> {
          session.stage().setWidth(width);
          session.stage().setHeight(height);
        });
    for (Page page : Page.values()) {
      if (page != Page.RUN) {
        robot.interact(() -> session.model().pageProperty().set(page));
        assertThat(cutOff(robot)).as(page.toString()).isEmpty();
      }
    }
    Path run =
        runs.start(
            "players", BINDER.write(Presets.find().load(PLAYED).bind(BINDER, Experiment.class)));
    int step = 0;
    for (FakeRuns.Shows shows : List.of(FakeRuns.Shows.BARYCENTER, FakeRuns.Shows.IMAGES)) {
      runs.shows = shows;
      runs.advance(run, ++step);
      robot.interact(
          () -> {
            session.model().open(run);
            session.feed().readOnce(true);
            session.tick();
            robot.lookup("#show-configuration").<ToggleButton>query().setSelected(true);
          });
      for (Tab tab : List.copyOf(session.model().liveProperty().get().tabs())) {
        robot.interact(() -> session.model().liveProperty().get().tabProperty().set(tab));
        assertThat(cutOff(robot)).as("%s of %s", tab, shows).isEmpty();
      }
    }
  }

  private List<String> cutOff(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    List<String> found = new ArrayList<>();
    robot.interact(
        () -> {
          Parent root = session.stage().getScene().getRoot();
          root.applyCss();
          root.layout();
          found.addAll(CutOff.in(root));
        });
    return found;
  }

  @Test
  void theKeyboardGoesEverywhereAndTheSheetListsEveryKey(FxRobot robot) {
    for (Page page : List.of(Page.DATA, Page.RUNS, Page.COMPARE, Page.EXPERIMENTS)) {
      Command command = Command.valueOf(page.name());
      robot.press(KeyCode.CONTROL, digit(command)).release(digit(command), KeyCode.CONTROL);
      assertThat(session.model().pageProperty().get()).isEqualTo(page);
    }
    robot.press(KeyCode.F1).release(KeyCode.F1);
    Node sheet = robot.lookup("#shortcuts-sheet").query();
    assertThat(sheet.isVisible()).isTrue();
    for (Command command : Command.values()) {
      assertThat(robot.from(sheet).lookup(command.keysText()).tryQuery())
          .as(command.title())
          .isPresent();
    }
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(sheet.isVisible()).isFalse();
    robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL).write("otfm");
    assertThat(session.model().experiments().searchProperty().get()).isEqualTo("otfm");
  }

  private static KeyCode digit(Command command) {
    String key = command.shortcut();
    return KeyCode.valueOf("DIGIT" + key.charAt(key.length() - 1));
  }

  @Test
  void theTourIsOneScreenAndGoneAtAClick(FxRobot robot) {
    robot.press(KeyCode.SHIFT, KeyCode.F1).release(KeyCode.F1, KeyCode.SHIFT);
    Node tour = robot.lookup("#tour").query();
    assertThat(tour.isVisible()).isTrue();
    assertThat(robot.from(tour).lookup(".note").queryAll()).hasSize(4);
    robot.clickOn("#tour-done");
    assertThat(tour.isVisible()).isFalse();
  }

  @Test
  void everythingGrowsAndShrinksTogether(FxRobot robot) {
    Zoom zoom = (Zoom) session.stage().getScene().getRoot();
    robot.press(KeyCode.CONTROL, KeyCode.EQUALS).release(KeyCode.EQUALS, KeyCode.CONTROL);
    assertThat(zoom.factorProperty().get()).isGreaterThan(1);
    Node view = zoom.getChildrenUnmodifiable().get(0);
    assertThat(view.getBoundsInParent().getWidth())
        .as("fills the window at any size")
        .isCloseTo(zoom.getWidth(), org.assertj.core.api.Assertions.within(1.0));
    WaitForAsyncUtils.waitForFxEvents();
    ChartViewer chart = robot.lookup(node -> node instanceof ChartViewer).query();
    assertThat(chart.getWidth())
        .as("a chart is drawn as large as it is seen")
        .isCloseTo(
            ((Region) chart.getParent()).getWidth() * zoom.factorProperty().get(),
            org.assertj.core.api.Assertions.within(1.0));
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.CONTROL);
    assertThat(zoom.factorProperty().get()).isEqualTo(1);
  }

  private static final class NoExport implements Exporter {
    @Override
    public Optional<Path> choose(
        Window owner, String figure, FigureData data, Export.Format format) {
      return Optional.empty();
    }

    @Override
    public Path write(
        Figure figure, FigureData data, FigureOptions options, Export how, Path file) {
      return file;
    }
  }
}
