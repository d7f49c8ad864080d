package mongery.method.unotb;

import java.util.List;
import mongery.config.Catalog;

/** This method, its costs and its weak costs. */
public final class UnotbCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(
        Unotb.class,
        Cost.HalfSquared.class,
        Cost.Twister.class,
        Weak.None.class,
        Weak.Kl.class,
        Weak.Energy.class);
  }
}
