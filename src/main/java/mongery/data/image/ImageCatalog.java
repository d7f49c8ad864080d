package mongery.data.image;

import java.util.List;
import mongery.config.Catalog;

/** The image laws. */
public final class ImageCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(
        Digits.class,
        Glyphs.class,
        Emnist.class,
        Mnist.class,
        Cifar10.class,
        Celeba.class,
        Folder.class,
        Faces.class);
  }
}
