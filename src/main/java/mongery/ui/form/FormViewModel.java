package mongery.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
  private Runnable afterEdit = () -> {};
  private boolean loading;

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
    loading = true;
    try {
      root.base(canonical);
      root.show(canonical);
      root.base(canonical);
    } finally {
      loading = false;
    }
    empty.set(false);
    edited();
  }

  /** The record with every default spelled out; as it is if it makes no sense. */
  private JsonNode completed(JsonNode record) {
    try {
      return binder.write(binder.read(record, type, ""));
    } catch (ConfigException e) {
      return record;
    }
  }

  /** Says what to do after each edit, once all properties are up to date. */
  public void onEdit(Runnable then) {
    afterEdit = then;
  }

  /** Forgets everything; there is nothing to edit until the next {@link #load}. */
  public void clear() {
    empty.set(true);
    edited();
  }

  /** Takes all edits back. */
  public void reset() {
    loading = true;
    try {
      root.reset();
    } finally {
      loading = false;
    }
    edited();
  }

  /** The record's JSON as typed. Check {@link #validProperty} first. */
  public ObjectNode value() {
    return root.value();
  }

  /** The field of that path, if it is there now. */
  public Optional<LeafEdit> leaf(String path) {
    return root.leaves().filter(leaf -> leaf.spec().path().equals(path)).findFirst();
  }

  /** The fields with one text that are there now, in order. */
  public List<LeafEdit> leaves() {
    return root.leaves().toList();
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

  private void edited() {
    if (loading) {
      return;
    }
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
    problemPath.set(where);
    problem.set(wrong);
    valid.set(good);
    afterEdit.run();
  }
}
