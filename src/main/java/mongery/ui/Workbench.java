package mongery.ui;

import java.nio.file.Path;
import java.util.logging.Logger;
import javafx.application.Application;

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
    WorkbenchApp.begin(runs, Options.parse(all));
    JAVAFX.setFilter(said -> !said.getMessage().startsWith(KNOWN));
    Application.launch(WorkbenchApp.class);
  }
}
