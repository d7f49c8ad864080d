package mongery.eval;

import java.util.Map;
import mongery.config.Named;
import mongery.data.DenseArray;

/**
 * Mean squared Euclidean displacement |x - T(x)|^2, summed over coordinates: {@code transport-cost}
 * over all source points, {@code transport-cost/group} over each source group.
 */
@Named(value = "transport-cost", help = "Mean squared displacement, overall and per source group")
public record TransportCost() implements Metric {
  @Override
  public Map<String, Double> measure(Subject subject) {
    DenseArray from = subject.source().points();
    DenseArray mapped = Measured.mapped(subject, "transport-cost");
    return Measured.means(
        "transport-cost",
        subject.source().groups(),
        subject.sourceStream().law().groups(),
        i -> Measured.squared(from, mapped, i));
  }
}
