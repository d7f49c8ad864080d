package mongery.nn;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** How a parameter starts. */
@FunctionalInterface
public interface Init {
  /** Fills the values in order. */
  void fill(float[] values, RandomGenerator random);

  /** All values alike. */
  static Init constant(float value) {
    return (values, random) -> Arrays.fill(values, value);
  }

  /** Uniform on [-bound, bound). */
  static Init uniform(double bound) {
    return (values, random) -> {
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
      }
    };
  }

  /** PyTorch's default of linear and convolution layers: uniform on +-1/sqrt(fan in). */
  static Init fanIn(long fanIn) {
    return uniform(1 / Math.sqrt(fanIn));
  }
}
