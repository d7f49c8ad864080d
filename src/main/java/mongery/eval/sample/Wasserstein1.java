package mongery.eval.sample;

import mongery.config.Named;
import mongery.data.DenseArray;
import mongery.eval.Measured;
import mongery.eval.SampleMetric;

/** Exact Wasserstein-1 distance: {@link TwoSample#w1}. */
@Named(value = "w1", help = "Exact Wasserstein-1 distance, Euclidean")
public record Wasserstein1() implements SampleMetric {
  @Override
  public double between(DenseArray a, DenseArray b) {
    return Measured.of("w1", () -> TwoSample.w1(a.toRows(), b.toRows()));
  }
}
