package mongery.eval.image;

import mongery.data.DenseArray;

/** A fixed function from images to vectors. */
public interface FeatureNet {
  /** What it is called in the names of values, such as {@code inception}. */
  String name();

  /** What it is, in a few words, for reports. */
  String describe();

  /** A fingerprint of everything that its values depend on. */
  String identity();

  /**
   * Features.
   *
   * @param images shape (n, c, h, w), values about [-1, 1]
   * @return shape (n, features)
   */
  DenseArray of(DenseArray images);
}
