package mongery.config;

import static mongery.config.Component.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Binds JSON to records, strictly, and writes records as canonical JSON: components in order of
 * declaration, {@code "type"} first, every default spelled out.
 */
public final class Binder {
  private final Registry registry;

  /**
   * @param registry members of families
   */
  public Binder(Registry registry) {
    this.registry = registry;
  }

  /** A binder of everything on the class path. */
  public static Binder load() {
    return new Binder(Registry.load());
  }

  /** Members of families. */
  public Registry registry() {
    return registry;
  }

  /**
   * Reads a record, or a member of a family.
   *
   * @param file what to call the source of the values in messages; may be empty
   * @throws ConfigException if a key is unknown or missing, or a value is not allowed
   */
  public <T> T read(JsonNode node, Class<T> type, String file) {
    return read(node, type, path -> file);
  }

  /**
   * Reads a record whose values come from several files.
   *
   * @param origin tells for a key path where its value came from
   * @throws ConfigException if a key is unknown or missing, or a value is not allowed
   */
  public <T> T read(JsonNode node, Class<T> type, UnaryOperator<String> origin) {
    return type.cast(new Reading(origin).value(node, Shape.of(type), null, ""));
  }

  /** Canonical JSON of a record. */
  public ObjectNode write(Record value) {
    ObjectNode out = Json.object();
    if (value.getClass().isAnnotationPresent(Named.class)) {
      out.put("type", Registry.type(value.getClass()));
    }
    for (Component component : Component.of(value.getClass())) {
      Object part = component.get(value);
      if (part != null) {
        out.set(component.name(), tree(part));
      }
    }
    return out;
  }

  /** The defaults of a record type, spelled out; keys that must be given are absent. */
  public ObjectNode defaults(Class<? extends Record> type) {
    ObjectNode out = Json.object();
    if (type.isAnnotationPresent(Named.class)) {
      out.put("type", Registry.type(type));
    }
    for (Component component : Component.of(type)) {
      JsonNode def = component.defaultValue();
      if (component.shape().kind() == Kind.RECORD && !component.setting().optional()) {
        JsonNode inner = defaults(component.shape().type().asSubclass(Record.class));
        out.set(component.name(), def == null ? inner : Merge.over(inner, def));
      } else if (component.shape().kind() == Kind.FAMILY && def != null && def.has("type")) {
        Class<? extends Record> member =
            registry.member(component.shape().type(), def.get("type").asText());
        out.set(component.name(), member == null ? def : Merge.over(defaults(member), def));
      } else if (def != null && !def.isNull()) {
        out.set(component.name(), def);
      }
    }
    return out;
  }

  private JsonNode tree(Object value) {
    if (value instanceof Record r) {
      return write(r);
    } else if (value instanceof List<?> list) {
      ArrayNode out = Json.object().arrayNode();
      list.forEach(entry -> out.add(tree(entry)));
      return out;
    } else if (value instanceof Enum<?> e) {
      return Json.tree(Words.kebab(e));
    }
    return Json.tree(value);
  }

  /** One pass over a tree. */
  private final class Reading {
    private final UnaryOperator<String> origin;

    Reading(UnaryOperator<String> origin) {
      this.origin = origin;
    }

    private ConfigException fail(String path, String what) {
      return new ConfigException(origin.apply(path), path, what);
    }

    private ConfigException wrongType(JsonNode node, Shape shape, Component in, String path) {
      boolean whole = in != null && shape.equals(in.shape());
      String allowed =
          in == null ? "an object" : whole ? in.allowed(registry) : in.allowed(shape, registry);
      return fail(path, Json.compact(node) + " is not allowed; allowed: " + allowed);
    }

    /**
     * @param in component whose range and description apply; null at the root
     */
    Object value(JsonNode node, Shape shape, Component in, String path) {
      return switch (shape.kind()) {
        case INTEGER -> integer(node, shape, in, path);
        case NUMBER -> number(node, shape, in, path);
        case BOOLEAN -> {
          require(node.isBoolean(), node, shape, in, path);
          yield node.booleanValue();
        }
        case TEXT -> {
          require(node.isTextual(), node, shape, in, path);
          yield node.textValue();
        }
        case CHOICE -> choice(node, shape, in, path);
        case RECORD -> {
          require(node.isObject(), node, shape, in, path);
          yield record((ObjectNode) node, shape.type(), path, false);
        }
        case FAMILY -> member(node, shape, path);
        case LIST -> {
          require(node.isArray(), node, shape, in, path);
          List<Object> out = new ArrayList<>();
          for (int i = 0; i < node.size(); i++) {
            out.add(value(node.get(i), shape.element(), in, join(path, Integer.toString(i))));
          }
          yield List.copyOf(out);
        }
      };
    }

    private void require(boolean ok, JsonNode node, Shape shape, Component in, String path) {
      if (!ok) {
        throw wrongType(node, shape, in, path);
      }
    }

    private Object integer(JsonNode node, Shape shape, Component in, String path) {
      boolean small = shape.type() == Integer.class;
      boolean fits =
          node.isNumber()
              && node.canConvertToExactIntegral()
              && (small ? node.canConvertToInt() : node.canConvertToLong());
      require(fits, node, shape, in, path);
      requireInRange(node.doubleValue(), node, shape, in, path);
      if (small) {
        return node.intValue();
      }
      return node.longValue();
    }

    private Object number(JsonNode node, Shape shape, Component in, String path) {
      require(node.isNumber() && Double.isFinite(node.doubleValue()), node, shape, in, path);
      requireInRange(node.doubleValue(), node, shape, in, path);
      return node.doubleValue();
    }

    private void requireInRange(
        double value, JsonNode node, Shape shape, Component in, String path) {
      Setting setting = in.setting();
      boolean low = setting.above() ? value > setting.min() : value >= setting.min();
      require(low && value <= setting.max(), node, shape, in, path);
    }

    private Object choice(JsonNode node, Shape shape, Component in, String path) {
      for (Object constant : shape.type().getEnumConstants()) {
        if (node.isTextual() && node.textValue().equals(Words.kebab((Enum<?>) constant))) {
          return constant;
        }
      }
      throw fail(
          path,
          Json.compact(node)
              + " is not allowed; allowed: "
              + in.allowed(shape, registry)
              + Words.suggestion(node.asText(), shape.choices()));
    }

    private Object member(JsonNode node, Shape shape, String path) {
      List<String> types = registry.types(shape.type());
      String allowed = "an object whose \"type\" is one of " + quoted(types);
      if (!node.isObject()) {
        throw fail(path, Json.compact(node) + " is not allowed; allowed: " + allowed);
      }
      JsonNode type = node.get("type");
      if (type == null) {
        throw fail(join(path, "type"), "is missing; allowed: one of " + quoted(types));
      }
      Class<? extends Record> member = registry.member(shape.type(), type.asText());
      if (!type.isTextual() || member == null) {
        throw fail(
            join(path, "type"),
            "no "
                + Registry.noun(shape.type())
                + " is called "
                + Json.compact(type)
                + "; allowed: one of "
                + quoted(types)
                + Words.suggestion(type.asText(), types));
      }
      return record((ObjectNode) node, member, path, true);
    }

    private Object record(ObjectNode node, Class<?> type, String path, boolean typed) {
      List<Component> components = Component.of(type);
      List<String> names = components.stream().map(Component::name).toList();
      node.fieldNames()
          .forEachRemaining(
              key -> {
                if (!names.contains(key) && !(typed && key.equals("type"))) {
                  throw fail(
                      join(path, key),
                      "no such key; allowed: " + quoted(names) + Words.suggestion(key, names));
                }
              });
      Object[] values = new Object[components.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = component(node, components.get(i), join(path, components.get(i).name()));
      }
      return construct(type, components, values, path);
    }

    private Object component(ObjectNode node, Component component, String path) {
      JsonNode given = node.get(component.name());
      JsonNode def = component.defaultValue();
      if (given == null || (given.isNull() && component.setting().optional())) {
        if (component.setting().optional() && (given != null || def == null || def.isNull())) {
          return null;
        } else if (def != null) {
          given = def;
        } else if (component.shape().kind() == Kind.RECORD) {
          given = Json.object(); // its own defaults; a missing key inside is named in full
        } else {
          throw fail(path, "is missing; allowed: " + component.allowed(registry));
        }
      } else if (given.isObject() && def != null && def.isObject()) {
        given = Merge.over(def, given);
      }
      return value(given, component.shape(), component, path);
    }

    private Object construct(
        Class<?> type, List<Component> components, Object[] values, String path) {
      try {
        Class<?>[] signature =
            components.stream().map(c -> c.accessor().getType()).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(signature);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof IllegalArgumentException wrong) {
          throw fail(path, String.valueOf(wrong.getMessage()));
        } else if (e.getCause() instanceof ConfigException wrong) {
          throw wrong.path().isEmpty()
              ? fail(path, wrong.getMessage())
              : wrong.from(origin.apply(wrong.path())); // a record that knows where it stands
        }
        throw new IllegalStateException(e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
