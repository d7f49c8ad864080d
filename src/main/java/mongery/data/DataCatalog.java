package mongery.data;

import java.util.List;
import mongery.config.Catalog;

/** The laws of this package. */
public final class DataCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(
        Gaussian.class,
        GaussianMixture.class,
        Squares.class,
        EightGaussians.class,
        Moons.class,
        Spiral.class,
        Outliers.class,
        Digits.class,
        PointFile.class);
  }
}
