package mongery.method;

import mongery.data.DenseArray;

/**
 * A method whose map runs on encoded points. What it is given in the shape of latents it takes and
 * gives as such; everything else is encoded first and decoded in the end.
 */
public interface Latent {
  /** Latents of points (n, ...); the points themselves if there is no codec. */
  DenseArray encode(DenseArray points);

  /** Points of latents. */
  DenseArray decode(DenseArray latents);
}
