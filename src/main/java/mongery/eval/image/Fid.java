package mongery.eval.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Samples;
import mongery.eval.Measured;
import mongery.eval.PartwiseMetric;
import mongery.eval.Subject;

/**
 * Frechet distance between features of mapped and of real target images (Heusel et al. 2017).
 *
 * <ul>
 *   <li>{@code fid}: all mapped images against real ones of {@code split};
 *   <li>{@code fid/group}: those from a source group against real ones of the target group alike,
 *       of {@code classSplit}, or by attribute where groups combine these; {@code fid-average}: the
 *       mean of these, each counting as much. Where classes are not equally frequent on both sides
 *       this is the yardstick: {@code fid} itself rewards changing them;
 *   <li>{@code fid-images}, {@code fid-real}: how many images {@code fid} compares.
 * </ul>
 *
 * Names begin with {@code fid} only for a network called inception, otherwise with the network's
 * name, as {@code classifier-fid}. Few images bias the distance upwards, so only values of equal
 * counts compare.
 *
 * @param features feature network
 * @param real data set of the real images; the target law if absent
 * @param split which of them {@code fid} takes
 * @param classSplit which of them the distances by class take
 * @param alike for each source group, the name of the target group alike; empty pairs them in order
 * @param classes where groups combine attributes, those to judge by; {@code !Male} is the absence
 *     of one; empty takes all
 */
@Named(value = "fid", help = "Frechet distance of image features, overall and by class")
public record Fid(
    @Setting(help = "Feature network", def = "{\"type\":\"classifier\"}") Features features,
    @Setting(help = "Data set of the real images; the target if absent", optional = true) Law real,
    @Setting(help = "Part of it that all images are compared with", def = "\"test\"") Split split,
    @Setting(help = "Part of it that images of a class are compared with", def = "\"all\"")
        Split classSplit,
    @Setting(help = "Target group alike to each source group; empty: in order", def = "[]")
        List<String> alike,
    @Setting(
            help =
                "Where groups combine attributes: which of them, such as Male or !Male; empty: all",
            def = "[]")
        List<String> classes)
    implements PartwiseMetric {
  private static final String PUBLISHED = "inception";

  /** Part of a data set. */
  public enum Split {
    /** What training sees. */
    TRAIN,
    /** What only evaluation sees. */
    TEST,
    /** Both. */
    ALL;

    String inWords() {
      return this == ALL ? "training and test" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** Takes copies of the lists. */
  public Fid {
    alike = List.copyOf(alike);
    classes = List.copyOf(classes);
  }

  @Override
  public Gathering begin() {
    return new Seen();
  }

  /** Statistics of the mapped images seen so far, whose features are computed once. */
  private final class Seen implements Gathering {
    private final Map<String, FeatureStatistics> byClass = new LinkedHashMap<>();
    private FeatureStatistics all;
    private Subject subject;

    @Override
    public void add(Subject part) {
      DenseArray mapped = Measured.mapped(part, "fid");
      int[] groups = part.source().groups();
      FeatureNet net = features.open(part);
      Map<String, Classes> each = classes(part);
      subject = part.withoutPoints();
      Samples images = new Samples(mapped, groups);
      images.chunks(
          Reference.AT_ONCE,
          chunk -> {
            DenseArray found = net.of(chunk.points());
            all = Reference.sum(all, FeatureStatistics.of(part.session(), found));
            each.forEach((name, one) -> addClass(part, name, one, chunk, found));
          });
    }

    private void addClass(
        Subject part, String name, Classes one, Samples images, DenseArray found) {
      int[] own =
          IntStream.range(0, images.size())
              .filter(i -> one.source().contains(images.groups()[i]))
              .toArray();
      if (own.length > 0) {
        byClass.merge(
            name, FeatureStatistics.of(part.session(), found.select(own)), FeatureStatistics::with);
      }
    }

    @Override
    public Map<String, Double> values() {
      FeatureNet net = features.open(subject);
      String name = name(net);
      FeatureStatistics real = all(subject).statistics(subject, net);
      Map<String, Double> out = new LinkedHashMap<>();
      out.put(name, distance(all, real));
      double sum = 0;
      int count = 0;
      for (Map.Entry<String, Classes> one : classes(subject).entrySet()) {
        FeatureStatistics own = byClass.get(one.getKey());
        if (own != null && own.count() > 1) {
          Reference alikes = new Reference(law(subject), classSplit, one.getValue().target());
          double distance = distance(own, alikes.statistics(subject, net));
          out.put(name + "/" + one.getKey(), distance);
          sum += distance;
          count++;
        }
      }
      if (subject.sourceStream().law().groups().size() > 1) {
        out.put(name + "-average", sum / count);
      }
      out.put(name + "-images", (double) all.count());
      out.put(name + "-real", (double) real.count());
      return out;
    }

    private double distance(FeatureStatistics mapped, FeatureStatistics real) {
      try {
        return FrechetDistance.between(subject.session(), mapped, real);
      } catch (IllegalArgumentException e) {
        throw new ConfigException("fid: " + e.getMessage(), e);
      }
    }
  }

  /** Source and target groups that are compared with each other; none where there is one group. */
  private Map<String, Classes> classes(Subject subject) {
    List<String> from = subject.sourceStream().law().groups();
    return from.size() > 1 ? Classes.of(classes, alike, from, law(subject).groups()) : Map.of();
  }

  private static String name(FeatureNet net) {
    return net.name().equals(PUBLISHED) ? "fid" : net.name() + "-fid";
  }

  private Law law(Subject subject) {
    return real == null ? subject.targetStream().law() : real;
  }

  private Reference all(Subject subject) {
    return new Reference(law(subject), split, List.of());
  }

  @Override
  public List<String> notes(Subject subject) {
    FeatureNet net = features.open(subject);
    return List.of(
        String.format(
            Locale.ROOT,
            "%s: %,d mapped images against %,d real %s images by %s (fingerprint %s); by class against %s images.",
            name(net),
            subject.all().get(0).size(),
            all(subject).statistics(subject, net).count(),
            split.inWords(),
            net.describe(),
            net.identity().substring(0, 8),
            classSplit.inWords()));
  }
}
