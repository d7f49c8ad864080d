package mongery.method.flow;

import java.util.List;
import mongery.config.Catalog;

/** Flow matching and its couplings. */
public final class FlowCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(FlowMatching.class, Independent.class, Entropic.class);
  }
}
