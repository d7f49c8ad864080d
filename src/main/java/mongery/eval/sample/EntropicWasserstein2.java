package mongery.eval.sample;

import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.eval.Measured;
import mongery.eval.SampleMetric;

/**
 * Root of the transport cost of the entropic plan: {@link TwoSample#entropicW2}. At least the exact
 * distance, which it approaches as epsilon falls, and quick where that is slow.
 *
 * @param epsilon entropic regularisation
 */
@Named(value = "entropic-w2", help = "Wasserstein-2 distance by the entropic plan, not squared")
public record EntropicWasserstein2(
    @Setting(
            help = "Entropic regularisation",
            unit = "squared distance",
            def = "0.05",
            min = 0,
            above = true)
        double epsilon)
    implements SampleMetric {
  @Override
  public double between(DenseArray a, DenseArray b) {
    return Measured.of("entropic-w2", () -> TwoSample.entropicW2(a.toRows(), b.toRows(), epsilon));
  }
}
