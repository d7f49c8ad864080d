package mongery.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/**
 * What JSON a Java type is written as.
 *
 * @param kind the JSON shape
 * @param type the Java class, boxed where primitive
 * @param element shape of the entries of a list, else null
 */
record Shape(Kind kind, Class<?> type, Shape element) {

  /**
   * Reads off a component's type.
   *
   * @throws IllegalStateException if settings of this type are not supported: a programming error
   */
  static Shape of(Type type) {
    if (type instanceof ParameterizedType p && p.getRawType() == List.class) {
      return new Shape(Kind.LIST, List.class, of(p.getActualTypeArguments()[0]));
    }
    if (!(type instanceof Class<?> c)) {
      throw new IllegalStateException("no setting can have the type " + type);
    }
    if (c == int.class || c == Integer.class) {
      return new Shape(Kind.INTEGER, Integer.class, null);
    } else if (c == long.class || c == Long.class) {
      return new Shape(Kind.INTEGER, Long.class, null);
    } else if (c == double.class || c == Double.class) {
      return new Shape(Kind.NUMBER, Double.class, null);
    } else if (c == boolean.class || c == Boolean.class) {
      return new Shape(Kind.BOOLEAN, Boolean.class, null);
    } else if (c == String.class) {
      return new Shape(Kind.TEXT, c, null);
    } else if (c.isEnum()) {
      return new Shape(Kind.CHOICE, c, null);
    } else if (c.isRecord()) {
      return new Shape(Kind.RECORD, c, null);
    } else if (c.isAnnotationPresent(Family.class)) {
      return new Shape(Kind.FAMILY, c, null);
    }
    throw new IllegalStateException("no setting can have the type " + type);
  }

  /** Words of a {@link Kind#CHOICE}, in the order of declaration. */
  List<String> choices() {
    return java.util.Arrays.stream(type.getEnumConstants())
        .map(c -> Words.kebab((Enum<?>) c))
        .toList();
  }
}
