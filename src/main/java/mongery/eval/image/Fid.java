package mongery.eval.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.Law;
import mongery.data.Samples;
import mongery.eval.Measured;
import mongery.eval.Metric;
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
    implements Metric {
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
  public Map<String, Double> measure(Subject subject) {
    Samples mapped = new Samples(Measured.mapped(subject, "fid"), subject.source().groups());
    FeatureNet net = features.open(subject);
    String name = name(net);
    FeatureStatistics all = all(subject).statistics(subject, net);
    Map<String, Double> out = new LinkedHashMap<>();
    out.put(name, distance(subject, net, mapped, all));
    List<String> from = subject.sourceStream().law().groups();
    if (from.size() > 1) {
      byClass(subject, net, mapped, from, out);
    }
    out.put(name + "-images", (double) mapped.size());
    out.put(name + "-real", (double) all.count());
    return out;
  }

  private void byClass(
      Subject subject, FeatureNet net, Samples mapped, List<String> from, Map<String, Double> out) {
    Law law = law(subject);
    double sum = 0;
    int count = 0;
    for (Map.Entry<String, Classes> one :
        Classes.of(classes, alike, from, law.groups()).entrySet()) {
      List<Integer> members = one.getValue().source();
      int[] own =
          IntStream.range(0, mapped.size())
              .filter(i -> members.contains(mapped.groups()[i]))
              .toArray();
      if (own.length > 1) {
        FeatureStatistics alikes =
            new Reference(law, classSplit, one.getValue().target()).statistics(subject, net);
        double distance = distance(subject, net, mapped.select(own), alikes);
        out.put(name(net) + "/" + one.getKey(), distance);
        sum += distance;
        count++;
      }
    }
    out.put(name(net) + "-average", sum / count);
  }

  private static double distance(
      Subject subject, FeatureNet net, Samples mapped, FeatureStatistics real) {
    try {
      return FrechetDistance.between(
          subject.session(), Reference.statistics(subject.session(), net, mapped), real);
    } catch (IllegalArgumentException e) {
      throw new ConfigException("fid: " + e.getMessage(), e);
    }
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
            subject.source().size(),
            all(subject).statistics(subject, net).count(),
            split.inWords(),
            net.describe(),
            net.identity().substring(0, 8),
            classSplit.inWords()));
  }
}
