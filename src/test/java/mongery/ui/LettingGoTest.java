package mongery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import javafx.stage.Window;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.figure.export.Export;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Memory;
import mongery.ui.base.Work;
import mongery.ui.chart.Exporter;
import mongery.ui.experiments.PresetItem;
import mongery.ui.live.LiveViewModel;
import mongery.ui.runs.FakeRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Screens do not pile up. On a stage of its own: a robot's stage remembers every event it saw. */
class LettingGoTest {
  @TempDir Path folder;

  private final FakeRuns runs = new FakeRuns();
  private Session session;

  @Test
  void runsThatWereLookedAtAreLetGo() throws Exception {
    Stage unused = FxToolkit.registerPrimaryStage();
    assertThat(unused).isNotNull();
    Binder binder = Binder.load();
    List<PresetItem> presets =
        PresetItem.all(Presets.find(), binder).stream().filter(p -> p.config() != null).toList();
    Path first = runs.start("first", presets.get(0).config());
    Path second = runs.start("second", presets.get(0).config());
    runs.advance(first, 100);
    runs.advance(second, 100);
    onScreen(
        () -> {
          session =
              new Session(
                  new Stage(),
                  runs,
                  () -> presets,
                  binder,
                  Work.now(),
                  new NoExport(),
                  new Memory(folder.resolve("window.properties")),
                  Options.parse("--size", "1200x800", "--theme", "light"));
          session.open(false);
          return null;
        });
    WeakReference<LiveViewModel> seen = look(first);
    for (int i = 0; i < 3; i++) {
      assertThat(look(second).get()).isNotNull();
      assertThat(look(first).get()).isNotNull();
    }
    assertThat(look(second).get()).isNotNull();
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> {
          System.gc();
          WaitForAsyncUtils.waitForFxEvents();
          return seen.get() == null;
        });
    onScreen(
        () -> {
          session.close();
          session.stage().hide();
          return null;
        });
  }

  private WeakReference<LiveViewModel> look(Path run) throws Exception {
    return onScreen(
        () -> {
          session.model().open(run);
          runs.shows = FakeRuns.Shows.BARYCENTER;
          session.feed().readOnce(true);
          session.tick();
          LiveViewModel live = session.model().liveProperty().get();
          // Every part of the screen has been looked at, so any of them could hold on to the run.
          live.tabs().forEach(live.tabProperty()::set);
          return new WeakReference<>(live);
        });
  }

  private static <T> T onScreen(Callable<T> action) throws Exception {
    T result = WaitForAsyncUtils.asyncFx(action).get(60, TimeUnit.SECONDS);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
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
