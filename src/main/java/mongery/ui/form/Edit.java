package mongery.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** A value under edit, beside the preset's value that it is compared with. Sees no control. */
public abstract sealed class Edit permits LeafEdit, GroupEdit, OptionalEdit, FamilyEdit, ListEdit {
  private final Spec spec;
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");

  Edit(Spec spec) {
    this.spec = spec;
  }

  /** What the field is. */
  public final Spec spec() {
    return spec;
  }

  /** Whether the value differs from the preset's. */
  public final ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** The value as typed so far. Meaningful only while {@link #valid}. */
  public abstract JsonNode value();

  /** Whether the value may be used. */
  public abstract boolean valid();

  /** Puts a value in, as if it had been typed. */
  public abstract void show(JsonNode value);

  /** Sets the value that {@link #changedProperty} and {@link #reset} refer to. */
  abstract void base(JsonNode value);

  /** Goes back to the preset's value. */
  public abstract void reset();

  /** Everything typed so far, sensible or not, to be {@link #restore restored} or compared. */
  abstract Object draft();

  /** Puts a draft of this field back. */
  abstract void restore(Object draft);

  /** All fields below this one that a person types into, in order. */
  abstract Stream<LeafEdit> leaves();

  /** Changes within and below this field, in order; a replaced member counts once. */
  abstract Stream<Edit> changes();

  final void markChanged(boolean now) {
    changed.set(now);
  }
}
