package mongery.eval.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.method.Dual;

/**
 * The dual objective that a method maximises, at its trained maps and potentials, on many points:
 * {@code objective}. With optimal maps it is at most the cost of the best plans; maps that are not
 * optimal raise it.
 *
 * @param points points of each marginal
 */
@Named(value = "objective", help = "The dual objective on many points")
public record Objective(
    @Setting(help = "Points of each marginal", def = "10000", min = 1) int points)
    implements Metric {

  @Override
  public Map<String, Double> measure(Subject subject) {
    if (!(subject.method() instanceof Dual method)) {
      throw new ConfigException(
          "evaluation.metrics: objective needs a method that maximises a dual objective");
    }
    List<DenseArray> marginals = new ArrayList<>();
    for (Sampler stream : subject.streams()) {
      marginals.add(
          stream
              .law()
              .draw(
                  points,
                  new SplittableRandom(13 * subject.seed() + marginals.size()),
                  Law.Draw.INDEPENDENT,
                  Law.Part.TRAIN)
              .points());
    }
    return Map.of("objective", method.dual(marginals));
  }
}
