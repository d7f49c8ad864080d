package mongery.method.not;

import java.util.List;
import mongery.config.Catalog;

/** This method. */
public final class NotCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(Not.class);
  }
}
