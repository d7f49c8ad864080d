package mongery.ui.experiments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
import mongery.run.Experiment;
import mongery.ui.base.Work;
import mongery.ui.form.FormViewModel;
import mongery.ui.runs.MachineChoice;
import mongery.ui.runs.RunAccess;

/** The presets, the one chosen, its settings under edit, and starting it. */
public final class ExperimentsViewModel {
  /** A line of the grouped list. */
  public sealed interface Row {}

  /** Heads the presets of a folder. */
  public record Folder(String name, int presets) implements Row {}

  /** One preset. */
  public record Entry(PresetItem preset) implements Row {}

  /** Starts a run of an experiment. */
  @FunctionalInterface
  public interface Starter {
    /**
     * Makes a run directory and starts its worker.
     *
     * @param preset name of the preset that was edited
     * @param experiment canonical JSON
     * @param machine where it trains
     */
    Path start(String preset, ObjectNode experiment, RunAccess.Machine machine) throws Exception;
  }

  private static final String QUICK_START = "quick-start";

  private final Work work;
  private final Callable<List<PresetItem>> presets;
  private final Starter starter;
  private final FormViewModel form;
  private final PreviewViewModel preview;
  private final MachineChoice machine =
      new MachineChoice(Runtime.getRuntime().availableProcessors());
  private final List<PresetItem> all = new ArrayList<>();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ObjectProperty<PresetItem> chosen = new SimpleObjectProperty<>(this, "chosen");
  private final BooleanProperty starting = new SimpleBooleanProperty(this, "starting");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final BooleanBinding runnable;
  private Consumer<Path> started = run -> {};

  /**
   * @param work where presets are read and workers started
   * @param presets reads all presets
   * @param starter starts runs
   * @param binder checks experiments
   */
  public ExperimentsViewModel(
      Work work, Callable<List<PresetItem>> presets, Starter starter, Binder binder) {
    this.work = work;
    this.presets = presets;
    this.starter = starter;
    this.form = new FormViewModel(binder, Experiment.class);
    this.runnable = Bindings.and(form.validProperty(), Bindings.not(starting));
    this.preview = new PreviewViewModel(work, binder, form);
    form.onEdit(preview::draw);
    search.addListener((property, was, now) -> list());
    chosen.addListener(
        (property, was, now) -> {
          problem.set(now == null ? "" : now.problem());
          if (now != null && now.config() != null) {
            form.load(now.config());
          } else {
            form.clear();
          }
        });
  }

  /** What the experiment as edited is about. */
  public PreviewViewModel preview() {
    return preview;
  }

  /** Reads the presets again, keeping the choice. */
  public void refresh() {
    work.latest(
        "presets",
        presets,
        read -> {
          all.clear();
          all.addAll(read);
          list();
          if (chosen.get() == null) {
            first().ifPresent(chosen::set);
          }
        },
        e -> problem.set(e.getMessage()));
  }

  /** What a newcomer sees first: the quick start if there is one. */
  private Optional<PresetItem> first() {
    return all.stream()
        .filter(p -> p.config() != null)
        .min(Comparator.comparing((PresetItem p) -> !p.name().endsWith(QUICK_START)));
  }

  /** Folders and presets that match the search. */
  public ObservableList<Row> rows() {
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
    all.stream().filter(p -> p.name().equals(name)).findFirst().ifPresent(chosen::set);
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
    String name = chosen.get() == null ? "experiment" : chosen.get().name();
    work.run(
        () -> starter.start(name, experiment, where),
        run -> {
          starting.set(false);
          started.accept(run);
        },
        e -> {
          starting.set(false);
          problem.set("Could not start: " + e.getMessage());
        });
  }

  private void list() {
    Map<String, List<PresetItem>> folders = new LinkedHashMap<>();
    for (PresetItem preset : all) {
      if (preset.matches(search.get())) {
        folders.computeIfAbsent(preset.folder(), f -> new ArrayList<>()).add(preset);
      }
    }
    List<Row> shown = new ArrayList<>();
    folders.forEach(
        (folder, members) -> {
          shown.add(new Folder(folder, members.size()));
          members.forEach(preset -> shown.add(new Entry(preset)));
        });
    rows.setAll(shown);
  }
}
