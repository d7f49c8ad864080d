package mongery.nn.codec;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import mongery.nn.Blueprint;
import mongery.nn.Weights;
import mongery.nn.layer.Conv2d;

/** The layers of {@link Autoencoder}. */
final class AutoencoderNet {
  private final Blueprint blueprint = new Blueprint();
  private final List<Conv2d> in = new ArrayList<>();
  private final Conv2d toLatent;
  private final Conv2d fromLatent;
  private final List<Conv2d> out = new ArrayList<>();
  private final Conv2d toImage;

  AutoencoderNet(int imageChannels, int latentChannels, int width, int halvings) {
    in.add(new Conv2d(blueprint, "in0", imageChannels, width, 3, 1, 1));
    int channels = width;
    for (int i = 1; i <= halvings; i++) {
      in.add(new Conv2d(blueprint, "in" + i, channels, 2 * channels, 3, 2, 1));
      channels *= 2;
    }
    toLatent = new Conv2d(blueprint, "latent.to", channels, latentChannels, 1, 1, 0);
    fromLatent = new Conv2d(blueprint, "latent.from", latentChannels, channels, 3, 1, 1);
    for (int i = 1; i <= halvings; i++) {
      out.add(new Conv2d(blueprint, "out" + i, channels, channels / 2, 3, 1, 1));
      channels /= 2;
    }
    toImage = new Conv2d(blueprint, "image", channels, imageChannels, 3, 1, 1);
  }

  Blueprint blueprint() {
    return blueprint;
  }

  NDArray encode(Weights w, NDArray x) {
    NDArray h = x;
    for (Conv2d convolution : in) {
      h = w.ops().silu(convolution.apply(w, h));
    }
    return toLatent.apply(w, h);
  }

  NDArray decode(Weights w, NDArray z) {
    NDArray h = w.ops().silu(fromLatent.apply(w, z));
    for (Conv2d convolution : out) {
      h = w.ops().silu(convolution.apply(w, w.ops().twice(h)));
    }
    return toImage.apply(w, h);
  }
}
