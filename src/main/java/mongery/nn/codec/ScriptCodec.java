package mongery.nn.codec;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Digest;
import mongery.data.Sampler;
import mongery.nn.Script;
import mongery.nn.Session;

/**
 * A user's variational autoencoder in two TorchScript files, such as that of Stable Diffusion:
 * {@code encode} takes images (n, c, h, w) in [-1, 1] and gives the means of their latents, {@code
 * decode} takes these and gives images. The flow runs on the means times {@code scale}; nothing is
 * sampled.
 *
 * @param encode TorchScript file
 * @param decode TorchScript file
 * @param scale factor that brings latents to about unit spread
 */
@Named(value = "torchscript", help = "A user's autoencoder in two TorchScript files")
public record ScriptCodec(
    @Setting(help = "TorchScript file from images to means of latents") String encode,
    @Setting(help = "TorchScript file from latents to images") String decode,
    @Setting(help = "Factor to about unit spread", def = "0.18215", min = 0, above = true)
        double scale)
    implements CodecSettings {

  @Override
  public Codec open(Session session, List<Sampler> sides) {
    return session.kept(this, Codec.class, () -> load(session, sides.get(sides.size() - 1)));
  }

  private Codec load(Session session, Sampler images) {
    Script in = session.module(Path.of(encode));
    Script out = session.module(Path.of(decode));
    DenseArray one = images.probe(1).points();
    int[] imageShape = one.shape();
    Net net = new Net(this, session, in, out, null, identity());
    int[] latent = net.encode(one).shape();
    if (latent.length != 4) {
      throw new ConfigException(
          "%s: gives shape %s for an image, but latents have shape (n, c, h, w)"
              .formatted(encode, Arrays.toString(latent)));
    }
    int[] back = net.decode(net.encode(one)).shape();
    if (!Arrays.equals(back, imageShape)) {
      throw new ConfigException(
          "%s: gives images of shape %s, but those of the data have %s"
              .formatted(decode, Arrays.toString(back), Arrays.toString(imageShape)));
    }
    return new Net(
        this, session, in, out, Arrays.copyOfRange(latent, 1, latent.length), net.identity);
  }

  private String identity() {
    try {
      return new Digest().add("codec 1 " + scale).add(Path.of(encode)).add(Path.of(decode)).text();
    } catch (IOException e) {
      throw new ConfigException(encode + ", " + decode + ": cannot be read: " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Net(
      ScriptCodec settings, Session session, Script in, Script out, int[] shape, String identity)
      implements Codec {
    @Override
    public DenseArray encode(DenseArray images) {
      return Batches.apply(
          session, images, x -> call(in, settings.encode, x).mul((float) settings.scale));
    }

    @Override
    public DenseArray decode(DenseArray latents) {
      return Batches.apply(
          session,
          latents,
          z -> call(out, settings.decode, z.mul((float) (1 / settings.scale))).clip(-1, 1));
    }

    private static NDArray call(Script module, String file, NDArray x) {
      try {
        return module.call("forward", x).get(0);
      } catch (RuntimeException e) {
        throw new ConfigException(
            "%s: cannot be applied to shape %s: %s"
                .formatted(
                    file, x.getShape(), String.valueOf(e.getMessage()).lines().findFirst().get()),
            e);
      }
    }
  }
}
