package mongery.ui.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.config.ConfigException;
import mongery.config.Sweep;
import mongery.figure.compare.Comparison;
import mongery.ui.base.Work;
import mongery.ui.form.FormViewModel;
import mongery.ui.form.LeafEdit;
import mongery.ui.runs.RunAccess;

/** Values of settings of an experiment under edit, every combination of which is to be trained. */
public final class SweepViewModel {
  private static final String SEEDS = "1, 2, 3";

  /**
   * What is varied.
   *
   * @param form the experiment under edit
   * @param machine where the runs train
   * @param name what they are named after
   * @param parent name of the run that they vary; gives null if there is none
   */
  public record Base(
      FormViewModel form,
      Supplier<RunAccess.Machine> machine,
      Supplier<String> name,
      Supplier<String> parent) {}

  /**
   * A setting that runs may differ in.
   *
   * @param path its key path
   * @param label its name in the form
   */
  public record Choice(String path, String label) {
    /** Name and path: names alone are the same in many places. */
    @Override
    public String toString() {
      return label + "  " + path;
    }
  }

  /** A setting with the values typed. */
  public static final class Row {
    private final ObjectProperty<Choice> setting = new SimpleObjectProperty<>(this, "setting");
    private final StringProperty values = new SimpleStringProperty(this, "values", "");

    /** The setting; null until one is chosen. */
    public ObjectProperty<Choice> settingProperty() {
      return setting;
    }

    /** What is typed, with commas between the values. */
    public StringProperty valuesProperty() {
      return values;
    }
  }

  private final Base base;
  private final Work work;
  private final RunAccess access;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final ObservableList<Choice> choicesView =
      FXCollections.unmodifiableObservableList(choices);
  private final ReadOnlyObjectWrapper<Sweep> sweep = new ReadOnlyObjectWrapper<>(this, "sweep");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private Consumer<String> started = tag -> {};

  /**
   * A sweep that nobody has asked for yet.
   *
   * @param base what is varied
   * @param work where the runs are made
   * @param access makes and starts them
   */
  public SweepViewModel(Base base, Work work, RunAccess access) {
    this.base = base;
    this.work = work;
    this.access = access;
    base.form().onEdit(this::offer);
  }

  /** The experiment whose settings are varied. */
  public FormViewModel form() {
    return base.form();
  }

  /** Whether values are asked for. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** The settings and their values. */
  public ObservableList<Row> rows() {
    return rowsView;
  }

  /** Settings to choose from. */
  public ObservableList<Choice> choices() {
    return choicesView;
  }

  /** What is asked for; null if it makes no sense, as {@link #problemProperty} says. */
  public ReadOnlyObjectProperty<Sweep> sweepProperty() {
    return sweep.getReadOnlyProperty();
  }

  /** Why it cannot be started, in a sentence; empty if it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Says what to do with that by which the runs of a sweep are found that was started. */
  public void onStarted(Consumer<String> then) {
    started = then;
  }

  /** Asks for values, of the seed to begin with. */
  public void ask() {
    if (!form().validProperty().get()) {
      return;
    }
    open.set(true);
    offer();
    if (rows.isEmpty()) {
      add();
      choices.stream()
          .filter(choice -> choice.path().equals(Comparison.SEED))
          .forEach(rows.get(0).setting::set);
      rows.get(0).values.set(SEEDS);
    }
  }

  /** Asks no more; what was typed stays for the next time. */
  public void cancel() {
    open.set(false);
  }

  /** Adds a setting. */
  public void add() {
    Row row = new Row();
    row.setting.addListener((property, was, now) -> judge());
    row.values.addListener((property, was, now) -> judge());
    rows.add(row);
    judge();
  }

  /** Takes a setting out. */
  public void remove(Row row) {
    rows.remove(row);
    judge();
  }

  /** Trains every combination. */
  public void start() {
    Sweep wanted = sweep.get();
    if (!open.get() || wanted == null || !form().validProperty().get()) {
      return;
    }
    open.set(false); // so that a second key press does not start it again
    String name = base.name().get();
    String parent = base.parent().get();
    ObjectNode experiment = form().value();
    RunAccess.Machine machine = base.machine().get();
    work.run(
        () -> access.sweep(name, experiment, wanted, machine, parent),
        started,
        e -> {
          open.set(true);
          problem.set(Objects.toString(e.getMessage(), e.toString()));
        });
  }

  /** The settings that the form has now. */
  private void offer() {
    if (!open.get()) {
      return;
    }
    List<Choice> now =
        form().leaves().stream()
            .map(leaf -> new Choice(leaf.spec().path(), leaf.spec().label()))
            .toList();
    if (!choices.equals(now)) {
      choices.setAll(now);
    }
    judge();
  }

  private void judge() {
    try {
      List<Sweep.Axis> axes = new ArrayList<>();
      for (Row row : rows) {
        axes.add(axis(row));
      }
      if (axes.isEmpty()) {
        throw new ConfigException("Add a setting to vary");
      }
      if (!form().validProperty().get()) {
        throw new ConfigException("The experiment has an error: mend it first");
      }
      sweep.set(new Sweep(axes));
      problem.set("");
    } catch (ConfigException e) {
      sweep.set(null);
      problem.set(e.getMessage());
    }
  }

  private Sweep.Axis axis(Row row) {
    Choice choice = row.setting.get();
    if (choice == null) {
      throw new ConfigException("Choose a setting to vary");
    }
    LeafEdit leaf =
        form()
            .leaf(choice.path())
            .orElseThrow(
                () ->
                    new ConfigException("", choice.path(), "is not a setting of this experiment"));
    Sweep.Axis axis = Sweep.Axis.of(choice.path(), row.values.get());
    for (JsonNode value : axis.values()) {
      leaf.fault(value).ifPresent(why -> fail(choice.path(), value, why));
    }
    return axis;
  }

  private static void fail(String path, JsonNode value, String why) {
    throw new ConfigException("", path, value.asText(value.toString()) + ": " + why);
  }
}
