package mongery.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.method.Barycentric;

/**
 * Coverage: {@code mapped-share/group} is the share of mapped points whose nearest target point is
 * of that target group.
 */
@Named(value = "mapped-share", help = "Share of mapped points that land at each target group")
public record MappedShare() implements Metric {
  @Override
  public Map<String, Double> measure(Subject subject) {
    if (subject.method() instanceof Barycentric) {
      throw new ConfigException(
          "evaluation.metrics: mapped-share asks for groups of a target, which a barycenter has not;"
              + " use barycenter-mass");
    }
    DenseArray mapped = Measured.mapped(subject, "mapped-share");
    Samples target = subject.target();
    Neighbours neighbours = new Neighbours(target.points());
    List<String> groups = subject.targetStream().law().groups();
    double[] count = new double[groups.size()];
    for (int i = 0; i < mapped.rows(); i++) {
      int nearest = neighbours.nearest(mapped, i);
      if (nearest == Neighbours.NONE) {
        throw new ConfigException(
            "evaluation.metrics: mapped-share: an image is not a finite point");
      }
      count[target.groups()[nearest]]++;
    }
    Map<String, Double> out = new LinkedHashMap<>();
    for (int g = 0; g < count.length; g++) {
      out.put("mapped-share/" + groups.get(g), count[g] / mapped.rows());
    }
    return out;
  }
}
