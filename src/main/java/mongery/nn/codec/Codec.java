package mongery.nn.codec;

import mongery.data.DenseArray;

/** A map from images to latents and back. */
public interface Codec {
  /** Shape of one latent, (channels, height, width). */
  int[] shape();

  /** A fingerprint of everything that latents depend on. */
  String identity();

  /** Latents of images (n, c, h, w). */
  DenseArray encode(DenseArray images);

  /** Images of latents, clipped to [-1, 1]. */
  DenseArray decode(DenseArray latents);
}
