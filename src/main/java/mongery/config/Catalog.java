package mongery.config;

import java.util.List;

/**
 * Lists the {@link Family} members that a package, or a third party's jar, brings. Found by {@link
 * java.util.ServiceLoader}: one line in {@code META-INF/services/mongery.config.Catalog}.
 */
public interface Catalog {
  /** Records, each marked {@link Named} and implementing an interface marked {@link Family}. */
  List<Class<? extends Record>> members();
}
