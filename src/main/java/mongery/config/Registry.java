package mongery.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** The members of every {@link Family}: family, then type name, then record class. */
public final class Registry {
  private final Map<Class<?>, Map<String, Class<? extends Record>>> families =
      new LinkedHashMap<>();

  private Registry(Iterable<Catalog> catalogs) {
    for (Catalog catalog : catalogs) {
      for (Class<? extends Record> member : catalog.members()) {
        add(member);
      }
    }
  }

  /**
   * Everything on the class path.
   *
   * @throws ConfigException if a catalog on the class path cannot be loaded
   */
  public static Registry load() {
    try {
      return new Registry(ServiceLoader.load(Catalog.class));
    } catch (ServiceConfigurationError e) {
      throw new ConfigException(
          "a jar on the class path brings a catalog that cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** The given catalogs only. */
  public static Registry of(Catalog... catalogs) {
    return new Registry(Arrays.asList(catalogs));
  }

  private void add(Class<? extends Record> member) {
    String type = type(member);
    List<Class<?>> found = new ArrayList<>();
    collectFamilies(member, found);
    if (found.isEmpty()) {
      throw new IllegalStateException(member.getName() + " implements no interface with @Family");
    }
    for (Class<?> family : found) {
      Class<?> other = families.computeIfAbsent(family, f -> new TreeMap<>()).put(type, member);
      if (other != null && other != member) {
        throw new IllegalStateException(
            member.getName() + " and " + other.getName() + " are both named " + type);
      }
    }
  }

  private static void collectFamilies(Class<?> type, List<Class<?>> found) {
    for (Class<?> parent : type.getInterfaces()) {
      if (parent.isAnnotationPresent(Family.class)) {
        found.add(parent);
      }
      collectFamilies(parent, found);
    }
  }

  /** Interfaces that have members. */
  public Set<Class<?>> families() {
    return families.keySet();
  }

  /** Type names of a family, sorted. */
  public List<String> types(Class<?> family) {
    return List.copyOf(members(family).keySet());
  }

  /** Members of a family by type name, sorted. */
  public Map<String, Class<? extends Record>> members(Class<?> family) {
    return families.getOrDefault(family, Map.of());
  }

  /** The member of that type name, or null. */
  public Class<? extends Record> member(Class<?> family, String type) {
    return members(family).get(type);
  }

  /** The {@code "type"} of a member. */
  public static String type(Class<?> member) {
    return named(member).value();
  }

  /** The line of help of a member. */
  public static String help(Class<?> member) {
    return named(member).help();
  }

  /** What one member of a family is called, such as {@code law}. */
  public static String noun(Class<?> family) {
    return family.getAnnotation(Family.class).value();
  }

  private static Named named(Class<?> member) {
    Named named = member.getAnnotation(Named.class);
    if (named == null) {
      throw new IllegalStateException(member.getName() + " has no @Named");
    }
    return named;
  }
}
