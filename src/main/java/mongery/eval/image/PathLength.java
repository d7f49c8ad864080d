package mongery.eval.image;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import mongery.config.Named;
import mongery.data.DenseArray;
import mongery.eval.Measured;
import mongery.eval.Metric;
import mongery.eval.Subject;

/**
 * How far images are carried, and with what effort.
 *
 * <ul>
 *   <li>{@code t-cost}: 127.5 E mean |x - T(x)| over all values of an image, the mean absolute
 *       displacement in grey levels: what Eyring et al. (2024) call T-cost. {@code t-cost/group}
 *       over each source group, {@code t-cost-sd}: its standard deviation over images; Of a flow on
 *       latents it is in units of these times 127.5, as there;
 *   <li>{@code displacement}: E |x - T(x)|, Euclidean, in units of the points;
 *   <li>{@code evaluations}, {@code solver-steps}: network evaluations and attempted steps an
 *       image, if the map is a flow. The published code logs the steps as nfe; they are evaluations
 *       for Euler only.
 * </ul>
 */
@Named(value = "path-length", help = "How far images are carried (T-cost), and the effort")
public record PathLength() implements Metric {
  private static final double GREY = 127.5;

  @Override
  public Map<String, Double> measure(Subject subject) {
    DenseArray mapped = Measured.mapped(subject, "path-length");
    DenseArray from = subject.effort().map(Subject.Effort::from).orElse(subject.source().points());
    DenseArray to = subject.effort().map(Subject.Effort::to).orElse(mapped);
    double[] absolute = new double[from.rows()];
    double[] euclidean = new double[from.rows()];
    int d = from.rowSize();
    for (int i = 0; i < absolute.length; i++) {
      double sum = 0;
      double squares = 0;
      for (int k = 0; k < d; k++) {
        double difference = (double) from.at(i, k) - to.at(i, k);
        sum += Math.abs(difference);
        squares += difference * difference;
      }
      absolute[i] = GREY * sum / d;
      euclidean[i] = Math.sqrt(squares);
    }
    Map<String, Double> out =
        new LinkedHashMap<>(
            Measured.means(
                "t-cost",
                subject.source().groups(),
                subject.sourceStream().law().groups(),
                i -> absolute[i]));
    double mean = out.get("t-cost");
    double variance =
        IntStream.range(0, absolute.length)
            .mapToDouble(i -> (absolute[i] - mean) * (absolute[i] - mean))
            .average()
            .orElse(0);
    out.put("t-cost-sd", Math.sqrt(variance));
    out.put(
        "displacement",
        IntStream.range(0, euclidean.length).mapToDouble(i -> euclidean[i]).average().orElse(0));
    subject
        .effort()
        .ifPresent(
            effort -> {
              out.put("evaluations", effort.evaluations());
              out.put("solver-steps", effort.steps());
            });
    return out;
  }
}
