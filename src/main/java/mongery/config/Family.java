package mongery.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface whose implementations are records told apart in JSON by a {@code "type"} key:
 * laws, methods, networks, metrics. The members are found through {@link Catalog}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Family {
  /** What one member is called in messages, such as {@code law}. */
  String value();
}
