package mongery.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A record that may be absent. Taken out and put in again it keeps what was typed. */
public final class OptionalEdit extends Edit {
  private final Supplier<GroupEdit> fresh;
  private final Consumer<Edit> edited;
  private final ReadOnlyObjectWrapper<GroupEdit> member =
      new ReadOnlyObjectWrapper<>(this, "member");
  private GroupEdit kept;
  private JsonNode base = JsonNodeFactory.instance.nullNode();

  /**
   * @param fresh makes the record's fields, holding the defaults
   */
  OptionalEdit(Spec spec, Supplier<GroupEdit> fresh, Consumer<Edit> edited) {
    super(spec);
    this.fresh = fresh;
    this.edited = edited;
  }

  /** The record; null while it is absent. */
  public ReadOnlyObjectProperty<GroupEdit> memberProperty() {
    return member.getReadOnlyProperty();
  }

  /** Puts the record in. */
  public void add() {
    become(kept());
  }

  /** Takes the record out. */
  public void remove() {
    become(null);
  }

  private void become(GroupEdit now) {
    member.set(now);
    mark();
    edited.accept(this);
  }

  private GroupEdit kept() {
    if (kept == null) {
      kept = fresh.get();
      kept.changedProperty().addListener((property, was, now) -> mark());
    }
    return kept;
  }

  @Override
  public JsonNode value() {
    return member.get() == null ? JsonNodeFactory.instance.nullNode() : member.get().value();
  }

  @Override
  public boolean valid() {
    return member.get() == null || member.get().valid();
  }

  @Override
  public void show(JsonNode value) {
    if (value != null && value.isObject()) {
      kept().show(value);
      become(kept());
    } else {
      become(null);
    }
  }

  @Override
  void base(JsonNode value) {
    base = value == null ? JsonNodeFactory.instance.nullNode() : value;
    if (base.isObject()) {
      kept().base(base);
    } else {
      kept = member.get(); // what was typed before belongs to another record
    }
    mark();
  }

  @Override
  public void reset() {
    show(base);
  }

  @Override
  Object draft() {
    return Optional.ofNullable(member.get()).map(GroupEdit::draft);
  }

  @Override
  void restore(Object draft) {
    Object below = ((Optional<?>) draft).orElse(null);
    if (below != null) {
      kept().restore(below);
    }
    become(below == null ? null : kept());
  }

  @Override
  Stream<LeafEdit> leaves() {
    return member.get() == null ? Stream.empty() : member.get().leaves();
  }

  @Override
  Stream<Edit> changes() {
    if (member.get() == null || !base.isObject()) {
      return (member.get() == null) == !base.isObject() ? Stream.empty() : Stream.of(this);
    }
    return member.get().changes();
  }

  private void mark() {
    markChanged(changes().findAny().isPresent());
  }
}
