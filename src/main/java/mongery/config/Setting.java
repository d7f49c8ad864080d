package mongery.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one record component that a person can set. The form, JSON binding, JSON Schema,
 * command-line override, diff and documentation are all generated from it.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {
  /** One line of help, shown as tooltip and in the schema. */
  String help();

  /** Unit or scale of the value, such as {@code steps} or {@code 1/mean cost}; empty if none. */
  String unit() default "";

  /**
   * Default as JSON text, such as {@code 0.1}, {@code "kl"} or {@code {"type":"mlp"}}; empty means
   * the key must be given. A component that is itself a record of defaults defaults to {@code {}}.
   */
  String def() default "";

  /** Smallest allowed number. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest allowed number. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether {@link #min} itself is excluded. */
  boolean above() default false;

  /** Whether the key may be absent or null; the component must then be a reference type. */
  boolean optional() default false;

  /** Whether the value may change while a run is training. */
  boolean live() default false;
}
