package mongery.nn.net;

import java.util.List;
import mongery.config.Catalog;

/** The networks that a preset can name. */
public final class NetworkCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(Mlp.class, Mixer.class, UNet.class);
  }
}
