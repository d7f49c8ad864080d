package mongery.nn.codec;

import java.util.List;
import mongery.config.Catalog;

/** The ways in which a preset can have images encoded. */
public final class CodecCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(Pixels.class, Autoencoder.class, ScriptCodec.class);
  }
}
