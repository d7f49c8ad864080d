package mongery.ui.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.figure.kind.FigureData;
import mongery.method.Look;
import mongery.run.experiment.Experiment;
import mongery.ui.base.Work;
import mongery.ui.form.FormViewModel;
import mongery.ui.runs.Feed;
import mongery.ui.runs.LiveRun;
import mongery.ui.runs.RunAccess;
import mongery.ui.sweep.SweepViewModel;

/** A run under way or done: what it shows, which step is looked at, and what can be asked of it. */
public final class LiveViewModel {
  private final Path dir;
  private final Feed feed;
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
  private final ObservableList<Tile> tiles = FXCollections.observableArrayList();
  private final ObservableList<Tile> tilesView = FXCollections.unmodifiableObservableList(tiles);
  private final LogViewModel log = new LogViewModel();
  private final ControlsViewModel controls;
  private final SweepViewModel sweep;
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
   * @param machine where runs that vary this one are to train
   */
  public LiveViewModel(
      Path dir,
      Feed feed,
      RunAccess store,
      Work work,
      Binder binder,
      Supplier<RunAccess.Machine> machine) {
    this.dir = dir;
    this.feed = feed;
    this.controls = new ControlsViewModel(dir, store, work, problem::set);
    this.work = work;
    this.binder = binder;
    this.form = new FormViewModel(binder, Experiment.class);
    this.sweep =
        new SweepViewModel(
            new SweepViewModel.Base(form, machine, this::preset, this::name), work, store);
    this.exact = new ExactViewModel(work, binder, () -> show(own, lookStep()));
    feed.follow(dir);
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

  /** Several runs that differ from this one. */
  public SweepViewModel sweep() {
    return sweep;
  }

  /** What runs that vary this one are named after. */
  public String preset() {
    return run.get() == null ? "experiment" : run.get().preset();
  }

  /** The run's name, which runs that vary it note as their parent; null before it was read. */
  public String name() {
    return run.get() == null ? null : run.get().row().name();
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

  /** Numbers at a glance. */
  public ObservableList<Tile> tiles() {
    return tilesView;
  }

  /** What the run has said. */
  public LogViewModel log() {
    return log;
  }

  /** What can be asked of the run's worker. */
  public ControlsViewModel controls() {
    return controls;
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
    controls.accept(now.row().state(), now.set());
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
      log.accept(now.log());
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
      controls.playersAre(experiment.method().players());
    } catch (ConfigException e) {
      groups = List.of();
    }
  }
}
