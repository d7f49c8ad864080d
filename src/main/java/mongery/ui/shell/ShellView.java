package mongery.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import mongery.config.ConfigException;
import mongery.figure.Figures;
import mongery.figure.export.Export;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Action;
import mongery.ui.base.Appearance;
import mongery.ui.chart.ExportPane;
import mongery.ui.chart.ExportViewModel;
import mongery.ui.chart.Exporter;
import mongery.ui.compare.CompareView;
import mongery.ui.data.DataView;
import mongery.ui.experiments.ExperimentsView;
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
  private final Lazy<ExperimentsView> experiments = new Lazy<>(this::makeExperiments);
  private final Lazy<RunsView> runs = new Lazy<>(this::makeRuns);
  private final Lazy<CompareView> compare = new Lazy<>(this::makeCompare);
  private final Lazy<DataView> data = new Lazy<>(this::makeData);
  private final Lazy<ShortcutsSheet> shortcuts = new Lazy<>(() -> over(new ShortcutsSheet()));
  private final Lazy<Tour> tour = new Lazy<>(() -> over(new Tour()));
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
    bar = new AppBar(model, actions);
    status = new StatusBar(model);
    frame.setTop(bar);
    frame.setLeft(new Navigation(model, actions));
    frame.setBottom(status);
    getChildren().addAll(frame, toast);
    new Wiring(model, actions).wire(this, appearance);
    model.onTold(toast::say);
    model.pageProperty().addListener((property, was, now) -> show());
    model.liveProperty().addListener((property, was, now) -> opened(now));
    model.messageProperty().addListener((property, was, now) -> say(now));
    opened(model.liveProperty().get());
    show();
  }

  private ExperimentsView makeExperiments() {
    return new ExperimentsView(model.experiments(), appearance.themeProperty(), model.work());
  }

  private RunsView makeRuns() {
    return new RunsView(
        model.runs(),
        new RunsView.Doings(
            row -> model.open(row.dir()), model::resumeSelected, model::showComparison));
  }

  private CompareView makeCompare() {
    return new CompareView(model.compare(), appearance.themeProperty(), model.work(), this::export);
  }

  private DataView makeData() {
    return new DataView(
        model.data(),
        appearance.themeProperty(),
        model.work(),
        place -> {
          model.pageProperty().set(ShellViewModel.Page.EXPERIMENTS);
          toast.say("The law is now the " + place + "; Undo takes it back", true);
        });
  }

  /** Lays a sheet over the window, under what is told. */
  private <T extends Node> T over(T sheet) {
    getChildren().add(getChildren().indexOf(toast), sheet);
    return sheet;
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

  /** Saves the figure of the run that is shown. */
  void exportFigure() {
    if (model.pageProperty().get() == ShellViewModel.Page.COMPARE) {
      compare.get().exportOverlay();
    } else if (live != null) {
      live.exportFigure();
    }
  }

  /** Lists all commands, or does so no more. */
  public void shortcuts() {
    shortcuts.get().alternate();
  }

  /** Says what is where, on the screen on which a newcomer begins. */
  public void tour() {
    model.pageProperty().set(ShellViewModel.Page.EXPERIMENTS);
    tour.get().start();
  }

  /** Takes back what was done last on the screen that is shown. */
  void undo() {
    model.undo();
    data.ifMade(DataView::refresh);
  }

  /** Gives the keyboard to the search of the screen that is shown, or of the experiments. */
  void search() {
    switch (model.pageProperty().get()) {
      case RUNS -> runs.get().search().requestFocus();
      case COMPARE -> compare.get().search().requestFocus();
      default -> {
        model.pageProperty().set(ShellViewModel.Page.EXPERIMENTS);
        experiments.get().search().requestFocus();
      }
    }
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
          case EXPERIMENTS -> experiments.get();
          case RUNS -> runs.get();
          case RUN -> live;
          case COMPARE -> compare.get();
          case DATA -> data.get();
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
    try {
      export(ExportViewModel.ofRun(shown.dir(), Figures.find(figure, data), data, options));
    } catch (ConfigException e) {
      toast.say(e.getMessage(), false);
    }
  }

  /** Asks how, over the window. */
  private void export(ExportViewModel chosen) {
    getChildren().removeIf(node -> node instanceof ExportPane);
    ExportPane[] pane = new ExportPane[1];
    pane[0] =
        new ExportPane(
            chosen,
            model.work(),
            () -> save(chosen),
            () -> getChildren().remove(pane[0]),
            words -> toast.say(words, true));
    over(pane[0]).requestFocus();
  }

  private void save(ExportViewModel chosen) {
    Export how = chosen.export();
    Optional<Path> file =
        exporter.choose(
            getScene().getWindow(),
            chosen.figure().name(),
            chosen.data(),
            chosen.formatProperty().get());
    file.ifPresent(
        path ->
            model
                .work()
                .run(
                    () ->
                        exporter.write(chosen.figure(), chosen.data(), chosen.options(), how, path),
                    done -> toast.say("Saved " + done.getFileName(), true),
                    e -> toast.say("Not saved: " + e.getMessage(), false)));
  }

  private void say(String message) {
    if (!message.isEmpty()) {
      toast.say(message, false);
    }
  }
}
