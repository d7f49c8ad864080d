package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON Schema (draft 2020-12) of presets, for editors. A preset that extends another may leave out
 * any key, so every definition exists twice: whole and, under {@code partial.}, with nothing
 * required.
 */
public final class Schema {
  private final Registry registry;
  private final TreeMap<String, ObjectNode> defs = new TreeMap<>();
  private final Map<String, Class<?>> owners = new HashMap<>();

  private Schema(Registry registry) {
    this.registry = registry;
  }

  /**
   * The schema of presets that bind to a record type.
   *
   * @param registry members of families
   * @param title shown by editors
   */
  public static ObjectNode of(Class<? extends Record> type, Registry registry, String title) {
    Schema schema = new Schema(registry);
    ObjectNode whole = schema.record(type, false, null);
    ObjectNode partial = schema.record(type, true, null);
    for (ObjectNode variant : new ObjectNode[] {whole, partial}) {
      ObjectNode properties = (ObjectNode) variant.get("properties");
      properties.putObject("$schema").put("type", "string");
      properties.putObject("$sha256").put("type", "string");
    }
    ((ObjectNode) partial.get("properties"))
        .putObject("extends")
        .put("type", "string")
        .put("description", "Name or path of the preset that this one is laid over");
    ObjectNode root = Json.object();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", title);
    root.putObject("if").putArray("required").add("extends");
    root.set("then", partial);
    root.set("else", whole);
    ObjectNode all = root.putObject("$defs");
    schema.defs.forEach(all::set);
    return root;
  }

  private ObjectNode record(Class<?> type, boolean partial, Class<?> family) {
    ObjectNode out = Json.object();
    out.put("type", "object");
    if (type.isAnnotationPresent(Named.class)) {
      out.put("description", Registry.help(type));
    }
    ObjectNode properties = out.putObject("properties");
    ArrayNode required = Json.object().arrayNode();
    if (family != null) {
      properties.putObject("type").put("const", Registry.type(type));
      required.add("type");
    }
    for (Component component : Component.of(type)) {
      properties.set(component.name(), component(component, partial));
      if (mustBeGiven(component)) {
        required.add(component.name());
      }
    }
    if (!partial && !required.isEmpty()) {
      out.set("required", required);
    }
    out.put("additionalProperties", false);
    return out;
  }

  private static boolean mustBeGiven(Component component) {
    if (component.setting().optional() || !component.setting().def().isEmpty()) {
      return false;
    }
    return component.shape().kind() != Kind.RECORD
        || Component.of(component.shape().type()).stream().anyMatch(Schema::mustBeGiven);
  }

  private ObjectNode component(Component component, boolean partial) {
    Setting setting = component.setting();
    JsonNode def = component.defaultValue();
    // An object given where the default is an object is laid over the default.
    boolean loose = partial || (def != null && def.isObject());
    ObjectNode out = shape(component.shape(), component, loose);
    if (setting.optional() || partial) {
      ObjectNode orNull = Json.object();
      ArrayNode any = orNull.putArray("anyOf");
      any.add(out);
      any.addObject().put("type", "null");
      out = orNull;
    }
    String unit = setting.unit().isEmpty() ? "" : " (" + setting.unit() + ")";
    out.put("description", setting.help() + unit);
    if (def != null) {
      out.set("default", def);
    }
    return out;
  }

  private ObjectNode shape(Shape shape, Component in, boolean partial) {
    ObjectNode out = Json.object();
    switch (shape.kind()) {
      case INTEGER -> range(out.put("type", "integer"), in.setting());
      case NUMBER -> range(out.put("type", "number"), in.setting());
      case BOOLEAN -> out.put("type", "boolean");
      case TEXT -> out.put("type", "string");
      case CHOICE -> shape.choices().forEach(out.putArray("enum")::add);
      case LIST -> {
        out.put("type", "array");
        out.set("items", shape(shape.element(), in, false));
      }
      case RECORD -> ref(out, shape.type(), name(shape.type()), partial, null);
      case FAMILY -> {
        ArrayNode any = out.putArray(partial ? "anyOf" : "oneOf");
        String noun = Registry.noun(shape.type());
        registry
            .members(shape.type())
            .forEach(
                (type, member) ->
                    ref(any.addObject(), member, noun + "." + type, partial, shape.type()));
      }
    }
    return out;
  }

  /** Simple name, with that of the record around it: two laws may each have a Component. */
  private static String name(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return around == null ? type.getSimpleName() : name(around) + "." + type.getSimpleName();
  }

  private void ref(ObjectNode out, Class<?> type, String name, boolean partial, Class<?> family) {
    Class<?> owner = owners.putIfAbsent(name, type);
    if (owner != null && owner != type) {
      throw new IllegalStateException("the schema calls two records " + name);
    }
    String key = partial ? "partial." + name : name;
    if (!defs.containsKey(key)) {
      defs.put(key, Json.object()); // holds the place while the definition refers to itself
      defs.get(key).setAll(record(type, partial, family));
    }
    out.put("$ref", "#/$defs/" + key);
  }

  private static void range(ObjectNode out, Setting setting) {
    if (setting.min() != Double.NEGATIVE_INFINITY) {
      number(out, setting.above() ? "exclusiveMinimum" : "minimum", setting.min());
    }
    if (setting.max() != Double.POSITIVE_INFINITY) {
      number(out, "maximum", setting.max());
    }
  }

  private static void number(ObjectNode out, String key, double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      out.put(key, (long) value);
    } else {
      out.put(key, value);
    }
  }
}
