package mongery.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** A record: its components in order. Keys without a field are carried along untouched. */
public final class GroupEdit extends Edit {
  private final List<Edit> fields;
  private ObjectNode others = JsonNodeFactory.instance.objectNode();

  GroupEdit(Spec spec, List<Edit> fields) {
    super(spec);
    this.fields = List.copyOf(fields);
    this.fields.forEach(
        field ->
            field
                .changedProperty()
                .addListener((property, was, now) -> markChanged(changes().findAny().isPresent())));
  }

  /** Components in order. */
  public List<Edit> fields() {
    return fields;
  }

  /** The component of that key. */
  public Edit field(String name) {
    return fields.stream()
        .filter(field -> field.spec().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(spec().path() + " has no " + name));
  }

  @Override
  public ObjectNode value() {
    ObjectNode value = others.deepCopy();
    for (Edit field : fields) {
      JsonNode entry = field.value();
      if (!entry.isNull()) {
        value.set(field.spec().name(), entry);
      }
    }
    return value;
  }

  @Override
  public boolean valid() {
    return fields.stream().allMatch(Edit::valid);
  }

  @Override
  public void show(JsonNode value) {
    others = remainder(value);
    fields.forEach(field -> field.show(entry(value, field)));
  }

  @Override
  void base(JsonNode value) {
    fields.forEach(field -> field.base(entry(value, field)));
    markChanged(changes().findAny().isPresent());
  }

  @Override
  public void reset() {
    fields.forEach(Edit::reset);
  }

  private record Draft(ObjectNode others, List<Object> fields) {}

  @Override
  Object draft() {
    return new Draft(others.deepCopy(), fields.stream().map(Edit::draft).toList());
  }

  @Override
  void restore(Object draft) {
    Draft before = (Draft) draft;
    others = before.others().deepCopy();
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).restore(before.fields().get(i));
    }
  }

  @Override
  Stream<LeafEdit> leaves() {
    return fields.stream().flatMap(Edit::leaves);
  }

  @Override
  Stream<Edit> changes() {
    return fields.stream().flatMap(Edit::changes);
  }

  private static JsonNode entry(JsonNode value, Edit field) {
    JsonNode entry = value == null ? null : value.get(field.spec().name());
    return entry == null ? JsonNodeFactory.instance.nullNode() : entry;
  }

  private ObjectNode remainder(JsonNode value) {
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    if (value instanceof ObjectNode object) {
      rest.setAll(object);
      fields.forEach(field -> rest.remove(field.spec().name()));
    }
    return rest;
  }
}
