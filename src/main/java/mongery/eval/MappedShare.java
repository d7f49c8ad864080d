package mongery.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.Law;
import mongery.data.Samples;
import mongery.method.Barycentric;

/**
 * Where mapped mass lands: {@code mapped-share/group} is the share of it whose nearest target point
 * is of that group. Of a barycenter method, which has no target, {@code among} names the places;
 * the shares are of accepted mass, {@code mapped-share/marginal 1/group} and their mean by lambda
 * {@code mapped-share/group}.
 *
 * @param among law whose groups are the places; the target if absent
 */
@Named(value = "mapped-share", help = "Share of mapped mass that lands at each target group")
public record MappedShare(
    @Setting(help = "Law whose groups are the places; the target if absent", optional = true)
        Law among)
    implements Metric {
  private static final int DRAWN = 4000;

  @Override
  public Map<String, Double> measure(Subject subject) {
    if (among == null && subject.method() instanceof Barycentric) {
      throw new ConfigException(
          "evaluation.metrics: mapped-share needs \"among\" for a barycenter method, as that has no"
              + " target");
    }
    Law law = among == null ? subject.targetStream().law() : among;
    Samples places =
        among == null
            ? subject.target()
            : among.draw(
                DRAWN, new SplittableRandom(subject.seed()), Law.Draw.EXACT_COUNTS, Law.Part.TEST);
    Neighbours neighbours = new Neighbours(places.points());
    List<String> groups = law.groups();
    Map<String, Double> out = new LinkedHashMap<>();
    groups.forEach(group -> out.put("mapped-share/" + group, 0.0));
    for (Carried one : Carried.of(subject, "mapped-share")) {
      if (one.to().rowSize() != places.points().rowSize()) {
        throw new ConfigException(
            "evaluation.metrics: mapped-share compares points of %d coordinates with places of %d"
                .formatted(one.to().rowSize(), places.points().rowSize()));
      }
      double[] mass = new double[groups.size()];
      double total = 0;
      for (int i = 0; i < one.to().rows(); i++) {
        mass[places.groups()[neighbours.nearest(one.to(), i)]] += one.weight(i);
        total += one.weight(i);
      }
      for (int g = 0; g < mass.length; g++) {
        double share = mass[g] / total;
        out.merge("mapped-share/" + groups.get(g), one.share() * share, Double::sum);
        if (!one.name().isEmpty()) {
          out.put(one.key("mapped-share") + "/" + groups.get(g), share);
        }
      }
    }
    return out;
  }
}
