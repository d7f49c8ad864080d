package mongery.eval.map;

import java.util.List;
import mongery.config.Catalog;

/** Metrics of maps. */
public final class MapCatalog implements Catalog {
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
        Nearest.class);
  }
}
