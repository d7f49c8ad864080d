package mongery.eval.image;

import java.util.List;
import mongery.config.Catalog;

/** The metrics and feature networks of this package. */
public final class ImageCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(Fid.class, PathLength.class, ClassifierFeatures.class, ScriptFeatures.class);
  }
}
