package mongery.eval.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.eval.Measured;
import mongery.eval.PartwiseMetric;
import mongery.eval.Subject;

/**
 * Share of source points that land in the target class that looks like their own, as a small
 * classifier trained here on target points judges.
 *
 * <ul>
 *   <li>{@code look-alike}: over all source points; {@code look-alike/group}: over a source group;
 *   <li>{@code look-alike-accuracy}: the classifier's accuracy on held-out points of its law.
 * </ul>
 *
 * @param alike for each source group in order, the name of the target group that looks like it;
 *     empty pairs them in order
 * @param judge law that the classifier is trained on, with the groups of the target; the target law
 *     itself if absent
 * @param network kind of classifier
 * @param steps batches that the classifier is trained on; null for as many as suits the network
 */
@Named(value = "look-alike", help = "Share of source points that land in their look-alike class")
public record LookAlike(
    @Setting(help = "Target group that looks like each source group; empty: in order", def = "[]")
        List<String> alike,
    @Setting(
            help = "Law that the classifier is trained on; the target law if absent",
            optional = true)
        Law judge,
    @Setting(help = "Kind of classifier", def = "\"perceptron\"") Judge.Network network,
    @Setting(
            help =
                "Batches of 128 that the classifier is trained on; 400 of a perceptron, 300 of"
                    + " convolutions if absent",
            min = 1,
            optional = true)
        Integer steps)
    implements PartwiseMetric {
  /** Takes a copy of the list. */
  public LookAlike {
    alike = List.copyOf(alike);
  }

  @Override
  public Gathering begin() {
    return new Alikes();
  }

  private final class Alikes implements Gathering {
    private int[] wanted;
    private Landings landings;
    private Subject subject;

    @Override
    public void add(Subject part) {
      DenseArray mapped = Measured.mapped(part, "look-alike");
      if (landings == null) {
        List<String> from = part.sourceStream().law().groups();
        wanted = Alike.of("look-alike", alike, from, part.targetStream().law().groups());
        landings =
            new Landings(new Judge(trained(part), network, steps), part.session(), "look-alike");
      }
      landings.add(mapped);
      subject = part.withoutPoints();
    }

    @Override
    public Map<String, Double> values() {
      List<String> from = subject.sourceStream().law().groups();
      int[] groups = subject.all().get(0).groups();
      int[] to = landings.groups();
      Map<String, Double> out =
          new LinkedHashMap<>(
              Measured.means("look-alike", groups, from, i -> to[i] == wanted[groups[i]] ? 1 : 0));
      out.put("look-alike-accuracy", landings.accuracy());
      return out;
    }
  }

  private Law trained(Subject subject) {
    Law target = subject.targetStream().law();
    Law trained = judge == null ? target : judge;
    if (!trained.groups().equals(target.groups())) {
      throw new ConfigException(
          "evaluation.metrics: the judge of look-alike has the groups "
              + trained.groups()
              + ", but those of the target are "
              + target.groups());
    }
    return trained;
  }
}
