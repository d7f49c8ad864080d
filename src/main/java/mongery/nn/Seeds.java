package mongery.nn;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Randomness that is a pure function of seed, step and stream, so that a step is the same after a
 * resume and on every device.
 */
public final class Seeds {
  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Seeds() {}

  /** A well mixed seed (the finaliser of SplitMix64, Steele et al. 2014, over each part). */
  public static long mix(long seed, long step, long stream) {
    return mix64(mix64(mix64(seed) + step) + stream);
  }

  private static long mix64(long z) {
    z += 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** The generator of one stream of one step. */
  public static RandomGenerator random(long seed, long step, long stream) {
    return FACTORY.create(mix(seed, step, stream));
  }

  /** Independent standard normals. */
  public static float[] normals(RandomGenerator random, int n) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** Independent uniforms on [0, 1). */
  public static double[] uniforms(RandomGenerator random, int n) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = random.nextDouble();
    }
    return values;
  }
}
