package mongery.eval.barycenter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.eval.Measured;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.eval.Thinning;

/**
 * How much of each marginal rejection sampling keeps (Gazdieva et al., ICLR 2025). A marginal that
 * is not re-weighted is kept whole. Inside one marginal all groups have the same C.
 *
 * <ul>
 *   <li>{@code acceptance/k} and {@code acceptance/k/group}: expected rate, mean of w/C, of
 *       marginal k from 1;
 *   <li>{@code acceptance-sampled/k} and {@code .../group}: share of points that a draw accepted;
 *   <li>{@code mass/k} and {@code mass/k/group}: mean weight, 1 over a whole marginal at the
 *       optimum;
 *   <li>{@code acceptance-ratio/k}: expected rate of the outliers over that of the others, where a
 *       group is called outlier;
 *   <li>{@code acceptance-points}: of how many points C is the largest weight; rates depend on it.
 * </ul>
 *
 * @param normalisation what C is
 * @param quantile which quantile of the reference weights, if C is one
 * @param points size of the batches of evaluation points, each with a C of its own, over which
 *     rates are averaged; 0 for all points in one
 */
@Named(value = "acceptance", help = "Share of each marginal that rejection by weight keeps")
public record Acceptance(
    @Setting(
            help =
                "What weights are divided by: the largest at hand (batch-max), the largest of"
                    + " 4,000 others (reference) or a quantile of theirs",
            def = "\"batch-max\"")
        Thinning.Normalisation normalisation,
    @Setting(help = "Quantile of the reference weights", def = "0.99", min = 0, max = 1)
        double quantile,
    @Setting(help = "Size of batches with a C of their own; 0: all points", def = "0", min = 0)
        int points)
    implements Metric {
  private static final String OUTLIER = "outlier";

  @Override
  public Map<String, Double> measure(Subject subject) {
    Map<String, Double> out = new LinkedHashMap<>();
    int count = 0;
    for (int k = 0; k < subject.points().size(); k++) {
      Thinning t = Thinning.of("acceptance", subject, k, points, normalisation, quantile);
      List<String> names = subject.streams().get(k).law().groups();
      int[] groups = t.points().groups();
      String at = "/" + (k + 1);
      out.putAll(Measured.means("acceptance" + at, groups, names, i -> t.probability()[i]));
      out.putAll(
          Measured.means("acceptance-sampled" + at, groups, names, i -> t.accepted()[i] ? 1 : 0));
      out.putAll(Measured.means("mass" + at, groups, names, i -> t.weights()[i]));
      ratio(t, names.indexOf(OUTLIER), at, out);
      count = points == 0 ? t.points().size() : Math.min(points, t.points().size());
    }
    out.put("acceptance-points", (double) count);
    return out;
  }

  private static void ratio(Thinning t, int outlier, String at, Map<String, Double> out) {
    double[] sum = new double[2];
    int[] count = new int[2];
    for (int i = 0; i < t.probability().length; i++) {
      int side = t.points().groups()[i] == outlier ? 1 : 0;
      sum[side] += t.probability()[i];
      count[side]++;
    }
    if (count[0] > 0 && count[1] > 0) {
      out.put("acceptance-ratio" + at, sum[1] / count[1] / (sum[0] / count[0]));
    }
  }
}
