package mongery.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mongery.config.Binder;
import mongery.config.ConfigException;

/** A settings record under edit: its fields, whether they make a valid record, and what changed. */
public final class FormViewModel {
  private final Binder binder;
  private final Class<? extends Record> type;
  private final GroupEdit root;
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid");
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper problemPath = new ReadOnlyStringWrapper(this, "path", "");
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper(this, "obstacle", "");
  private final Undo undo = new Undo();
  private final JsonViewModel json = new JsonViewModel(this);
  private final List<Runnable> afterEdit = new ArrayList<>();
  private boolean quiet;

  /**
   * @param binder reads and checks whole records
   * @param type the record
   */
  public FormViewModel(Binder binder, Class<? extends Record> type) {
    this.binder = binder;
    this.type = type;
    this.root = new Forms(binder, this::edited).group(Spec.place("", "", ""), type);
  }

  /** Fields of the record. */
  public GroupEdit root() {
    return root;
  }

  /**
   * The parts of the record that are edited. What the record says of itself, its title and the
   * results to expect, is not.
   */
  List<Edit> sections() {
    return root.fields().stream()
        .filter(edit -> !(edit instanceof LeafEdit || edit instanceof ListEdit))
        .toList();
  }

  /** Whether nothing has been loaded yet. */
  public ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /** Whether what is typed makes a valid record. */
  public ReadOnlyBooleanProperty validProperty() {
    return valid.getReadOnlyProperty();
  }

  /** Number of settings that differ from what was loaded. */
  public ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** What keeps it from being valid, in a sentence; empty if nothing does. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Path of the setting that {@link #problemProperty} is about; may be empty. */
  public ReadOnlyStringProperty problemPathProperty() {
    return problemPath.getReadOnlyProperty();
  }

  /**
   * Shows a record, forgetting what was typed; it is what changes are compared with. Keys that a
   * record of an older version of the program lacks take their defaults.
   */
  public void load(JsonNode record) {
    JsonNode canonical = completed(record);
    empty.set(false);
    obstacle.set("");
    quietly(
        () -> {
          root.base(canonical);
          root.show(canonical);
          root.base(canonical);
        },
        "");
    undo.begin(root.draft());
  }

  /** Does several edits that are one step to undo; what is after it is judged once. */
  public void together(Runnable edits) {
    quietly(edits, "");
  }

  private void quietly(Runnable edits, String place) {
    if (quiet) {
      edits.run();
      return;
    }
    quiet = true;
    try {
      edits.run();
    } finally {
      quiet = false;
    }
    judge(place);
  }

  /** Ends a step to undo: a slider was let go, a field was left. */
  public void seal() {
    undo.seal();
  }

  /** Whether an edit can be taken back. */
  public ReadOnlyBooleanProperty canUndoProperty() {
    return undo.backProperty();
  }

  /** Whether an edit that was taken back can be made again. */
  public ReadOnlyBooleanProperty canRedoProperty() {
    return undo.forthProperty();
  }

  /** Takes the last step back, if there is one. */
  public void undo() {
    if (undo.backProperty().get()) {
      restore(undo.back());
    }
  }

  /** Makes the step again that was taken back last, if there is one. */
  public void redo() {
    if (undo.forthProperty().get()) {
      restore(undo.forth());
    }
  }

  /** Everything typed so far, to go on with later. */
  public Object draft() {
    return root.draft();
  }

  /** Goes on with what was typed before, as one step. */
  public void restore(Object draft) {
    quietly(() -> root.restore(draft), "");
  }

  /** Puts a whole record in, as one step; what is wrong with it is said as if it were typed. */
  public void take(JsonNode record) {
    JsonNode canonical = completed(record);
    quietly(() -> root.show(canonical), "");
  }

  /** The same settings as text. */
  public JsonViewModel json() {
    return json;
  }

  /**
   * Puts a whole record in, as one step with the one before if that was of the same place.
   *
   * @throws ConfigException if it makes no valid record; nothing is changed then
   */
  void show(JsonNode record, String place) {
    JsonNode canonical = binder.write(binder.read(record, type, ""));
    quietly(() -> root.show(canonical), place);
  }

  /** Says why the settings must not be used, whatever the form holds; empty for nothing. */
  void obstruct(String why) {
    obstacle.set(why);
    judge("");
  }

  /** The record with every default spelled out; as it is if it makes no sense. */
  private JsonNode completed(JsonNode record) {
    try {
      return binder.write(binder.read(record, type, ""));
    } catch (ConfigException e) {
      return record;
    }
  }

  /** Adds what to do after each edit, once all properties are up to date. */
  public void onEdit(Runnable then) {
    afterEdit.add(then);
  }

  /** Forgets everything; there is nothing to edit until the next {@link #load}. */
  public void clear() {
    empty.set(true);
    obstacle.set("");
    undo.begin("");
    judge("");
  }

  /** Takes all edits back. */
  public void reset() {
    obstacle.set("");
    together(root::reset);
  }

  /** The record's JSON as typed. Check {@link #validProperty} first. */
  public ObjectNode value() {
    return root.value();
  }

  /** The field of that path, if it is there now. */
  public Optional<LeafEdit> leaf(String path) {
    return root.leaves().filter(leaf -> leaf.spec().path().equals(path)).findFirst();
  }

  /** The fields with one text that are edited, as they are now, in order. */
  public List<LeafEdit> leaves() {
    return sections().stream().flatMap(Edit::leaves).toList();
  }

  /** First field whose text cannot be used. */
  public Optional<LeafEdit> firstError() {
    return root.leaves().filter(leaf -> !leaf.valid()).findFirst();
  }

  /** What differs from what was loaded. */
  public List<Edit> differences() {
    return root.changes().toList();
  }

  private String fieldProblem() {
    long errors = root.leaves().filter(leaf -> !leaf.valid()).count();
    return firstError()
        .map(
            first ->
                first.spec().label()
                    + ": "
                    + first.errorProperty().get()
                    + (errors > 1 ? " (and " + (errors - 1) + " more)" : ""))
        .orElse("Choose a member where it says none");
  }

  private void edited(Edit source) {
    if (!quiet) {
      judge(source instanceof LeafEdit leaf && leaf.typed() ? source.spec().path() : "");
    }
  }

  private void judge(String place) {
    changes.set(empty.get() ? 0 : (int) root.changes().count());
    String wrong = "";
    String where = "";
    boolean good = !empty.get() && root.valid();
    if (good) {
      try {
        Object unused = binder.read(root.value(), type, "");
      } catch (ConfigException e) {
        wrong = e.getMessage();
        where = e.path();
        good = false;
      }
    }
    if (!empty.get() && !root.valid()) {
      wrong = fieldProblem();
    }
    if (!obstacle.get().isEmpty()) {
      wrong = obstacle.get();
      good = false;
    }
    problemPath.set(where);
    problem.set(wrong);
    valid.set(good);
    if (!empty.get()) {
      undo.record(root.draft(), place);
    }
    json.write();
    List.copyOf(afterEdit).forEach(Runnable::run);
  }
}
