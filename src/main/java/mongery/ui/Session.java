package mongery.ui;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.run.Gpus;
import mongery.ui.base.Appearance;
import mongery.ui.base.Memory;
import mongery.ui.base.Theme;
import mongery.ui.base.Work;
import mongery.ui.chart.Exporter;
import mongery.ui.experiments.ExperimentsViewModel;
import mongery.ui.experiments.Library;
import mongery.ui.live.LiveViewModel;
import mongery.ui.live.Tab;
import mongery.ui.runs.Feed;
import mongery.ui.runs.MachineChoice;
import mongery.ui.runs.RunAccess;
import mongery.ui.shell.ShellView;
import mongery.ui.shell.ShellViewModel;
import mongery.ui.shell.Zoom;

/**
 * One open window with its clock and its reader. Tests make one with their own runs, executor and
 * memory, and may tick by hand.
 */
final class Session implements AutoCloseable {
  private static final double TICK_MILLIS = 50;

  private static final double WIDTH = 1500;
  private static final double HEIGHT = 940;

  private final Stage stage;
  private final Memory memory;
  private final Options options;
  private final Feed feed;
  private final Appearance appearance;
  private final ShellViewModel model;
  private final ShellView view;
  private final Timeline clock;
  private Zoom zoom;

  Session(
      Stage stage,
      RunAccess runs,
      Library library,
      Binder binder,
      Work work,
      Exporter exporter,
      Memory memory,
      Options options) {
    this.stage = stage;
    this.memory = memory;
    this.options = options;
    Theme remembered = memory.text("theme", "light").equals("dark") ? Theme.DARK : Theme.LIGHT;
    appearance = new Appearance(options.theme() == null ? remembered : options.theme());
    feed = new Feed(runs);
    ExperimentsViewModel experiments = new ExperimentsViewModel(work, library, runs::start, binder);
    model = new ShellViewModel(runs, feed, work, binder, experiments);
    first(runs).ifPresent(model::open);
    view = new ShellView(model, appearance, exporter);
    clock = new Timeline(new KeyFrame(Duration.millis(TICK_MILLIS), event -> tick()));
    clock.setCycleCount(Animation.INDEFINITE);
  }

  /** The run to begin with: the one asked for, or the one that was shown last. */
  private Optional<Path> first(RunAccess runs) {
    if (options.open() != null) {
      return Optional.of(runs.find(options.open()));
    }
    boolean asked = options.screen() != null || options.preset() != null || options.width() > 0;
    String last = memory.text("run", "");
    if (asked || last.isEmpty() || !remembered(ShellViewModel.Page.RUN)) {
      return Optional.empty();
    }
    try {
      return Optional.of(runs.find(last));
    } catch (ConfigException e) {
      return Optional.empty(); // deleted since, or of another folder
    }
  }

  private boolean remembered(ShellViewModel.Page page) {
    return memory.text("page", "").equals(page.name());
  }

  /**
   * Shows the window.
   *
   * @param threads whether the reader reads and the clock ticks by themselves
   */
  void open(boolean threads) {
    if (threads) {
      feed.start(); // reads while the window is being made
    }
    zoom = new Zoom(view);
    zoom.factorProperty()
        .set(options.width() > 0 ? 1 : memory.number("zoom", Zoom.suitable(Screen.getPrimary())));
    Scene scene = new Scene(zoom);
    appearance.dress(scene);
    view.takeShortcuts();
    stage.setScene(scene);
    stage.setTitle("Mongery");
    stage.setMinWidth(1100);
    stage.setMinHeight(700);
    place();
    stage.show();
    view.requestFocus(); // else the first control looks chosen
    begin();
    if (threads) {
      clock.play();
      rememberRuns();
    }
    boolean newcomer =
        threads
            && options.picture() == null
            && model.liveProperty().get() == null
            && memory.text("toured", "").isEmpty();
    if (newcomer || "tour".equals(options.screen())) {
      view.tour();
    }
    if (options.picture() != null) {
      new Picture(this, options).take();
    }
  }

  private void begin() {
    readPresets();
    MachineChoice machine = model.experiments().machine();
    String device = memory.text("device", machine.deviceProperty().get());
    machine.waitProperty().set(!memory.text("wait", "true").equals("false"));
    machine.threadsProperty().set((int) memory.number("threads", 0));
    model
        .work()
        .run(
            Gpus::installed,
            found -> {
              machine.offer(found);
              if (found.stream().anyMatch(gpu -> gpu.device().equals(device))) {
                machine.deviceProperty().set(device);
              }
            },
            e -> machine.offer(List.of()));
    if ("exact".equals(options.screen())) {
      model.experiments().preview().solvedProperty().set(true);
      withFirstRun(run -> run.figure().besideProperty().set(true));
    }
    if (options.tab() != null) {
      Tab tab = Tab.valueOf(options.tab().toUpperCase(Locale.ROOT));
      withFirstRun(run -> run.turnTo(tab));
    }
    if (options.screen() != null) {
      part(options.screen());
      show(options.screen());
    } else if (options.width() == 0 && model.liveProperty().get() == null) {
      show(memory.text("page", "experiments"));
    }
  }

  /** The presets, unless a run is shown first: then when it is left. */
  private void readPresets() {
    String choice = options.preset() == null ? "" : options.preset();
    ObjectProperty<ShellViewModel.Page> page = model.pageProperty();
    if (page.get() != ShellViewModel.Page.RUN) {
      model.experiments().refresh(choice);
      return;
    }
    page.addListener(
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends ShellViewModel.Page> property,
              ShellViewModel.Page was,
              ShellViewModel.Page now) {
            page.removeListener(this);
            model.experiments().refresh(choice);
          }
        });
  }

  private void withFirstRun(Consumer<LiveViewModel> action) {
    if (model.liveProperty().get() != null) {
      action.accept(model.liveProperty().get());
      return;
    }
    model
        .liveProperty()
        .addListener(
            (property, was, now) -> {
              if (was == null) {
                action.accept(now);
              }
            });
  }

  /** Parts of screens that only a picture begins with. */
  private void part(String name) {
    switch (name) {
      case "json" -> model.experiments().form().json().activeProperty().set(true);
      case "draw" -> {
        model.pageProperty().set(ShellViewModel.Page.DATA);
        model.data().drawnProperty().set(true);
      }
      case "shortcuts" -> view.shortcuts();
      default -> {
        return;
      }
    }
  }

  private void show(String screen) {
    for (ShellViewModel.Page page : ShellViewModel.Page.values()) {
      if (page != ShellViewModel.Page.RUN && page.name().equalsIgnoreCase(screen)) {
        model.pageProperty().set(page);
      }
    }
    if (model.pageProperty().get() == ShellViewModel.Page.COMPARE) {
      // The last few, so that the screen has something to show.
      model
          .runs()
          .rows()
          .addListener(
              (javafx.beans.Observable o) ->
                  model
                      .compare()
                      .choose(
                          model.runs().rows().stream().limit(4).map(row -> row.dir()).toList()));
    }
  }

  /** Takes what is new; called by the clock or a test, on the interface thread. */
  void tick() {
    model.tick();
    view.tick();
  }

  ShellViewModel model() {
    return model;
  }

  Appearance appearance() {
    return appearance;
  }

  Feed feed() {
    return feed;
  }

  Stage stage() {
    return stage;
  }

  private void place() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    boolean given = options.width() > 0;
    double factor = zoom.factorProperty().get();
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

  /** What is shown is remembered at once, for a window that is killed. */
  private void rememberRuns() {
    InvalidationListener changed =
        o -> {
          rememberShown();
          model.work().run(this::save, done -> {}, Session::notRemembered);
        };
    model.pageProperty().addListener(changed);
    model.liveProperty().addListener(changed);
  }

  private void rememberShown() {
    memory.put("page", model.pageProperty().get().name());
    LiveViewModel shown = model.liveProperty().get();
    memory.put("run", shown == null ? "" : shown.dir().getFileName());
  }

  private boolean save() {
    memory.save();
    return true;
  }

  private static void notRemembered(Throwable e) {
    System.getLogger(Session.class.getName())
        .log(System.Logger.Level.WARNING, "the window's place was not remembered", e);
  }

  private void remember() {
    memory.put("theme", appearance.themeProperty().get() == Theme.DARK ? "dark" : "light");
    memory.put("maximized", stage.isMaximized());
    memory.put("toured", "yes");
    memory.put("zoom", zoom.factorProperty().get());
    rememberShown();
    memory.put("device", model.experiments().machine().deviceProperty().get());
    memory.put("threads", model.experiments().machine().threadsProperty().get());
    memory.put("wait", model.experiments().machine().waitProperty().get());
    if (!stage.isMaximized() && !stage.isIconified() && options.width() == 0) {
      memory.put("width", stage.getWidth());
      memory.put("height", stage.getHeight());
      memory.put("x", stage.getX());
      memory.put("y", stage.getY());
    }
    try {
      memory.save();
    } catch (UncheckedIOException e) {
      notRemembered(e);
    }
  }

  @Override
  public void close() {
    clock.stop();
    feed.close();
    if (options.picture() == null) {
      remember();
    }
  }
}
