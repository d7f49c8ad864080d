package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Flat descriptions of record types, for forms and tables. */
public final class Fields {
  private final Registry registry;

  /**
   * @param registry members of families
   */
  public Fields(Registry registry) {
    this.registry = registry;
  }

  /**
   * Settings of a record type. Nested records are flattened; a member of a family, a list and an
   * optional record stay one field each, for what is inside depends on the value.
   */
  public List<Field> of(Class<? extends Record> type) {
    List<Field> out = new ArrayList<>();
    collect(type, "", null, false, out);
    return out;
  }

  /**
   * Settings of a configuration with their values: inside members of families and list entries,
   * too.
   *
   * @param config canonical or partial configuration
   */
  public List<Field> of(Class<? extends Record> type, JsonNode config) {
    List<Field> out = new ArrayList<>();
    collect(type, "", config, true, out);
    return out;
  }

  private void collect(Class<?> type, String prefix, JsonNode node, boolean deep, List<Field> out) {
    for (Component component : Component.of(type)) {
      String path = Binder.join(prefix, component.name());
      JsonNode value = node == null ? null : node.get(component.name());
      expand(component, component.shape(), path, value, deep, out);
    }
  }

  private void expand(
      Component component,
      Shape shape,
      String path,
      JsonNode value,
      boolean deep,
      List<Field> out) {
    switch (shape.kind()) {
      case RECORD -> {
        boolean optional = component.setting().optional() && shape == component.shape();
        if (optional) {
          out.add(field(component, shape, path, value));
        }
        if (!optional || (deep && value != null && !value.isNull())) {
          collect(shape.type(), path, value, deep, out);
        }
      }
      case FAMILY -> {
        out.add(field(component, shape, path, value));
        Class<?> member =
            value == null || !deep
                ? null
                : registry.member(shape.type(), value.path("type").asText());
        if (member != null) {
          collect(member, path, value, true, out);
        }
      }
      case LIST -> {
        out.add(field(component, shape, path, value));
        Kind element = shape.element().kind();
        if (deep && value != null && (element == Kind.RECORD || element == Kind.FAMILY)) {
          for (int i = 0; i < value.size(); i++) {
            String entry = Binder.join(path, Integer.toString(i));
            expand(component, shape.element(), entry, value.get(i), true, out);
          }
        }
      }
      default -> out.add(field(component, shape, path, value));
    }
  }

  private Field field(Component component, Shape shape, String path, JsonNode value) {
    Setting s = component.setting();
    Shape inner = shape.kind() == Kind.LIST ? shape.element() : shape;
    return new Field(
        path,
        Words.label(component.name()),
        shape.kind(),
        s.help(),
        s.unit(),
        s.min(),
        s.max(),
        s.above(),
        component.defaultValue(),
        s.optional(),
        s.live(),
        choices(inner),
        inner.kind() == Kind.FAMILY ? inner.type() : null,
        inner.kind() == Kind.RECORD ? inner.type().asSubclass(Record.class) : null,
        shape.kind() == Kind.LIST ? inner.kind() : null,
        value);
  }

  private List<Field.Choice> choices(Shape shape) {
    return switch (shape.kind()) {
      case CHOICE -> shape.choices().stream().map(c -> new Field.Choice(c, "")).toList();
      case FAMILY ->
          registry.members(shape.type()).entrySet().stream()
              .map(e -> new Field.Choice(e.getKey(), Registry.help(e.getValue())))
              .toList();
      default -> List.of();
    };
  }
}
