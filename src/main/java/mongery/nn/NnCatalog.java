package mongery.nn;

import java.util.List;
import mongery.config.Catalog;
import mongery.nn.codec.Autoencoder;
import mongery.nn.codec.Pixels;
import mongery.nn.codec.ScriptCodec;
import mongery.nn.net.Mixer;
import mongery.nn.net.Mlp;
import mongery.nn.net.UNet;
import mongery.nn.optim.Schedules;

/** The networks and schedules that a preset can name. */
public final class NnCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(
        Mlp.class,
        Mixer.class,
        UNet.class,
        Pixels.class,
        Autoencoder.class,
        ScriptCodec.class,
        Schedules.Constant.class,
        Schedules.WarmUp.class,
        Schedules.Cosine.class,
        Schedules.Linear.class,
        Schedules.Step.class,
        Schedules.Polynomial.class,
        Schedules.OneCycle.class);
  }
}
