package mongery.ui.experiments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.config.Binder;
import mongery.run.experiment.Experiment;
import mongery.ui.base.Work;
import mongery.ui.form.FormViewModel;
import mongery.ui.runs.MachineChoice;
import mongery.ui.runs.RunAccess;
import mongery.ui.sweep.SweepViewModel;

/** The presets, the one chosen, its settings under edit, and starting it. */
public final class ExperimentsViewModel {
  private static final String QUICK_START = "quick-start";

  private final Work work;
  private final Library library;
  private final PresetTree tree = new PresetTree();
  private final Map<String, Object> drafts = new HashMap<>();
  private final RunAccess access;
  private final FormViewModel form;
  private final PreviewViewModel preview;
  private final MachineChoice machine =
      new MachineChoice(Runtime.getRuntime().availableProcessors());
  private final List<PresetItem> all = new ArrayList<>();
  private final ObservableList<PresetTree.Row> rows = FXCollections.observableArrayList();
  private final ObservableList<PresetTree.Row> rowsView =
      FXCollections.unmodifiableObservableList(rows);
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ObjectProperty<PresetItem> chosen = new SimpleObjectProperty<>(this, "chosen");
  private final BooleanProperty starting = new SimpleBooleanProperty(this, "starting");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final OwnPresetsViewModel own;
  private final SweepViewModel sweep;
  private final BooleanBinding runnable;
  private Consumer<Path> started = run -> {};
  private Consumer<String> told = text -> {};

  /**
   * @param work where presets are read and workers started
   * @param library keeps the presets
   * @param access starts runs
   * @param binder checks experiments
   */
  public ExperimentsViewModel(Work work, Library library, RunAccess access, Binder binder) {
    this.work = work;
    this.library = library;
    this.access = access;
    this.form = new FormViewModel(binder, Experiment.class);
    this.runnable = Bindings.and(form.validProperty(), Bindings.not(starting));
    this.preview = new PreviewViewModel(work, binder, form);
    this.own = new OwnPresetsViewModel(this, work, library);
    this.sweep =
        new SweepViewModel(
            new SweepViewModel.Base(form, machine::machine, this::name, () -> null), work, access);
    form.onEdit(preview::draw);
    form.changesProperty().addListener((property, was, now) -> list());
    search.addListener((property, was, now) -> list());
    chosen.addListener(
        (property, was, now) -> {
          own.naming().cancel();
          sweep.cancel();
          keep(was);
          show(now);
        });
  }

  /** Keeps what was typed into a preset for when it is chosen again. */
  private void keep(PresetItem left) {
    if (left == null || left.config() == null) {
      return;
    }
    if (form.changesProperty().get() > 0) {
      drafts.put(left.name(), form.draft());
    } else {
      drafts.remove(left.name());
    }
  }

  private void show(PresetItem preset) {
    problem.set(preset == null ? "" : preset.problem());
    if (preset == null || preset.config() == null) {
      form.clear();
      return;
    }
    form.load(preset.config());
    Object draft = drafts.get(preset.name());
    if (draft != null) {
      form.restore(draft);
    }
    tree.reveal(preset);
    list();
  }

  /** What the experiment as edited is about. */
  public PreviewViewModel preview() {
    return preview;
  }

  /** Reads the presets again, keeping the choice. */
  public void refresh() {
    refresh("");
  }

  /**
   * Reads the presets again.
   *
   * @param choice preset to choose, in full or the last part of its name; empty keeps the choice
   */
  public void refresh(String choice) {
    work.latest(
        "presets",
        library::all,
        read -> {
          all.clear();
          all.addAll(read);
          list();
          if (!choice.isEmpty()) {
            choose(choice);
          } else if (chosen.get() == null) {
            first().ifPresent(chosen::set);
          }
        },
        this::failed);
  }

  /** What can be done with presets of one's own. */
  public OwnPresetsViewModel own() {
    return own;
  }

  /** Several runs that differ in some settings. */
  public SweepViewModel sweep() {
    return sweep;
  }

  /** Whether a preset has that name. */
  boolean has(String name) {
    return all.stream().anyMatch(preset -> preset.name().equals(name));
  }

  /** A preset was saved as it is edited now: there is nothing to keep, and it is the one chosen. */
  void saved(String name, ObjectNode experiment) {
    drafts.remove(name);
    if (chosen.get() != null && chosen.get().name().equals(name)) {
      form.load(experiment);
    }
    problem.set("");
    refresh(name);
    told.accept("Saved as " + name);
  }

  /** A preset was deleted. */
  void deleted(String name) {
    chosen.set(null);
    drafts.remove(name);
    refresh();
    told.accept("Deleted " + name);
  }

  /** Something failed. */
  void failed(Exception e) {
    problem.set(e.getMessage());
  }

  /** Says how to tell the person what was done. */
  public void onTold(Consumer<String> tell) {
    told = tell;
  }

  /** Opens or closes a branch of the tree. */
  void open(PresetTree.Branch branch, boolean shown) {
    tree.set(branch.path(), shown);
    list();
  }

  /** What a newcomer sees first: the quick start if there is one. */
  private Optional<PresetItem> first() {
    return all.stream()
        .filter(p -> p.config() != null)
        .min(Comparator.comparing((PresetItem p) -> !p.name().endsWith(QUICK_START)));
  }

  /** Folders and presets that match the search. */
  ObservableList<PresetTree.Row> rows() {
    return rowsView;
  }

  /** How many presets there are. */
  public int presets() {
    return all.size();
  }

  /** Words to look for. */
  public StringProperty searchProperty() {
    return search;
  }

  /** The preset shown; null before the first. */
  public ObjectProperty<PresetItem> chosenProperty() {
    return chosen;
  }

  /** Chooses by name; an unknown name changes nothing. */
  public void choose(String name) {
    Stream.concat(
            all.stream().filter(p -> p.name().equals(name)),
            all.stream().filter(p -> p.name().endsWith("/" + name)))
        .findFirst()
        .ifPresentOrElse(
            chosen::set, () -> problem.set("There is no experiment called " + name + "."));
  }

  /** Settings of the preset under edit. */
  public FormViewModel form() {
    return form;
  }

  /** Where runs are to train. */
  public MachineChoice machine() {
    return machine;
  }

  /** Whether the experiment as edited could be started now. */
  public BooleanBinding runnableProperty() {
    return runnable;
  }

  /**
   * Why presets cannot be listed, this one not be used, or a start failed; empty if all is well.
   */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Says what to do with the directory of a run that was started. */
  public void onStarted(Consumer<Path> then) {
    started = then;
  }

  /** Starts the experiment as edited. */
  public void run() {
    if (!runnable.get()) {
      return;
    }
    starting.set(true);
    problem.set("");
    ObjectNode experiment = form.value();
    RunAccess.Machine where = machine.machine();
    String name = name();
    work.run(
        () -> access.start(name, experiment, where),
        run -> {
          starting.set(false);
          started.accept(run);
        },
        e -> {
          starting.set(false);
          problem.set("Could not start: " + e.getMessage());
        });
  }

  /** What runs of the experiment are named after. */
  String name() {
    return chosen.get() == null ? "experiment" : chosen.get().name();
  }

  private void list() {
    String now = chosen.get() == null ? "" : chosen.get().name();
    List<PresetTree.Row> shown =
        tree.rows(
            all,
            search.get(),
            name -> name.equals(now) ? form.changesProperty().get() > 0 : drafts.containsKey(name));
    if (!rows.equals(shown)) {
      rows.setAll(shown);
    }
  }
}
