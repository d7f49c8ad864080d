package mongery.eval.sample;

import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.eval.Measured;
import mongery.eval.SampleMetric;

/**
 * Debiased entropic transport cost: {@link TwoSample#sinkhornDivergence}.
 *
 * @param epsilon entropic regularisation
 */
@Named(value = "sinkhorn-divergence", help = "Debiased entropic transport cost")
public record SinkhornDivergence(
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
    return Measured.of(
        "sinkhorn-divergence", () -> TwoSample.sinkhornDivergence(a.toRows(), b.toRows(), epsilon));
  }
}
