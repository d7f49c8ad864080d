package mongery.method.uotm;

import java.util.List;
import mongery.config.Catalog;

/** This method. */
public final class UotmCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(Uotm.class);
  }
}
