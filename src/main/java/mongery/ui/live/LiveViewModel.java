package mongery.ui.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.figure.kind.FigureData;
import mongery.method.Look;
import mongery.run.Experiment;
import mongery.run.RunState;
import mongery.ui.base.Work;
import mongery.ui.form.FormViewModel;
import mongery.ui.form.LiveSetter;
import mongery.ui.runs.Feed;
import mongery.ui.runs.LiveRun;
import mongery.ui.runs.RunAccess;

/** A run under way or done: what it shows, which step is looked at, and what can be asked of it. */
public final class LiveViewModel {
  private final Path dir;
  private final Feed feed;
  private final RunAccess store;
  private final Work work;
  private final FormViewModel form;
  private final ReadOnlyObjectWrapper<LiveRun> run = new ReadOnlyObjectWrapper<>(this, "run");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final LookChoice look = new LookChoice(this::readLook);
  private final ReadOnlyObjectWrapper<FigureData> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final FigureChoice figure = new FigureChoice();
  private final CurvesViewModel curves = new CurvesViewModel();
  private final ExactViewModel exact;
  private final ObservableList<Tab> tabs = FXCollections.observableArrayList(Tab.OVERVIEW);
  private final ObservableList<Tab> tabsView = FXCollections.unmodifiableObservableList(tabs);
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.OVERVIEW);
  private final ObservableList<Advice> advice = FXCollections.observableArrayList();
  private final ObservableList<Advice> adviceView =
      FXCollections.unmodifiableObservableList(advice);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final LiveSetter live = new Setter();
  private final DoubleProperty pace = new SimpleDoubleProperty(this, "pace", 0);
  private final ObservableList<String> players = FXCollections.observableArrayList();
  private final ObservableList<String> playersView =
      FXCollections.unmodifiableObservableList(players);
  private final ObservableList<Tile> tiles = FXCollections.observableArrayList();
  private final ObservableList<Tile> tilesView = FXCollections.unmodifiableObservableList(tiles);
  private final ObservableList<LiveRun.LogLine> log = FXCollections.observableArrayList();
  private final ObservableList<LiveRun.LogLine> logView =
      FXCollections.unmodifiableObservableList(log);
  private final StringProperty logFilter = new SimpleStringProperty(this, "logFilter", "");
  private final BooleanProperty logSerious = new SimpleBooleanProperty(this, "logSerious");
  private final Binder binder;
  private List<List<String>> groups = List.of();
  private LiveRun.LookRef asked;
  private Tab wanted;
  private Look own = FigureData.NO_LOOK;

  /**
   * @param dir the run
   * @param feed reads it
   * @param store takes requests
   * @param work where looks are read and requests written
   * @param binder checks the settings under edit
   */
  public LiveViewModel(Path dir, Feed feed, RunAccess store, Work work, Binder binder) {
    this.dir = dir;
    this.feed = feed;
    this.store = store;
    this.work = work;
    this.binder = binder;
    this.form = new FormViewModel(binder, Experiment.class);
    this.exact = new ExactViewModel(work, binder, () -> show(own, lookStep()));
    logFilter.addListener((property, was, now) -> filterLog());
    logSerious.addListener((property, was, now) -> filterLog());
    pace.addListener((property, was, now) -> slow(now.doubleValue()));
    feed.follow(dir);
  }

  private void slow(double rate) {
    act(
        () -> {
          store.slow(dir, rate);
          return null;
        });
  }

  /** The run's directory. */
  public Path dir() {
    return dir;
  }

  /** The newest snapshot; null before the first. */
  public ReadOnlyObjectProperty<LiveRun> runProperty() {
    return run.getReadOnlyProperty();
  }

  /** Why the run cannot be read or a request was not taken; empty if all is well. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The run's settings; edits make the next run, never change this one. */
  public FormViewModel form() {
    return form;
  }

  /** Which look is shown. */
  public LookChoice look() {
    return look;
  }

  /** What figures are drawn from: the look shown and the curves so far; null before the first. */
  public ReadOnlyObjectProperty<FigureData> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Which figure of the look is shown, and how. */
  public FigureChoice figure() {
    return figure;
  }

  /** Which curves are shown, and how. */
  public CurvesViewModel curves() {
    return curves;
  }

  /** The discrete counterpart under other settings. */
  public ExactViewModel exact() {
    return exact;
  }

  /** The parts of the screen that this run has something for. */
  public ObservableList<Tab> tabs() {
    return tabsView;
  }

  /** The part shown. */
  public ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  /** Shows a part as soon as the run is found to have it. */
  public void turnTo(Tab part) {
    wanted = part;
    turnToWanted();
  }

  private void turnToWanted() {
    if (tabs.contains(wanted)) {
      tab.set(wanted);
      wanted = null;
    }
  }

  /** Shows the part that is so many places after the one shown, around the end. */
  public void turn(int places) {
    int at = tabs.indexOf(tab.get());
    tab.set(tabs.get(Math.floorMod(at + places, tabs.size())));
  }

  /** What may be wrong and what to do about it. */
  public ObservableList<Advice> advice() {
    return adviceView;
  }

  /** Takes settings that may change while this run trains. */
  public LiveSetter live() {
    return live;
  }

  /** Numbers at a glance. */
  public ObservableList<Tile> tiles() {
    return tilesView;
  }

  /** Lines of the log that pass the filter. */
  public ObservableList<LiveRun.LogLine> log() {
    return logView;
  }

  /** Only lines with this text are listed. */
  public StringProperty logFilterProperty() {
    return logFilter;
  }

  /** Whether only warnings and errors are listed. */
  public BooleanProperty logSeriousProperty() {
    return logSerious;
  }

  /** Takes what was read, on the interface thread. */
  public void accept(Feed.News news) {
    if (!dir.equals(news.followed())) {
      return;
    }
    if (news.run() == null) {
      if (!news.problem().isEmpty()) {
        problem.set(news.problem());
      }
      return;
    }
    LiveRun before = run.get();
    if (news.run() == before) {
      return;
    }
    LiveRun now = news.run();
    run.set(now);
    running.set(now.row().state() == RunState.RUNNING || now.row().state() == RunState.PAUSED);
    if (before == null) {
      form.load(now.config());
      exact.load(now.config(), form);
      read(now);
    }
    if (before == null || !before.looks().equals(now.looks())) {
      look.accept(now.looks());
    }
    List<Tile> fresh = Tile.of(now);
    if (!tiles.equals(fresh)) {
      tiles.setAll(fresh);
    }
    if (before == null || before.log().size() != now.log().size()) {
      filterLog();
    }
    if (before == null || before.scalars() != now.scalars() || before.metrics() != now.metrics()) {
      show(own, lookStep());
    }
    if (before == null || !before.set().equals(now.set())) {
      now.set().forEach(exact::runHas);
    }
    List<Advice> warned = Advice.of(now);
    if (!advice.equals(warned)) {
      advice.setAll(warned);
    }
  }

  /** Whether a worker trains the run, or lets it rest. */
  boolean isActive() {
    return running.get();
  }

  /** Asks the worker for something. */
  public void request(RunAccess.Request request) {
    act(
        () -> {
          store.request(dir, request);
          return null;
        });
  }

  /**
   * Asks for one step and a rest after it; a run that is not resting is asked to rest first.
   *
   * @param player the only network to train in it; empty for all
   */
  public void step(String player) {
    if (!isActive()) {
      return;
    }
    boolean resting = run.get() != null && run.get().row().state() == RunState.PAUSED;
    act(
        () -> {
          if (!resting) {
            store.request(dir, RunAccess.Request.PAUSE);
          }
          store.step(dir, player);
          return null;
        });
  }

  /** Networks that can be trained alone for a step; empty if there is only one. */
  public ObservableList<String> players() {
    return playersView;
  }

  /** Most steps a second, so that a person can follow; 0 for as many as there can be. */
  public DoubleProperty paceProperty() {
    return pace;
  }

  /** Starts a new worker that goes on from the last checkpoint. */
  public void resume() {
    act(
        () -> {
          store.resume(dir);
          return null;
        });
  }

  private final class Setter implements LiveSetter {
    @Override
    public BooleanExpression runningProperty() {
      return running.getReadOnlyProperty();
    }

    @Override
    public void set(String path, double value) {
      act(
          () -> {
            store.set(dir, path, value);
            return null;
          });
    }
  }

  private void act(Callable<Void> action) {
    problem.set("");
    work.run(action, done -> {}, e -> problem.set(e.getMessage()));
  }

  private long lookStep() {
    return shown.get() == null ? 0 : shown.get().step();
  }

  private void readLook(LiveRun.LookRef ref) {
    if (Objects.equals(ref, asked)) {
      return;
    }
    asked = ref;
    work.latest(
        "look",
        () -> feed.look(ref),
        look -> show(look, ref.step()),
        e -> problem.set("The look of step " + ref.step() + " cannot be read: " + e.getMessage()));
  }

  private void show(Look look, long step) {
    own = look;
    LiveRun now = run.get();
    if (now == null) {
      return;
    }
    FigureData data =
        new FigureData(
            now.row().title(),
            step,
            exact.in(look),
            now.scalars(),
            now.metrics(),
            now.expected(),
            groups);
    figure.accept(data);
    curves.accept(data);
    List<Tab> there = Tab.of(figure);
    if (!tabs.equals(there)) {
      tabs.setAll(there);
      if (!there.contains(tab.get())) {
        tab.set(Tab.OVERVIEW);
      }
      turnToWanted();
    }
    shown.set(data);
  }

  /**
   * Names of every marginal's groups, and of the method's players; none for a run of an older
   * version, which is drawn all the same.
   */
  private void read(LiveRun now) {
    try {
      Experiment experiment = binder.read(now.config(), Experiment.class, "");
      groups = experiment.data().sides().stream().map(side -> side.law().groups()).toList();
      players.setAll(experiment.method().players());
    } catch (ConfigException e) {
      groups = List.of();
    }
  }

  private void filterLog() {
    LiveRun now = run.get();
    String wanted = logFilter.get().toLowerCase(Locale.ROOT).strip();
    log.setAll(
        now == null
            ? List.of()
            : now.log().stream()
                .filter(
                    line ->
                        !logSerious.get()
                            || line.level() == LiveRun.Level.WARN
                            || line.level() == LiveRun.Level.ERROR)
                .filter(
                    line ->
                        (line.level() + " " + line.about() + " " + line.text())
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted))
                .toList());
  }
}
