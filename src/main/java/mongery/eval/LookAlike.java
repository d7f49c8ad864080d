package mongery.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DataSet;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Samples;

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
 */
@Named(value = "look-alike", help = "Share of source points that land in their look-alike class")
public record LookAlike(
    @Setting(help = "Target group that looks like each source group; empty: in order", def = "[]")
        List<String> alike,
    @Setting(
            help = "Law that the classifier is trained on; the target law if absent",
            optional = true)
        Law judge)
    implements Metric {
  private static final int DRAWN = 4000;

  /** Takes a copy of the list. */
  public LookAlike {
    alike = List.copyOf(alike);
  }

  @Override
  public Map<String, Double> measure(Subject subject) {
    DenseArray mapped = Measured.mapped(subject, "look-alike");
    Law target = subject.targetStream().law();
    Law trained = judge == null ? target : judge;
    if (!trained.groups().equals(target.groups())) {
      throw new ConfigException(
          "evaluation.metrics: the judge of look-alike has the groups "
              + trained.groups()
              + ", but those of the target are "
              + target.groups());
    }
    List<String> from = subject.sourceStream().law().groups();
    int[] wanted = wanted(from, target.groups());
    GroupClassifier classifier =
        new GroupClassifier(
            subject.session(), points(trained, Law.Part.TRAIN), target.groups().size());
    int[] landed = classifier.classify(mapped);
    Map<String, Double> out =
        new LinkedHashMap<>(
            Measured.means(
                "look-alike",
                subject.source().groups(),
                from,
                i -> landed[i] == wanted[subject.source().groups()[i]] ? 1 : 0));
    Samples test = points(trained, Law.Part.TEST);
    int[] told = classifier.classify(test.points());
    int right = 0;
    for (int i = 0; i < told.length; i++) {
      right += told[i] == test.groups()[i] ? 1 : 0;
    }
    out.put("look-alike-accuracy", (double) right / told.length);
    return out;
  }

  private int[] wanted(List<String> from, List<String> to) {
    List<String> names = alike.isEmpty() ? to : alike;
    if (names.size() != from.size() || !to.containsAll(names)) {
      throw new ConfigException(
          "evaluation.metrics: look-alike needs one target group for each of the source groups "
              + from
              + "; allowed: "
              + to
              + "; given: "
              + names);
    }
    return names.stream().mapToInt(to::indexOf).toArray();
  }

  private static Samples points(Law law, Law.Part part) {
    if (law instanceof DataSet set) {
      return set.all(part);
    }
    SplittableRandom random = new SplittableRandom(part.ordinal());
    return law.draw(DRAWN, random, Law.Draw.INDEPENDENT, part);
  }
}
