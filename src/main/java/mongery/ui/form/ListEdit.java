package mongery.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Any number of records or family members. */
public final class ListEdit extends Edit {
  private final IntFunction<Edit> entry;
  private final Consumer<Edit> edited;
  private final ObservableList<Edit> entries = FXCollections.observableArrayList();
  private final ObservableList<Edit> entriesView =
      FXCollections.unmodifiableObservableList(entries);
  private JsonNode base = JsonNodeFactory.instance.arrayNode();

  /**
   * @param entry makes the field of an entry at a place, holding the defaults
   */
  ListEdit(Spec spec, IntFunction<Edit> entry, Consumer<Edit> edited) {
    super(spec);
    this.entry = entry;
    this.edited = edited;
  }

  /** Entries in order; change them by {@link #add} and {@link #remove}. */
  public ObservableList<Edit> entries() {
    return entriesView;
  }

  /**
   * Appends an entry of defaults, or a record like the last one: its dimension is the right one.
   */
  public void add() {
    Edit made = made(entries.size());
    if (made instanceof GroupEdit && !entries.isEmpty()) {
      made.show(entries.get(entries.size() - 1).value());
      made.base(made.value());
    }
    entries.add(made);
    mark();
    edited.accept(this);
  }

  /** Takes an entry out. */
  public void remove(Edit gone) {
    ArrayNode rest = JsonNodeFactory.instance.arrayNode();
    entries.stream().filter(kept -> kept != gone).forEach(kept -> rest.add(kept.value()));
    show(rest);
  }

  @Override
  public JsonNode value() {
    ArrayNode value = JsonNodeFactory.instance.arrayNode();
    entries.forEach(e -> value.add(e.value()));
    return value;
  }

  @Override
  public boolean valid() {
    return entries.stream().allMatch(Edit::valid);
  }

  @Override
  public void show(JsonNode value) {
    List<Edit> shown = new ArrayList<>();
    if (value != null && value.isArray()) {
      for (JsonNode v : value) {
        Edit field = made(shown.size());
        field.show(v);
        if (shown.size() < base.size()) {
          field.base(base.get(shown.size()));
        } else {
          field.base(v);
        }
        shown.add(field);
      }
    }
    entries.setAll(shown);
    mark();
    edited.accept(this);
  }

  @Override
  void base(JsonNode value) {
    base = value != null && value.isArray() ? value : JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < Math.min(base.size(), entries.size()); i++) {
      entries.get(i).base(base.get(i));
    }
    mark();
  }

  @Override
  public void reset() {
    show(base);
  }

  @Override
  Object draft() {
    return entries.stream().map(Edit::draft).toList();
  }

  @Override
  void restore(Object draft) {
    List<?> before = (List<?>) draft;
    if (before.size() != entries.size()) {
      List<Edit> made = new ArrayList<>();
      for (int i = 0; i < before.size(); i++) {
        Edit field = i < entries.size() ? entries.get(i) : made(i);
        if (i >= entries.size() && i < base.size()) {
          field.base(base.get(i));
        }
        made.add(field);
      }
      entries.setAll(made);
    }
    for (int i = 0; i < before.size(); i++) {
      entries.get(i).restore(before.get(i));
    }
    mark();
    edited.accept(this);
  }

  @Override
  Stream<LeafEdit> leaves() {
    return entries.stream().flatMap(Edit::leaves);
  }

  @Override
  Stream<Edit> changes() {
    return entries.size() == base.size()
        ? entries.stream().flatMap(Edit::changes)
        : Stream.of(this);
  }

  private Edit made(int place) {
    Edit field = entry.apply(place);
    field.changedProperty().addListener((property, was, now) -> mark());
    return field;
  }

  private void mark() {
    markChanged(changes().findAny().isPresent());
  }
}
