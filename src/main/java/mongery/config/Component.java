package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One record component with its annotation.
 *
 * @param name key in JSON
 * @param setting what the annotation says
 * @param shape shape of its JSON
 * @param accessor the component itself
 */
record Component(String name, Setting setting, Shape shape, RecordComponent accessor) {

  private static final ClassValue<List<Component>> ALL =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Component::describe).toList();
        }
      };

  /** Components of a record type, in order. */
  static List<Component> of(Class<?> record) {
    return ALL.get(record);
  }

  private static Component describe(RecordComponent component) {
    Setting setting = component.getAnnotation(Setting.class);
    if (setting == null) {
      throw new IllegalStateException(
          component.getDeclaringRecord().getName()
              + "."
              + component.getName()
              + " has no @Setting");
    }
    component.getAccessor().setAccessible(true);
    return new Component(
        component.getName(), setting, Shape.of(component.getGenericType()), component);
  }

  /** The default, or null if the key must be given. */
  JsonNode defaultValue() {
    return setting.def().isEmpty()
        ? null
        : Json.parse(setting.def(), accessor.getDeclaringRecord().getName() + "." + name);
  }

  /** Value in a record. */
  Object get(Record record) {
    try {
      return accessor.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is allowed, for messages: {@code a number above 0}. */
  String allowed(Registry registry) {
    return allowed(shape, registry) + (setting.optional() ? ", or nothing" : "");
  }

  /** What is allowed for one value of a shape under this component's range. */
  String allowed(Shape part, Registry registry) {
    return switch (part.kind()) {
      case INTEGER -> "a whole number" + range();
      case NUMBER -> "a number" + range();
      case BOOLEAN -> "true or false";
      case TEXT -> "text in quotes";
      case CHOICE -> "one of " + quoted(part.choices());
      case RECORD ->
          "an object with the keys "
              + quoted(of(part.type()).stream().map(Component::name).toList());
      case FAMILY -> "an object whose \"type\" is one of " + quoted(registry.types(part.type()));
      case LIST -> "a list, each entry " + allowed(part.element(), registry);
    };
  }

  private String range() {
    boolean low = setting.min() != Double.NEGATIVE_INFINITY;
    boolean high = setting.max() != Double.POSITIVE_INFINITY;
    String from = (setting.above() ? " above " : " from ") + plain(setting.min());
    if (low && high) {
      return from + " to " + plain(setting.max());
    } else if (low) {
      return (setting.above() ? " above " : " of at least ") + plain(setting.min());
    }
    return high ? " of at most " + plain(setting.max()) : "";
  }

  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%d", (long) value)
        : Double.toString(value);
  }

  static String quoted(List<String> words) {
    return words.isEmpty() ? "(none)" : "\"" + String.join("\", \"", words) + "\"";
  }
}
