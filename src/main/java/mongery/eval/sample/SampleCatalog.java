package mongery.eval.sample;

import java.util.List;
import mongery.config.Catalog;

/** Two-sample metrics. */
public final class SampleCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(
        KnnKl.class,
        Frechet.class,
        Wasserstein1.class,
        Wasserstein2.class,
        SinkhornDivergence.class,
        HalfWasserstein2.class,
        EntropicWasserstein2.class,
        Mmd.class,
        ByGroup.class);
  }
}
