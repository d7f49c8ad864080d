package mongery.ui;

import java.io.UncheckedIOException;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import mongery.ui.base.Appearance;
import mongery.ui.base.Memory;
import mongery.ui.base.Theme;
import mongery.ui.live.LiveViewModel;
import mongery.ui.runs.MachineChoice;
import mongery.ui.shell.ShellViewModel;
import mongery.ui.shell.Zoom;

/**
 * What a window leaves to the next: its place, theme and size, what it showed, where runs train.
 */
final class WindowState {
  private static final double WIDTH = 1500;
  private static final double HEIGHT = 940;

  private final Memory memory;

  WindowState(Memory memory) {
    this.memory = memory;
  }

  Theme theme() {
    return memory.text("theme", "light").equals("dark") ? Theme.DARK : Theme.LIGHT;
  }

  double zoom() {
    return memory.number("zoom", Zoom.suitable(Screen.getPrimary()));
  }

  /** Whether no window was ever closed here. */
  boolean newcomer() {
    return memory.text("toured", "").isEmpty();
  }

  String page() {
    return memory.text("page", ShellViewModel.Page.EXPERIMENTS.name());
  }

  /** Name of the run that was shown last; empty if something else was. */
  Optional<String> run() {
    return page().equals(ShellViewModel.Page.RUN.name())
        ? Optional.of(memory.text("run", "")).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  /** Chooses where runs train, all but the device: it is returned, for it may be gone. */
  String machine(MachineChoice machine) {
    machine.atOnceProperty().set((int) memory.number("atOnce", 1));
    machine.threadsProperty().set((int) memory.number("threads", 0));
    return memory.text("device", machine.deviceProperty().get());
  }

  /** Puts a window where it was, unless its size is given. */
  void place(Stage stage, Options options, double factor) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    boolean given = options.width() > 0;
    double width = given ? options.width() : memory.number("width", WIDTH * factor);
    double height = given ? options.height() : memory.number("height", HEIGHT * factor);
    stage.setWidth(Math.min(width, screen.getWidth()));
    stage.setHeight(Math.min(height, screen.getHeight()));
    double x = memory.number("x", Double.NaN);
    double y = memory.number("y", Double.NaN);
    if (given) {
      stage.setX(0);
      stage.setY(0);
    } else if (screen.contains(x + 40, y + 40)) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(!given && memory.text("maximized", "false").equals("true"));
  }

  void keepShown(ShellViewModel model) {
    memory.put("page", model.pageProperty().get().name());
    LiveViewModel shown = model.liveProperty().get();
    memory.put("run", shown == null ? "" : shown.dir().getFileName());
  }

  /**
   * Remembers everything, without writing yet.
   *
   * @param stage its place is remembered; null if that was given
   */
  void keep(ShellViewModel model, Appearance appearance, Zoom zoom, Stage stage) {
    keepShown(model);
    MachineChoice machine = model.experiments().machine();
    memory.put("theme", appearance.themeProperty().get() == Theme.DARK ? "dark" : "light");
    memory.put("toured", "yes");
    memory.put("zoom", zoom.factorProperty().get());
    memory.put("device", machine.deviceProperty().get());
    memory.put("threads", machine.threadsProperty().get());
    memory.put("atOnce", machine.atOnceProperty().get());
    if (stage == null) {
      return;
    }
    memory.put("maximized", stage.isMaximized());
    if (!stage.isMaximized() && !stage.isIconified()) {
      memory.put("width", stage.getWidth());
      memory.put("height", stage.getHeight());
      memory.put("x", stage.getX());
      memory.put("y", stage.getY());
    }
  }

  /** Writes what is remembered, or says in the log that it cannot. */
  void save() {
    try {
      memory.save();
    } catch (UncheckedIOException e) {
      System.getLogger(WindowState.class.getName())
          .log(System.Logger.Level.WARNING, "the window's place was not remembered", e);
    }
  }
}
