package mongery.app;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import mongery.config.ConfigException;
import mongery.ui.Workbench;

/**
 * Starts the program: the window without arguments, a command with them. Does not extend JavaFX's
 * Application, so that it starts from a class path and can say in one line why a window cannot
 * open.
 */
public final class Main {
  private Main() {}

  /**
   * @param args none for the window, else a command line
   */
  public static void main(String[] args) {
    // AWT only draws text and figures; it must not ask a display that may be gone.
    System.setProperty("java.awt.headless", "true");
    PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    int code = args.length == 0 ? window(out, err) : Cli.run(out, err, args);
    out.flush();
    // The engine keeps native threads that are not daemons; a finished command must not wait.
    System.exit(code);
  }

  private static int window(PrintWriter out, PrintWriter err) {
    Optional<String> obstacle = Display.obstacle();
    if (obstacle.isEmpty()) {
      try {
        Workbench.launch(Path.of("runs"));
        return Cli.DONE;
      } catch (ConfigException e) {
        err.println("mongery: " + e.getMessage());
        return Cli.WRONG_INPUT;
      } catch (UnsupportedOperationException e) {
        obstacle = Optional.of(e.getMessage()); // no GTK, or a display that cannot be opened
      }
    }
    out.println(
        "No window can be opened here ("
            + obstacle.get()
            + "); training the quick-start preset in this terminal instead.");
    return Cli.run(out, err, "quick-start");
  }
}
