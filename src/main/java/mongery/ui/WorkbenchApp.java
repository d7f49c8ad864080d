package mongery.ui;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.ui.base.Memory;
import mongery.ui.base.ThreadedWork;
import mongery.ui.experiments.Library;
import mongery.ui.runs.DiskRuns;

/** The JavaFX application: the workbench on real files, real processes and real threads. */
public final class WorkbenchApp extends Application {
  private static Path runs = Path.of("runs");
  private static Options options = Options.parse();

  private ThreadedWork work;
  private Session session;

  /** Says what to begin with; JavaFX makes the application itself. */
  static void begin(Path folder, Options how) {
    runs = folder;
    options = how;
  }

  @Override
  public void start(Stage stage) {
    Binder binder = Binder.load();
    Presets presets = Presets.find();
    work = new ThreadedWork(Platform::runLater);
    session =
        new Session(
            stage,
            new DiskRuns(runs, binder, presets),
            Library.of(presets, binder),
            binder,
            work,
            new FileExporter(),
            Memory.ofUser(),
            options);
    session.open(true);
  }

  @Override
  public void stop() {
    session.close();
    work.close();
  }
}
