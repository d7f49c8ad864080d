package mongery.eval.sample;

import mongery.config.Named;
import mongery.data.DenseArray;
import mongery.eval.Measured;
import mongery.eval.SampleMetric;

/** Squared Frechet distance of means and covariances: {@link TwoSample#frechet}. */
@Named(value = "frechet", help = "Squared Frechet distance of means and covariances")
public record Frechet() implements SampleMetric {
  @Override
  public double between(DenseArray a, DenseArray b) {
    return Measured.of("frechet", () -> TwoSample.frechet(a.toRows(), b.toRows()));
  }
}
