package mongery.nn.codec;

import java.util.List;
import mongery.config.Family;
import mongery.data.Sampler;
import mongery.nn.Session;

/** The settings of a codec, which also make it. */
@Family("codec")
public interface CodecSettings {
  /**
   * The codec, trained or read at the first request of a session.
   *
   * @param sides where images come from
   * @throws mongery.config.ConfigException if it cannot be had or does not suit the images
   */
  Codec open(Session session, List<Sampler> sides);
}
