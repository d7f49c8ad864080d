package mongery.eval.barycenter;

import java.util.List;
import mongery.config.Catalog;

/** Metrics of barycenters and of what is accepted. */
public final class BarycenterCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(BarycenterFit.class, Acceptance.class, BarycenterMass.class, SourceFixed.class);
  }
}
