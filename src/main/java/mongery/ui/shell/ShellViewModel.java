package mongery.ui.shell;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mongery.config.Binder;
import mongery.ui.base.Work;
import mongery.ui.compare.CompareViewModel;
import mongery.ui.data.DataViewModel;
import mongery.ui.experiments.ExperimentsViewModel;
import mongery.ui.form.FormViewModel;
import mongery.ui.live.LiveViewModel;
import mongery.ui.runs.Feed;
import mongery.ui.runs.LiveRun;
import mongery.ui.runs.RunAccess;
import mongery.ui.runs.RunRow;
import mongery.ui.runs.RunsViewModel;
import mongery.ui.sweep.SweepViewModel;

/** Which screen is shown, and what Run, Pause and Stop mean on it. */
public final class ShellViewModel {
  /** A screen. */
  public enum Page {
    /** Choosing and editing. */
    EXPERIMENTS,
    /** One run. */
    RUN,
    /** All runs. */
    RUNS,
    /** Several runs together. */
    COMPARE,
    /** Laws. */
    DATA
  }

  private final RunAccess access;
  private final Feed feed;
  private final Work work;
  private final Binder binder;
  private final ExperimentsViewModel experiments;
  private final RunsViewModel runs;
  private final CompareViewModel compare;
  private final DataViewModel data;
  private final ObjectProperty<Page> page =
      new SimpleObjectProperty<>(this, "page", Page.EXPERIMENTS);
  private final ReadOnlyObjectWrapper<LiveViewModel> live =
      new ReadOnlyObjectWrapper<>(this, "live");
  private final Buttons buttons = new Buttons();
  private final StringProperty message = new SimpleStringProperty(this, "message", "");
  private BiConsumer<String, Boolean> told = (text, good) -> {};
  private Feed.News seen;

  /**
   * @param access runs on disk
   * @param feed reads them
   * @param work where slow things are done
   * @param binder checks experiments
   * @param experiments the presets
   */
  public ShellViewModel(
      RunAccess access, Feed feed, Work work, Binder binder, ExperimentsViewModel experiments) {
    this.access = access;
    this.feed = feed;
    this.work = work;
    this.binder = binder;
    this.experiments = experiments;
    this.runs = new RunsViewModel(access, work, (text, good) -> told.accept(text, good));
    this.compare = new CompareViewModel(runs.rows(), access::compared, work);
    this.data = new DataViewModel(work, binder, experiments);
    experiments.onStarted(this::open);
    experiments.sweep().onStarted(this::showSweep);
    page.addListener((property, was, now) -> judge());
    experiments.runnableProperty().addListener((property, was, now) -> judge());
  }

  /** The screen shown. */
  public ObjectProperty<Page> pageProperty() {
    return page;
  }

  /** The presets. */
  public ExperimentsViewModel experiments() {
    return experiments;
  }

  /** All runs. */
  public RunsViewModel runs() {
    return runs;
  }

  /** Laws. */
  public DataViewModel data() {
    return data;
  }

  /** Several runs together. */
  public CompareViewModel compare() {
    return compare;
  }

  /** Shows the comparison: of the runs selected on the screen of runs, if it is shown. */
  public void showComparison() {
    if (page.get() == Page.RUNS && runs.selected().size() > 1) {
      compare.choose(
          runs.selected().stream().filter(row -> row.state() != null).map(RunRow::dir).toList());
    } else {
      compare.refresh();
    }
    page.set(Page.COMPARE);
  }

  /** The run opened last; null before the first. */
  public ReadOnlyObjectProperty<LiveViewModel> liveProperty() {
    return live.getReadOnlyProperty();
  }

  /** What the buttons of the bar mean now. */
  Buttons buttons() {
    return buttons;
  }

  /** The last thing worth saying in the status bar. */
  public StringProperty messageProperty() {
    return message;
  }

  /** Shows a run, new or old. */
  public void open(Path dir) {
    if (live.get() == null || !live.get().dir().equals(dir)) {
      live.set(new LiveViewModel(dir, feed, access, work, binder, experiments.machine()::machine));
      live.get().sweep().onStarted(this::showSweep);
      live.get().form().validProperty().addListener((property, was, now) -> judge());
    }
    page.set(Page.RUN);
    judge();
  }

  /** Shows the runs that have a tag. */
  private void showSweep(String tag) {
    runs.searchProperty().set(tag);
    page.set(Page.RUNS);
    told.accept("The runs are queued, all with the tag " + tag, true);
  }

  /** Says how to tell the person something, and whether it is good. */
  public void onTold(BiConsumer<String, Boolean> tell) {
    told = tell;
    experiments.onTold(text -> tell.accept(text, true));
  }

  /** Takes what the reader knows; called by the clock, on the interface thread. */
  public void tick() {
    Feed.News news = feed.news();
    if (news == seen) {
      return;
    }
    if (seen == null || news.rows() != seen.rows()) {
      runs.accept(news.rows());
    }
    seen = news;
    if (live.get() != null && page.get() == Page.RUN) {
      live.get().accept(news);
    }
    judge();
  }

  /** Starts the experiment of the screen shown, as edited. */
  public void run() {
    if (page.get() == Page.EXPERIMENTS) {
      experiments.run();
      return;
    }
    LiveViewModel from = live.get();
    if (page.get() == Page.RUN && from != null && from.form().validProperty().get()) {
      String name = from.preset();
      String parent = from.name();
      ObjectNode experiment = from.form().value();
      RunAccess.Machine machine = experiments.machine().machine();
      attempt(() -> access.start(name, experiment, machine, parent), this::open);
    }
  }

  /** Pauses, continues or resumes the run shown. */
  public void middle() {
    if (!buttons.canMiddleProperty().get()) {
      return;
    }
    switch (buttons.middleProperty().get()) {
      case PAUSE -> live.get().controls().request(RunAccess.Request.PAUSE);
      case CONTINUE -> live.get().controls().request(RunAccess.Request.CONTINUE);
      case RESUME -> live.get().controls().resume();
    }
  }

  /** Stops the run shown. */
  public void stop() {
    if (buttons.canStopProperty().get()) {
      live.get().controls().request(RunAccess.Request.STOP);
    }
  }

  /** Starts a new worker for any run, and shows it. */
  public void resume(Path dir) {
    attempt(
        () -> {
          access.resume(dir);
          return dir;
        },
        this::open);
  }

  /** Starts new workers for the runs that are selected; a single one is shown. */
  public void resumeSelected() {
    runs.resume(experiments.machine().machine().atOnce(), this::resume);
  }

  /** Does something slow that may fail, saying so in the status bar if it does. */
  public <T> void attempt(Callable<T> task, Consumer<T> done) {
    work.run(task, done, e -> message.set(e.getMessage() == null ? e.toString() : e.getMessage()));
  }

  /** Takes back what was done last on the screen that is shown: an edit, or a deletion. */
  public void undo() {
    switch (page.get()) {
      case RUNS -> runs.restore();
      case DATA -> data.undo();
      default -> shownForm().ifPresent(FormViewModel::undo);
    }
  }

  /** The settings of the screen that is shown, if it has any. */
  public Optional<FormViewModel> shownForm() {
    return switch (page.get()) {
      case EXPERIMENTS -> Optional.of(experiments.form());
      case RUN -> Optional.ofNullable(live.get()).map(LiveViewModel::form);
      case DATA -> Optional.of(data.form());
      case RUNS, COMPARE -> Optional.empty();
    };
  }

  /** Asks for the values of a sweep of the experiment on the screen that is shown, if any. */
  public void askSweep() {
    switch (page.get()) {
      case EXPERIMENTS -> experiments.sweep().ask();
      case RUN ->
          Optional.ofNullable(live.get()).map(LiveViewModel::sweep).ifPresent(SweepViewModel::ask);
      case RUNS, COMPARE, DATA -> {}
    }
  }

  /** Where slow things are done. */
  public Work work() {
    return work;
  }

  /** Names of the places that lead to the screen shown, outermost first. */
  public List<String> trail() {
    LiveRun shown = shownRun();
    Supplier<String> experiment =
        () ->
            experiments.chosenProperty().get() == null
                ? ""
                : experiments.chosenProperty().get().title();
    return switch (page.get()) {
      case EXPERIMENTS -> List.of("Experiments", experiment.get());
      case RUNS -> List.of("Runs");
      case COMPARE -> List.of("Compare");
      case DATA -> List.of("Data", "for " + experiment.get());
      case RUN ->
          shown == null
              ? List.of("Runs")
              : List.of("Runs", shown.row().title(), shown.row().name());
    };
  }

  private LiveRun shownRun() {
    return page.get() == Page.RUN && live.get() != null ? live.get().runProperty().get() : null;
  }

  private void judge() {
    LiveRun shown = shownRun();
    buttons.judge(
        switch (page.get()) {
          case EXPERIMENTS -> experiments.runnableProperty().get();
          case RUN -> shown != null && live.get().form().validProperty().get();
          case RUNS, COMPARE, DATA -> false;
        },
        page.get() == Page.COMPARE
            ? compare.overlay() != null
            : shown != null && live.get().shownProperty().get() != null,
        shown == null ? null : shown.row());
  }
}
