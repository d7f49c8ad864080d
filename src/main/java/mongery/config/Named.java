package mongery.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a member of a {@link Family} its {@code "type"} and a line of help. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Named {
  /** The value of the {@code "type"} key: lower case, words joined by hyphens. */
  String value();

  /** What this member is, in one line. */
  String help();
}
