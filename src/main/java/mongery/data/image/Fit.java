package mongery.data.image;

/** How a picture that is not square becomes so. */
public enum Fit {
  /** The whole of it, stretched, as CelebA-64 is. */
  SQUASH,
  /**
   * In proportion: the shorter side is resized, and the middle of the longer kept, as for
   * CelebA-256.
   */
  CROP
}
