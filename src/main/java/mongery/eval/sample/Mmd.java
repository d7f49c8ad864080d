package mongery.eval.sample;

import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.eval.Measured;
import mongery.eval.SampleMetric;

/**
 * Squared maximum mean discrepancy under a Gaussian kernel: {@link TwoSample#mmd}.
 *
 * @param bandwidth standard deviation of the kernel; 0 takes the median distance of the points
 * @param unbiased whether pairs of a point with itself are left out
 */
@Named(value = "mmd", help = "Squared maximum mean discrepancy, Gaussian kernel")
public record Mmd(
    @Setting(
            help = "Standard deviation of the kernel; 0 takes the median distance of the points",
            unit = "distance",
            def = "0",
            min = 0)
        double bandwidth,
    @Setting(help = "Leave out pairs of a point with itself", def = "true") boolean unbiased)
    implements SampleMetric {
  @Override
  public double between(DenseArray a, DenseArray b) {
    return Measured.of(
        "mmd",
        () -> {
          double[][] x = a.toRows();
          double[][] y = b.toRows();
          double h = bandwidth == 0 ? TwoSample.medianDistance(x, y) : bandwidth;
          return TwoSample.mmd(x, y, h, unbiased);
        });
  }
}
