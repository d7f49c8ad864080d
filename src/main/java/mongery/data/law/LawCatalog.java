package mongery.data.law;

import java.util.List;
import mongery.config.Catalog;

/** The laws of this package. */
public final class LawCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(
        Gaussian.class,
        GaussianMixture.class,
        RotatedGaussian.class,
        EightGaussians.class,
        GaussianGrid.class,
        Spiral.class,
        SwissRoll.class,
        Moons.class,
        Rings.class,
        Disc.class,
        Checkerboard.class,
        Squares.class,
        Box.class,
        Polygon.class,
        Text.class,
        Silhouette.class,
        Points.class,
        Twister.class,
        Contaminated.class,
        Reweighted.class,
        Whitened.class,
        Mirrored.class,
        PointFile.class);
  }
}
