package mongery.eval.judge;

import java.util.List;
import mongery.config.ConfigException;

/** Which target group each source group should land in. */
public final class Alike {
  private Alike() {}

  /**
   * Indices of target groups, one for each source group.
   *
   * @param metric name of the metric, for the message
   * @param names a target group for each source group; empty pairs them in order
   * @throws ConfigException if the names do not fit the groups
   */
  public static int[] of(String metric, List<String> names, List<String> from, List<String> to) {
    List<String> wanted = names.isEmpty() ? to : names;
    if (wanted.size() != from.size() || !to.containsAll(wanted)) {
      throw new ConfigException(
          "evaluation.metrics: "
              + metric
              + " needs one target group for each of the source groups "
              + from
              + "; allowed: "
              + to
              + "; given: "
              + wanted);
    }
    return wanted.stream().mapToInt(to::indexOf).toArray();
  }
}
