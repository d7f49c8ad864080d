package mongery.eval.map;

import java.util.Map;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.eval.Measured;
import mongery.eval.Metric;
import mongery.eval.Subject;

/**
 * Spread of the images of one point, E_x Var_z T(x, z), the variance summed over coordinates and
 * estimated without bias: {@code conditional-variance} over all source points, {@code
 * conditional-variance/group} over each source group. 0 for a deterministic map. The diversity of
 * NOT (Korotin et al. 2023) and Kernel NOT, which grows with gamma.
 *
 * @param draws images of each point
 */
@Named(value = "conditional-variance", help = "Spread of the images of one point")
public record ConditionalVariance(
    @Setting(help = "Images of each point", def = "16", min = 2) int draws) implements Metric {
  @Override
  public Map<String, Double> measure(Subject subject) {
    Conditional images =
        Conditional.of(subject, "conditional-variance", subject.source().points(), draws);
    return Measured.means(
        "conditional-variance",
        subject.source().groups(),
        subject.sourceStream().law().groups(),
        images::variance);
  }
}
