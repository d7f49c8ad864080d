package mongery.eval;

import java.util.List;
import mongery.config.Catalog;

/** The metrics of this package. */
public final class EvalCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(
        ShareBelow.class,
        Crossing.class,
        TransportCost.class,
        Moments.class,
        Monotonicity.class,
        PathEnergy.class,
        LookAlike.class,
        KnnKl.class,
        Frechet.class,
        Wasserstein1.class,
        Wasserstein2.class,
        SinkhornDivergence.class,
        Mmd.class,
        Acceptance.class,
        BarycenterMass.class,
        Objective.class,
        SourceFixed.class);
  }
}
