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
        ConditionalMean.class,
        ConditionalVariance.class,
        LookAlike.class,
        KnnKl.class,
        Frechet.class,
        Wasserstein1.class,
        Wasserstein2.class,
        DiscreteCounterpart.class,
        SinkhornDivergence.class,
        HalfWasserstein2.class,
        EntropicWasserstein2.class,
        Mmd.class,
        Bw2Uvp.class,
        L2Uvp.class,
        WeightError.class,
        BarycenterFit.class,
        Nearest.class,
        MappedShare.class,
        ByGroup.class,
        Acceptance.class,
        BarycenterMass.class,
        Objective.class,
        SourceFixed.class);
  }
}
