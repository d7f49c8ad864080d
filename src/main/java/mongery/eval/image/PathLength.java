package mongery.eval.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.Named;
import mongery.data.DenseArray;
import mongery.eval.Measured;
import mongery.eval.PartwiseMetric;
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
public record PathLength() implements PartwiseMetric {
  private static final double GREY = 127.5;

  @Override
  public Gathering begin() {
    return new Lengths();
  }

  private static final class Lengths implements Gathering {
    private final List<double[]> absolute = new ArrayList<>();
    private final List<double[]> euclidean = new ArrayList<>();
    private double evaluations;
    private double steps;
    private boolean flow;
    private Subject subject;

    @Override
    public void add(Subject part) {
      DenseArray mapped = Measured.mapped(part, "path-length");
      DenseArray from = part.effort().map(Subject.Effort::from).orElse(part.source().points());
      DenseArray to = part.effort().map(Subject.Effort::to).orElse(mapped);
      int n = from.rows();
      int d = from.rowSize();
      double[] sums = new double[n];
      double[] roots = new double[n];
      for (int i = 0; i < n; i++) {
        double squares = 0;
        for (int k = 0; k < d; k++) {
          double difference = (double) from.at(i, k) - to.at(i, k);
          sums[i] += Math.abs(difference);
          squares += difference * difference;
        }
        sums[i] *= GREY / d;
        roots[i] = Math.sqrt(squares);
      }
      absolute.add(sums);
      euclidean.add(roots);
      part.effort()
          .ifPresent(
              effort -> {
                flow = true;
                evaluations += n * effort.evaluations();
                steps += n * effort.steps();
              });
      subject = part.withoutPoints();
    }

    @Override
    public Map<String, Double> values() {
      double[] lengths = joined(absolute);
      int[] groups = subject.all().get(0).groups();
      List<String> names = subject.sourceStream().law().groups();
      Map<String, Double> out =
          new LinkedHashMap<>(Measured.means("t-cost", groups, names, i -> lengths[i]));
      double mean = out.get("t-cost");
      out.put(
          "t-cost-sd",
          Math.sqrt(Arrays.stream(lengths).map(l -> (l - mean) * (l - mean)).average().orElse(0)));
      out.put("displacement", Arrays.stream(joined(euclidean)).average().orElse(0));
      if (flow) {
        out.put("evaluations", evaluations / lengths.length);
        out.put("solver-steps", steps / lengths.length);
      }
      return out;
    }

    private static double[] joined(List<double[]> parts) {
      return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }
  }
}
