package mongery.eval.map;

import java.util.LinkedHashMap;
import java.util.Map;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.eval.Carried;
import mongery.eval.GroupMeans;
import mongery.eval.Measured;
import mongery.eval.PartwiseMetric;
import mongery.eval.Subject;

/**
 * Mean cost of the map, E c(x, T(x)): {@code transport-cost} over all source points, {@code
 * transport-cost/group} over each source group. Of a barycenter method it is the mean over the
 * marginals by lambda, then {@code transport-cost/1} and so on, each over the re-weighted marginal.
 *
 * @param cost what a displacement costs
 */
@Named(value = "transport-cost", help = "Mean cost of the map, overall and per group")
public record TransportCost(
    @Setting(
            help =
                "What a displacement costs: its square, half of that, or the square divided by the"
                    + " number of coordinates",
            def = "\"squared\"")
        Cost cost)
    implements PartwiseMetric {
  private static final String NAME = "transport-cost";

  /** What a displacement costs. */
  public enum Cost {
    /** |x - y|^2, summed over coordinates. */
    SQUARED,
    /** |x - y|^2 / 2, as U-NOTB has it. */
    HALF_SQUARED,
    /** |x - y|^2 / d, as NOT and extremal transport have it. */
    MEAN_SQUARED;

    double of(DenseArray from, DenseArray to, int i) {
      double squared = Measured.squared(from, to, i);
      return switch (this) {
        case SQUARED -> squared;
        case HALF_SQUARED -> squared / 2;
        case MEAN_SQUARED -> squared / from.rowSize();
      };
    }
  }

  /** The squared displacement. */
  public TransportCost() {
    this(Cost.SQUARED);
  }

  @Override
  public Gathering begin() {
    return new Sums();
  }

  private final class Sums implements Gathering {
    private final Map<String, GroupMeans> means = new LinkedHashMap<>();
    private final Map<String, Double> shares = new LinkedHashMap<>();

    @Override
    public void add(Subject part) {
      for (Carried one : Carried.of(part, NAME)) {
        means
            .computeIfAbsent(one.key(NAME), key -> new GroupMeans(key, one.groups()))
            .add(one.from().groups(), one::weight, i -> cost.of(one.from().points(), one.to(), i));
        shares.put(one.key(NAME), one.share());
      }
    }

    @Override
    public Map<String, Double> values() {
      Map<String, Double> out = new LinkedHashMap<>();
      double overall = 0;
      out.put(NAME, overall);
      for (Map.Entry<String, GroupMeans> one : means.entrySet()) {
        Map<String, Double> own = one.getValue().values();
        overall += shares.get(one.getKey()) * own.get(one.getKey());
        out.putAll(own);
      }
      out.put(NAME, overall);
      return out;
    }
  }
}
