package mongery.eval.sample;

import mongery.config.Named;
import mongery.data.DenseArray;
import mongery.eval.Measured;
import mongery.eval.SampleMetric;

/**
 * Half the squared Wasserstein-2 distance: exact transport under the cost |x - y|^2 / 2. What the
 * saved evaluations of U-NOTB (Gazdieva et al. 2025) call W2.
 */
@Named(value = "half-w2-squared", help = "Exact transport cost under half the squared distance")
public record HalfWasserstein2() implements SampleMetric {
  @Override
  public double between(DenseArray a, DenseArray b) {
    return Measured.of(
        "half-w2-squared",
        () -> {
          double w2 = TwoSample.w2(a.toRows(), b.toRows());
          return w2 * w2 / 2;
        });
  }
}
