package mongery.nn.codec;

import java.util.List;
import mongery.config.Named;
import mongery.data.DenseArray;
import mongery.data.Sampler;
import mongery.nn.Session;

/** No codec: the flow runs on the points as they are. */
@Named(value = "none", help = "The flow runs on the points themselves")
public record Pixels() implements CodecSettings {
  @Override
  public Codec open(Session session, List<Sampler> sides) {
    int[] shape = sides.get(0).law().shape();
    return new Codec() {
      @Override
      public int[] shape() {
        return shape;
      }

      @Override
      public String identity() {
        return "none";
      }

      @Override
      public DenseArray encode(DenseArray images) {
        return images;
      }

      @Override
      public DenseArray decode(DenseArray latents) {
        return latents;
      }
    };
  }
}
