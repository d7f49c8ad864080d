package mongery.eval.judge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Samples;
import mongery.eval.Measured;
import mongery.eval.PartwiseMetric;
import mongery.eval.Subject;
import mongery.eval.Whole;
import mongery.eval.sample.Neighbours;
import mongery.method.Barycentric;

/**
 * Coverage: {@code mapped-share/group} is the share of mapped points that land at a group: of the
 * target, where the nearest target point decides, or of the judge, where a classifier trained on it
 * does; {@code mapped-share-accuracy} is then the classifier's on held-out points.
 *
 * @param judge law whose groups are told apart; the target, by its nearest point, if absent
 * @param network kind of classifier for a judge
 * @param steps batches that the classifier is trained on; null for as many as suits the network
 */
@Named(value = "mapped-share", help = "Share of mapped points that land at each group")
public record MappedShare(
    @Setting(
            help =
                "Law whose groups a classifier tells apart, such as faces with and without"
                    + " Eyeglasses; the nearest target point decides if absent",
            optional = true)
        Law judge,
    @Setting(help = "Kind of classifier for a judge", def = "\"perceptron\"") Judge.Network network,
    @Setting(
            help =
                "Batches of 128 that the classifier is trained on; 400 of a perceptron, 300 of"
                    + " convolutions if absent",
            min = 1,
            optional = true)
        Integer steps)
    implements PartwiseMetric {
  private static final String NAME = "mapped-share";

  /** By the nearest target point. */
  public MappedShare() {
    this(null, Judge.Network.PERCEPTRON, null);
  }

  /** A judge sees one image at a time; for the nearest point all target points must be there. */
  @Override
  public Gathering begin() {
    return judge == null ? new Whole(this, MappedShare::byNearest) : new Judged();
  }

  private static DenseArray mapped(Subject subject) {
    if (subject.method() instanceof Barycentric) {
      throw new ConfigException(
          "evaluation.metrics: mapped-share asks for groups of a target, which a barycenter has not;"
              + " use barycenter-mass");
    }
    return Measured.mapped(subject, NAME);
  }

  private static Map<String, Double> byNearest(Subject subject) {
    DenseArray mapped = mapped(subject);
    Samples target = subject.target();
    Neighbours neighbours = new Neighbours(target.points());
    int[] landed = new int[mapped.rows()];
    for (int i = 0; i < landed.length; i++) {
      int nearest = neighbours.nearest(mapped, i);
      if (nearest == Neighbours.NONE) {
        throw new ConfigException(
            "evaluation.metrics: mapped-share: an image is not a finite point");
      }
      landed[i] = target.groups()[nearest];
    }
    return shares(landed, subject.targetStream().law().groups());
  }

  private final class Judged implements Gathering {
    private Landings landings;

    @Override
    public void add(Subject part) {
      DenseArray mapped = mapped(part);
      if (landings == null) {
        check(part.targetStream().law().shape());
        landings = new Landings(new Judge(judge, network, steps), part.session(), NAME);
      }
      landings.add(mapped);
    }

    @Override
    public Map<String, Double> values() {
      Map<String, Double> out = shares(landings.groups(), judge.groups());
      out.put(NAME + "-accuracy", landings.accuracy());
      return out;
    }
  }

  private void check(int[] target) {
    if (!Arrays.equals(judge.shape(), target)) {
      throw new ConfigException(
          "evaluation.metrics: the judge of mapped-share has points of shape %s, but those of the target have %s"
              .formatted(Arrays.toString(judge.shape()), Arrays.toString(target)));
    }
  }

  private static Map<String, Double> shares(int[] landed, List<String> groups) {
    double[] count = new double[groups.size()];
    for (int group : landed) {
      count[group]++;
    }
    Map<String, Double> out = new LinkedHashMap<>();
    for (int g = 0; g < count.length; g++) {
      out.put(NAME + "/" + groups.get(g), count[g] / landed.length);
    }
    return out;
  }
}
