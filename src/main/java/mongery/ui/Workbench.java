package mongery.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import javafx.application.Application;
import mongery.config.ConfigException;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStore;
import mongery.run.process.Launcher;

/**
 * Opens the window. Not a JavaFX application itself, so that the program starts from a class path.
 */
public final class Workbench {
  /** Options for a start without arguments, as {@code -Dmongery.window="--theme dark"}. */
  private static final String PROPERTY = "mongery.window";

  /** What JavaFX says of every start from a class path, which this one is on purpose. */
  private static final String KNOWN = "Unsupported JavaFX configuration";

  /** Held here, as a logger that nobody holds forgets its filter. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Workbench() {}

  /**
   * Shows the window and returns when it is closed. Runs go on.
   *
   * @param runs folder of runs
   * @param words options of the window; see {@link Options}
   * @throws UnsupportedOperationException if there is no display or no GTK
   * @throws mongery.config.ConfigException if an option is wrong
   */
  public static void launch(Path runs, String... words) {
    String given = System.getProperty(PROPERTY, "").strip();
    String[] all = words.length > 0 || given.isEmpty() ? words : given.split("\\s+", -1);
    Options options = Options.parse(all);
    check(runs, options);
    WorkbenchApp.begin(runs, options);
    JAVAFX.setFilter(said -> !said.getMessage().startsWith(KNOWN));
    Application.launch(WorkbenchApp.class);
  }

  /** What can be told before a window opens is told before. */
  private static void check(Path runs, Options options) {
    Launcher unusedLauncher = new Launcher(); // refuses a wrong MONGERY_NICE
    if (options.open() != null) {
      RunDirectory unused = new RunStore(runs).find(options.open());
    }
    if (options.picture() != null) {
      Path folder = options.picture().toAbsolutePath().getParent();
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new ConfigException("--picture " + options.picture() + ": no folder " + folder, e);
      }
      if (!Files.isWritable(folder)) {
        throw new ConfigException(
            "--picture " + options.picture() + ": " + folder + " cannot be written to");
      }
    }
  }
}
