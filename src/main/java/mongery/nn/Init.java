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

  /** Independent normals of mean 0. */
  static Init normal(double sd) {
    return (values, random) -> {
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (sd * random.nextGaussian());
      }
    };
  }

  /** Normal of variance 2/fan in, which ReLU keeps (He, Zhang, Ren, Sun 2015). */
  static Init kaiming(long fanIn) {
    return normal(Math.sqrt(2.0 / fanIn));
  }

  /** PyTorch's default of linear and convolution layers: uniform on +-1/sqrt(fan in). */
  static Init fanIn(long fanIn) {
    return uniform(1 / Math.sqrt(fanIn));
  }
}
