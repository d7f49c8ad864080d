package mongery.eval.truth;

import java.util.List;
import mongery.config.Catalog;

/** Metrics that know the solution. */
public final class TruthCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(
        DiscreteCounterpart.class, Bw2Uvp.class, L2Uvp.class, WeightError.class, Objective.class);
  }
}
