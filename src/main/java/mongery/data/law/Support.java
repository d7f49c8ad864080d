package mongery.data.law;

import mongery.data.Law;

/**
 * A law that knows where its mass is. Extremal transport, which only asks that a point lands in the
 * target's support, is the projection onto it.
 */
public interface Support extends Law {
  /**
   * A nearest point of the support to {@code point}; the point itself inside. Blur is not counted.
   *
   * @param point coordinates, as many as the law's
   */
  double[] nearest(double[] point);
}
