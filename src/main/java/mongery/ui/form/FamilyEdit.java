package mongery.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A choice between the members of a family, each with its own settings. Members looked at before
 * keep what was typed into them.
 */
public final class FamilyEdit extends Edit {
  private static final String TYPE = "type";

  private final List<Option> options;
  private final Map<String, GroupEdit> members = new LinkedHashMap<>();
  private final StringProperty type = new SimpleStringProperty(this, TYPE, "");
  private final ReadOnlyObjectWrapper<GroupEdit> member =
      new ReadOnlyObjectWrapper<>(this, "member");
  private JsonNode base = JsonNodeFactory.instance.nullNode();

  /**
   * A member to choose.
   *
   * @param type its word in JSON
   * @param help one line
   * @param settings makes its fields, holding the defaults
   */
  public record Option(String type, String help, Function<Spec, GroupEdit> settings) {}

  FamilyEdit(Spec spec, List<Option> options, Consumer<Edit> edited) {
    super(spec);
    this.options = List.copyOf(options);
    type.addListener(
        (property, was, now) -> {
          member.set(settingsOf(now));
          mark();
          edited.accept(this);
        });
  }

  /** Members to choose from. */
  public List<Option> options() {
    return options;
  }

  /** The member chosen; empty for none, which only an optional field may have. */
  public StringProperty typeProperty() {
    return type;
  }

  /** Settings of the member chosen; null for none. */
  public ReadOnlyObjectProperty<GroupEdit> memberProperty() {
    return member.getReadOnlyProperty();
  }

  @Override
  public JsonNode value() {
    if (member.get() == null) {
      return JsonNodeFactory.instance.nullNode();
    }
    ObjectNode value = JsonNodeFactory.instance.objectNode().put(TYPE, type.get());
    value.setAll(member.get().value());
    return value;
  }

  @Override
  public boolean valid() {
    return member.get() == null ? spec().optional() : member.get().valid();
  }

  @Override
  public void show(JsonNode value) {
    String shown = value == null ? "" : value.path(TYPE).asText("");
    GroupEdit settings = settingsOf(shown);
    if (settings != null && value instanceof ObjectNode object) {
      settings.show(object.deepCopy().without(TYPE));
    }
    type.set(settings == null ? "" : shown);
  }

  @Override
  void base(JsonNode value) {
    base = value == null ? JsonNodeFactory.instance.nullNode() : value;
    members.keySet().retainAll(Set.of(type.get())); // edits of members looked at before end here
    GroupEdit settings = settingsOf(base.path(TYPE).asText(""));
    if (settings != null && base instanceof ObjectNode object) {
      settings.base(object.deepCopy().without(TYPE));
    }
    mark();
  }

  @Override
  public void reset() {
    show(base);
  }

  /** Whether another member than the preset's is chosen. */
  public boolean typeChanged() {
    return !type.get().equals(base.path(TYPE).asText(""));
  }

  private record Draft(String type, Optional<Object> member) {}

  @Override
  Object draft() {
    return new Draft(type.get(), Optional.ofNullable(member.get()).map(GroupEdit::draft));
  }

  @Override
  void restore(Object draft) {
    Draft before = (Draft) draft;
    type.set(before.type());
    before.member().ifPresent(settings -> member.get().restore(settings));
  }

  @Override
  Stream<LeafEdit> leaves() {
    return member.get() == null ? Stream.empty() : member.get().leaves();
  }

  @Override
  Stream<Edit> changes() {
    if (typeChanged()) {
      return Stream.of(this);
    }
    return member.get() == null ? Stream.empty() : member.get().changes();
  }

  private void mark() {
    markChanged(changes().findAny().isPresent());
  }

  private GroupEdit settingsOf(String chosen) {
    GroupEdit known = members.get(chosen);
    if (known != null) {
      return known;
    }
    for (Option option : options) {
      if (option.type().equals(chosen)) {
        GroupEdit made = option.settings().apply(spec());
        made.changedProperty().addListener((property, was, now) -> mark());
        members.put(chosen, made);
        return made;
      }
    }
    return null;
  }
}
