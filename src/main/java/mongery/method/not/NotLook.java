package mongery.method.not;

import java.util.Arrays;
import java.util.Map;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.method.Look;
import mongery.method.PairLook;
import mongery.method.Probe;

/** What neural transport shows of itself. */
final class NotLook {
  private static final int DRAWS = 16;
  private static final int FANS = 12;

  private NotLook() {}

  static Look of(NotMethod method, Probe probe) {
    Samples source = probe.source();
    Samples target = probe.target();
    DenseArray mapped = method.translate(source.points(), probe.seed());
    Map<String, DenseArray> arrays = PairLook.points(probe);
    arrays.put(Look.MAPPED, mapped);
    if (method.stochastic()) {
      draws(method.images(source.points(), DRAWS, probe.seed()), source.size(), arrays);
    }
    if (method.incomplete()) {
      arrays.put(Look.TARGET_WEIGHT, DenseArray.vector(method.weights(1, target.points())));
    }
    arrays.putAll(PairLook.potential(method, probe, mapped));
    return new Look(arrays);
  }

  /** The mean of the images of each point, and all images of a few. */
  private static void draws(DenseArray images, int n, Map<String, DenseArray> arrays) {
    int d = images.rowSize();
    float[] mean = new float[n * d];
    for (int i = 0; i < n * DRAWS; i++) {
      for (int k = 0; k < d; k++) {
        mean[i / DRAWS * d + k] += images.at(i, k) / DRAWS;
      }
    }
    int[] one = images.shape();
    one[0] = n;
    arrays.put(Look.MAPPED_MEAN, new DenseArray(one, mean));
    int few = Math.min(n, FANS);
    int[] rows = new int[few * DRAWS];
    Arrays.setAll(rows, i -> i);
    int[] shape = new int[one.length + 1];
    shape[0] = few;
    shape[1] = DRAWS;
    System.arraycopy(one, 1, shape, 2, one.length - 1);
    arrays.put(Look.MAPPED_DRAWS, images.select(rows).reshape(shape));
  }
}
