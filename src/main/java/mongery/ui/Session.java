package mongery.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.run.process.Gpus;
import mongery.ui.base.Appearance;
import mongery.ui.base.Memory;
import mongery.ui.base.Work;
import mongery.ui.chart.Exporter;
import mongery.ui.experiments.ExperimentsViewModel;
import mongery.ui.experiments.Library;
import mongery.ui.form.FormViewModel;
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

  private final Stage stage;
  private final WindowState state;
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
    this.state = new WindowState(memory);
    this.options = options;
    appearance = new Appearance(options.theme() == null ? state.theme() : options.theme());
    feed = new Feed(runs);
    ExperimentsViewModel experiments = new ExperimentsViewModel(work, library, runs, binder);
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
    try {
      return asked ? Optional.empty() : state.run().map(runs::find);
    } catch (ConfigException e) {
      return Optional.empty(); // deleted since, or of another folder
    }
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
    zoom.factorProperty().set(options.width() > 0 ? 1 : state.zoom());
    Scene scene = new Scene(zoom);
    appearance.dress(scene);
    view.takeShortcuts();
    stage.setScene(scene);
    stage.setTitle("Mongery");
    stage.setMinWidth(1100);
    stage.setMinHeight(700);
    state.place(stage, options, zoom.factorProperty().get());
    stage.show();
    view.requestFocus(); // else the first control looks chosen
    begin();
    if (threads) {
      clock.play();
    }
    boolean lasting = threads && options.picture() == null;
    boolean newcomer = lasting && model.liveProperty().get() == null && state.newcomer();
    if (lasting) {
      rememberAtOnce();
    }
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
    String device = state.machine(machine);
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
    }
    if (options.open() == null && options.screen() != null) {
      show(options.screen());
    } else if (options.width() == 0 && model.liveProperty().get() == null) {
      show(state.page());
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
      case "sweep" -> {
        if (options.open() == null) {
          onceValid(model.experiments().form(), model.experiments().sweep()::ask);
        } else {
          withFirstRun(live -> onceValid(live.form(), live.sweep()::ask));
        }
      }
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

  /** Does something when the first experiment has been read. */
  private static void onceValid(FormViewModel form, Runnable then) {
    ReadOnlyBooleanProperty valid = form.validProperty();
    valid.addListener(
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends Boolean> property, Boolean was, Boolean now) {
            valid.removeListener(this);
            then.run();
          }
        });
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

  /** What is shown is remembered at once, for a window that is killed. */
  private void rememberAtOnce() {
    InvalidationListener changed =
        o -> {
          state.keepShown(model);
          model.work().run(Executors.callable(state::save), done -> {}, e -> {});
        };
    model.pageProperty().addListener(changed);
    model.liveProperty().addListener(changed);
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

  @Override
  public void close() {
    clock.stop();
    feed.close();
    if (options.picture() == null) {
      state.keep(model, appearance, zoom, options.width() > 0 ? null : stage);
      state.save();
    }
  }
}
