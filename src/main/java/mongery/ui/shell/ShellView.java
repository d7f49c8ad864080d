package mongery.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Action;
import mongery.ui.base.Appearance;
import mongery.ui.base.Command;
import mongery.ui.base.Theme;
import mongery.ui.chart.Exporter;
import mongery.ui.experiments.ExperimentsView;
import mongery.ui.experiments.ExperimentsViewModel;
import mongery.ui.form.FormViewModel;
import mongery.ui.live.LiveView;
import mongery.ui.live.LiveViewModel;
import mongery.ui.runs.RunsView;

/** The frame: bar above, navigation at the left, the screen, and the status bar. */
public final class ShellView extends StackPane {
  private final ShellViewModel model;
  private final Appearance appearance;
  private final Exporter exporter;
  private final Actions actions = new Actions();
  private final AppBar bar;
  private final StatusBar status;
  private final BorderPane frame = new BorderPane();
  private final Toast toast = new Toast();
  private final ExperimentsView experiments;
  private final RunsView runs;
  private LiveView live;

  /**
   * @param model what is shown
   * @param appearance theme
   * @param exporter saves figures where the person says
   */
  public ShellView(ShellViewModel model, Appearance appearance, Exporter exporter) {
    this.model = model;
    this.appearance = appearance;
    this.exporter = exporter;
    getStyleClass().add("mongery-window");
    experiments =
        new ExperimentsView(model.experiments(), appearance.themeProperty(), model.work());
    runs =
        new RunsView(
            model.runs(),
            row -> model.open(row.dir()),
            row -> model.resume(row.dir()),
            (row, request) -> model.request(row.dir(), request));
    bar = new AppBar(model, actions);
    status = new StatusBar(model);
    frame.setTop(bar);
    frame.setLeft(new Navigation(model, actions));
    frame.setBottom(status);
    getChildren().addAll(frame, toast);
    wire();
    model.pageProperty().addListener((property, was, now) -> show());
    model.liveProperty().addListener((property, was, now) -> opened(now));
    model.messageProperty().addListener((property, was, now) -> say(now));
    opened(model.liveProperty().get());
    show();
  }

  /** Called by the clock, after the view model's. */
  public void tick() {
    bar.refresh();
    status.refresh();
  }

  /** Takes the shortcuts; call once the view has a scene. */
  public void takeShortcuts() {
    for (Action action : actions.all()) {
      getScene().getAccelerators().put(action.command().keys(), action::fire);
    }
  }

  private void wire() {
    actions.mean(Command.RUN, model::run);
    actions.of(Command.RUN).enabledProperty().bind(model.canRunProperty());
    actions.mean(Command.PAUSE, model::middle);
    actions.of(Command.PAUSE).enabledProperty().bind(model.canMiddleProperty());
    actions.mean(Command.STOP, model::stop);
    actions.of(Command.STOP).enabledProperty().bind(model.canStopProperty());
    actions.mean(
        Command.EXPORT,
        () -> {
          if (live != null) {
            live.exportFigure();
          }
        });
    actions.of(Command.EXPORT).enabledProperty().bind(model.canExportProperty());
    actions.mean(
        Command.THEME,
        () -> appearance.themeProperty().set(appearance.themeProperty().get().other()));
    actions.mean(
        Command.EXPERIMENTS, () -> model.pageProperty().set(ShellViewModel.Page.EXPERIMENTS));
    actions.mean(Command.RUNS, () -> model.pageProperty().set(ShellViewModel.Page.RUNS));
    actions.mean(
        Command.SEARCH,
        () -> {
          model.pageProperty().set(ShellViewModel.Page.EXPERIMENTS);
          experiments.search().requestFocus();
        });
    wireEdits();
    model.middleProperty().addListener((property, was, now) -> middle(now));
    middle(model.middleProperty().get());
    appearance.themeProperty().addListener((property, was, now) -> themeIcon(now));
    themeIcon(appearance.themeProperty().get());
  }

  private void wireEdits() {
    ExperimentsViewModel edited = model.experiments();
    onExperiments(Command.SAVE, edited::save);
    onExperiments(Command.SAVE_AS, edited::askTitle);
    onExperiments(Command.DUPLICATE, edited::duplicate);
    onForm(Command.UNDO, FormViewModel::undo);
    onForm(Command.REDO, FormViewModel::redo);
    onForm(Command.RESET, FormViewModel::reset);
    onForm(Command.JSON, form -> form.json().alternate());
    edited.onTold(text -> toast.say(text, true));
  }

  private void onExperiments(Command command, Runnable effect) {
    actions.mean(
        command,
        () -> {
          if (model.pageProperty().get() == ShellViewModel.Page.EXPERIMENTS) {
            effect.run();
          }
        });
  }

  /** A command about the settings of the screen that is shown, if it has any. */
  private void onForm(Command command, Consumer<FormViewModel> effect) {
    actions.mean(command, () -> model.shownForm().ifPresent(effect));
  }

  private void middle(ShellViewModel.Middle now) {
    actions
        .of(Command.PAUSE)
        .nameProperty()
        .set(
            switch (now) {
              case PAUSE -> "Pause";
              case CONTINUE -> "Continue";
              case RESUME -> "Resume";
            });
    actions
        .of(Command.PAUSE)
        .iconProperty()
        .set(
            switch (now) {
              case PAUSE -> "mdomz-pause";
              case CONTINUE -> "mdomz-play_circle_outline";
              case RESUME -> "mdomz-replay";
            });
  }

  private void themeIcon(Theme theme) {
    actions
        .of(Command.THEME)
        .iconProperty()
        .set(theme == Theme.LIGHT ? "mdomz-nights_stay" : "mdomz-wb_sunny");
  }

  private void opened(LiveViewModel opened) {
    live =
        opened == null
            ? null
            : new LiveView(opened, appearance.themeProperty(), model.work(), this::export);
    show();
  }

  private void show() {
    Node screen =
        switch (model.pageProperty().get()) {
          case EXPERIMENTS -> experiments;
          case RUNS -> runs;
          case RUN -> live;
        };
    if (frame.getCenter() != screen) {
      frame.setCenter(screen);
    }
    tick();
  }

  private void export(String figure, FigureOptions options) {
    LiveViewModel shown = model.liveProperty().get();
    FigureData data = shown == null ? null : shown.shownProperty().get();
    if (data == null || figure.isEmpty()) {
      return;
    }
    Optional<Path> file = exporter.choose(getScene().getWindow(), figure, data);
    file.ifPresent(
        path ->
            model
                .work()
                .run(
                    () -> exporter.write(figure, data, options, path),
                    done -> toast.say("Saved " + done.getFileName(), true),
                    e -> toast.say("Not saved: " + e.getMessage(), false)));
  }

  private void say(String message) {
    if (!message.isEmpty()) {
      toast.say(message, false);
    }
  }
}
