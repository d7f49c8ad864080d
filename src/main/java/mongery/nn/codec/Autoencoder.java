package mongery.nn.codec;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.ArrayBundle;
import mongery.data.ContentCache;
import mongery.data.DenseArray;
import mongery.data.Digest;
import mongery.data.Sampler;
import mongery.nn.Seeds;
import mongery.nn.Session;
import mongery.nn.Weights;
import mongery.nn.optim.Adam;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.Schedules;

/**
 * A small convolutional autoencoder, trained on images of both sides before the flow and kept in
 * the cache. Encoder: a 3x3 convolution, then for each halving one of stride 2 to twice the
 * channels, SiLU after each, and a 1x1 convolution to the latents; the decoder undoes it with
 * doubled neighbours. Trained on the mean squared error with Adam; latents are centred and divided
 * by their spread over the last batches.
 *
 * @param channels channels of a latent
 * @param width channels of the first convolution
 * @param halvings how often the side is halved
 * @param steps batches to train on, half of each from each side
 * @param batch images in a batch
 */
@Named(value = "autoencoder", help = "A small convolutional autoencoder, trained here first")
public record Autoencoder(
    @Setting(help = "Channels of a latent", def = "4", min = 1) int channels,
    @Setting(help = "Channels of the first convolution", def = "32", min = 1) int width,
    @Setting(help = "How often the side is halved", def = "2", min = 1, max = 5) int halvings,
    @Setting(help = "Batches to train on", unit = "steps", def = "2000", min = 1) int steps,
    @Setting(help = "Images in a batch", def = "64", min = 2) int batch)
    implements CodecSettings {
  private static final double RATE = 2e-3;
  private static final long SEED = 20_240_202;
  private static final int MEASURED = 8;
  private static final int SAMPLED = 256;
  private static final ContentCache CACHE = new ContentCache("autoencoders");

  private record Key(Autoencoder settings, String identity) {}

  @Override
  public Codec open(Session session, List<Sampler> sides) {
    int[] shape = sides.get(sides.size() - 1).law().shape();
    int side = 1 << halvings;
    if (shape.length != 3 || shape[1] % side != 0 || shape[2] % side != 0) {
      throw new ConfigException(
          "codec.halvings: %d halvings need images with sides that are multiples of %d, not points of shape %s"
              .formatted(halvings, side, Arrays.toString(shape)));
    }
    Digest digest = new Digest().add("autoencoder 1 " + this + RATE);
    for (Sampler images : of(sides, shape)) {
      digest.add(images.law().toString()).add(images.batch(0, SAMPLED));
    }
    String identity = digest.text();
    return session.kept(
        new Key(this, identity),
        Codec.class,
        () -> make(session, of(sides, shape), shape, identity));
  }

  /** The sides that are images: noise that is generated from has the shape of latents. */
  private static List<Sampler> of(List<Sampler> sides, int[] shape) {
    return sides.stream().filter(side -> Arrays.equals(side.law().shape(), shape)).toList();
  }

  private Codec make(Session session, List<Sampler> sides, int[] shape, String identity) {
    AutoencoderNet net = new AutoencoderNet(shape[0], channels, width, halvings);
    Weights weights = net.blueprint().draw(session, Seeds.random(SEED, 0, 0));
    int[] latent = {channels, shape[1] >> halvings, shape[2] >> halvings};
    Optional<byte[]> held = CACHE.get(identity);
    float[] unit;
    if (held.isPresent()) {
      Map<String, DenseArray> arrays = ArrayBundle.of(held.get());
      weights.load("", arrays::get);
      unit = arrays.get("unit").values();
    } else {
      train(session, sides, net, weights);
      unit = unit(session, sides, net, weights);
      Map<String, DenseArray> arrays = new LinkedHashMap<>();
      weights.save("", arrays::put);
      arrays.put("unit", DenseArray.vector(unit));
      CACHE.put(identity, ArrayBundle.bytes(arrays));
    }
    return new Net(session, net, weights, latent, unit[0], unit[1], identity);
  }

  private void train(Session session, List<Sampler> sides, AutoencoderNet net, Weights weights) {
    AdamSettings plain = AdamSettings.of(RATE);
    AdamSettings settings =
        new AdamSettings(
            plain.rate(),
            new Schedules.Cosine(1e-5, 0),
            plain.beta1(),
            plain.beta2(),
            plain.epsilon(),
            plain.decay(),
            AdamSettings.Clip.GRADIENT,
            1);
    Adam adam = new Adam(session, weights, settings, steps);
    for (int step = 0; step < steps; step++) {
      try (NDManager scope = session.scope()) {
        NDArray x = session.array(scope, images(sides, step));
        NDArray error = net.decode(weights, net.encode(weights, x)).sub(x);
        adam.update(session.ops().gradients(error.mul(error).mean(), weights), step);
      }
    }
  }

  /** A batch, in turn from each side. */
  private DenseArray images(List<Sampler> sides, long step) {
    return sides.get((int) (step % sides.size())).batch(step / sides.size(), batch).points();
  }

  /** Mean and standard deviation of all values of latents. */
  private float[] unit(Session session, List<Sampler> sides, AutoencoderNet net, Weights weights) {
    double sum = 0;
    double squares = 0;
    long count = 0;
    for (int step = 0; step < MEASURED; step++) {
      DenseArray z = Batches.apply(session, images(sides, step), x -> net.encode(weights, x));
      for (float v : z.values()) {
        sum += v;
        squares += (double) v * v;
      }
      count += z.values().length;
    }
    double mean = sum / count;
    double sd = Math.sqrt(Math.max(1e-12, squares / count - mean * mean));
    return new float[] {(float) mean, (float) sd};
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Net(
      Session session,
      AutoencoderNet net,
      Weights weights,
      int[] shape,
      float mean,
      float sd,
      String identity)
      implements Codec {
    @Override
    public DenseArray encode(DenseArray images) {
      return Batches.apply(session, images, x -> net.encode(weights, x).sub(mean).mul(1 / sd));
    }

    @Override
    public DenseArray decode(DenseArray latents) {
      return Batches.apply(
          session, latents, z -> net.decode(weights, z.mul(sd).add(mean)).clip(-1, 1));
    }
  }
}
