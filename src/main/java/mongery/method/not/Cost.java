package mongery.method.not;

/**
 * What it costs to send x to y, or to a law of y, by the order in which the script knows them. D is
 * the number of coordinates.
 */
public enum Cost {
  /** |x - y|^2 / D, the mean over coordinates, without 1/2; its weak form takes off a variance. */
  SQUARED,
  /** Sum of |x_d - y_d| / D. */
  ABSOLUTE,
  /** -(x . y) / D: the squared cost but for terms that no map changes. */
  BILINEAR,
  /** -(x . y) / (|x| |y|). */
  COSINE,
  /** |x - y|, not divided by D; its weak form is that of the distance kernel. */
  DISTANCE;

  /** Whether there is a weak form. */
  boolean weak() {
    return this == SQUARED || this == DISTANCE;
  }
}
