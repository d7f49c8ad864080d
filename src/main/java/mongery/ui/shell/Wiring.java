package mongery.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import mongery.ui.base.Action;
import mongery.ui.base.Appearance;
import mongery.ui.base.Command;
import mongery.ui.base.Theme;
import mongery.ui.experiments.OwnPresetsViewModel;
import mongery.ui.form.FormViewModel;
import mongery.ui.live.LiveViewModel;
import mongery.ui.runs.RunRow;
import mongery.ui.shell.ShellViewModel.Page;

/** Says what every command means, and keeps the faces of those that change in step. */
final class Wiring {
  private final ShellViewModel model;
  private final Actions actions;

  Wiring(ShellViewModel model, Actions actions) {
    this.model = model;
    this.actions = actions;
  }

  void wire(ShellView view, Appearance appearance) {
    runs(view);
    places(view);
    edits(view);
    window(view);
    actions.mean(
        Command.THEME,
        () -> appearance.themeProperty().set(appearance.themeProperty().get().other()));
    appearance.themeProperty().addListener((property, was, now) -> themeIcon(now));
    themeIcon(appearance.themeProperty().get());
  }

  private void runs(ShellView view) {
    Buttons buttons = model.buttons();
    actions.mean(Command.RUN, model::run);
    actions.of(Command.RUN).enabledProperty().bind(buttons.canRunProperty());
    actions.mean(Command.PAUSE, model::middle);
    actions.of(Command.PAUSE).enabledProperty().bind(buttons.canMiddleProperty());
    actions.mean(Command.STOP, model::stop);
    actions.of(Command.STOP).enabledProperty().bind(buttons.canStopProperty());
    onRun(Command.STEP, live -> live.controls().step(""));
    actions.mean(Command.EXPORT, view::exportFigure);
    actions.of(Command.EXPORT).enabledProperty().bind(buttons.canExportProperty());
    on(Page.RUNS, Command.OPEN, () -> chosenRun(row -> model.open(row.dir())));
    on(Page.RUNS, Command.RESUME, model::resumeSelected);
    on(Page.RUNS, Command.DELETE, model.runs()::discard);
    buttons.middleProperty().addListener((property, was, now) -> middle(now));
    middle(buttons.middleProperty().get());
  }

  private void places(ShellView view) {
    actions.mean(Command.EXPERIMENTS, () -> model.pageProperty().set(Page.EXPERIMENTS));
    actions.mean(Command.RUNS, () -> model.pageProperty().set(Page.RUNS));
    actions.mean(Command.COMPARE, model::showComparison);
    actions.mean(Command.DATA, () -> model.pageProperty().set(Page.DATA));
    onRun(Command.NEXT_PART, live -> live.turn(1));
    onRun(Command.PREVIOUS_PART, live -> live.turn(-1));
    actions.mean(Command.SEARCH, view::search);
  }

  private void edits(ShellView view) {
    OwnPresetsViewModel own = model.experiments().own();
    on(Page.EXPERIMENTS, Command.SAVE, own::save);
    on(Page.EXPERIMENTS, Command.SAVE_AS, own::askTitle);
    on(Page.EXPERIMENTS, Command.DUPLICATE, own::duplicate);
    actions.mean(Command.SWEEP, model::askSweep);
    actions.mean(Command.UNDO, view::undo);
    onForm(Command.REDO, FormViewModel::redo);
    onForm(Command.RESET, FormViewModel::reset);
    onForm(Command.JSON, form -> form.json().alternate());
  }

  private void window(ShellView view) {
    actions.mean(Command.SHORTCUTS, view::shortcuts);
    actions.mean(Command.TOUR, view::tour);
    actions.mean(Command.LARGER, () -> zoom(view).ifPresent(Zoom::larger));
    actions.mean(Command.SMALLER, () -> zoom(view).ifPresent(Zoom::smaller));
    actions.mean(Command.ACTUAL_SIZE, () -> zoom(view).ifPresent(z -> z.factorProperty().set(1)));
  }

  private static Optional<Zoom> zoom(ShellView view) {
    return view.getParent() instanceof Zoom zoom ? Optional.of(zoom) : Optional.empty();
  }

  /** A command that means something on one screen only. */
  private void on(Page page, Command command, Runnable effect) {
    actions.mean(
        command,
        () -> {
          if (model.pageProperty().get() == page) {
            effect.run();
          }
        });
  }

  /** A command about the run that is shown. */
  private void onRun(Command command, Consumer<LiveViewModel> effect) {
    on(Page.RUN, command, () -> Optional.ofNullable(model.liveProperty().get()).ifPresent(effect));
  }

  /** A command about the settings of the screen that is shown, if it has any. */
  private void onForm(Command command, Consumer<FormViewModel> effect) {
    actions.mean(command, () -> model.shownForm().ifPresent(effect));
  }

  private void chosenRun(Consumer<RunRow> effect) {
    RunRow chosen = model.runs().chosenProperty().get();
    if (chosen != null && chosen.state() != null) {
      effect.accept(chosen);
    }
  }

  private void middle(Buttons.Middle now) {
    Action pause = actions.of(Command.PAUSE);
    pause
        .nameProperty()
        .set(
            switch (now) {
              case PAUSE -> "Pause";
              case CONTINUE -> "Continue";
              case RESUME -> "Resume";
            });
    pause
        .iconProperty()
        .set(
            switch (now) {
              case PAUSE -> Command.PAUSE.icon();
              case CONTINUE -> "mdomz-play_circle_outline";
              case RESUME -> Command.RESUME.icon();
            });
  }

  private void themeIcon(Theme theme) {
    actions
        .of(Command.THEME)
        .iconProperty()
        .set(theme == Theme.LIGHT ? "mdomz-nights_stay" : "mdomz-wb_sunny");
  }
}
