package mongery.eval.sample;

import mongery.config.Named;
import mongery.data.DenseArray;
import mongery.eval.Measured;
import mongery.eval.SampleMetric;

/** Exact Wasserstein-2 distance, not squared: {@link TwoSample#w2}. */
@Named(value = "w2", help = "Exact Wasserstein-2 distance, Euclidean, not squared")
public record Wasserstein2() implements SampleMetric {
  @Override
  public double between(DenseArray a, DenseArray b) {
    return Measured.of("w2", () -> TwoSample.w2(a.toRows(), b.toRows()));
  }
}
