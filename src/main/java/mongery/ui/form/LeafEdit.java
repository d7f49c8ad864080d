package mongery.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A field with one text: a number, a word, a choice, a switch, or a list of numbers. */
public final class LeafEdit extends Edit {
  private final Notation notation;
  private final List<String> options;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private JsonNode value = JsonNodeFactory.instance.nullNode();
  private JsonNode base = JsonNodeFactory.instance.nullNode();

  /**
   * @param spec what it is
   * @param notation how its text is read
   * @param options the words of a {@link Notation#CHOICE} or of a list of such, in JSON's spelling
   * @param edited called after every edit
   */
  LeafEdit(Spec spec, Notation notation, List<String> options, Consumer<Edit> edited) {
    super(spec);
    this.notation = notation;
    this.options = List.copyOf(options);
    text.addListener(
        (property, was, now) -> {
          read();
          edited.accept(this);
        });
    read();
  }

  /** Whether it is typed into or dragged, so that edits of it come in numbers. */
  boolean typed() {
    return notation != Notation.CHOICE && notation != Notation.FLAG;
  }

  /** How the text is read. */
  public Notation notation() {
    return notation;
  }

  /** The words to choose from. */
  public List<String> options() {
    return options;
  }

  /** What is typed; stays as typed even if it makes no sense. */
  public StringProperty textProperty() {
    return text;
  }

  /** Why the text cannot be used, in a sentence; empty if it can. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** The preset's value as text. */
  public String baseText() {
    return notation.write(base);
  }

  /** Why another value could not be used here, in a sentence; nothing if it could. */
  public Optional<String> fault(JsonNode other) {
    try {
      JsonNode unused = notation.read(notation.write(other), spec(), options);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public JsonNode value() {
    return value;
  }

  @Override
  public boolean valid() {
    return error.get().isEmpty();
  }

  @Override
  public void show(JsonNode shown) {
    text.set(notation.write(shown));
    read();
  }

  @Override
  void base(JsonNode value) {
    base = value == null ? JsonNodeFactory.instance.nullNode() : value;
    read();
  }

  @Override
  public void reset() {
    show(base);
  }

  @Override
  Object draft() {
    return text.get();
  }

  @Override
  void restore(Object draft) {
    text.set((String) draft);
  }

  @Override
  Stream<LeafEdit> leaves() {
    return Stream.of(this);
  }

  @Override
  Stream<Edit> changes() {
    return changedProperty().get() ? Stream.of(this) : Stream.empty();
  }

  private void read() {
    try {
      value = notation.read(text.get(), spec(), options);
      error.set("");
      markChanged(!Notation.same(value, base));
    } catch (IllegalArgumentException e) {
      error.set(e.getMessage());
      markChanged(true);
    }
  }
}
