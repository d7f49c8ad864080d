package mongery.eval.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.data.ContentCache;
import mongery.data.DataSet;
import mongery.data.Digest;
import mongery.data.Law;
import mongery.data.Rows;
import mongery.data.Samples;
import mongery.eval.Subject;
import mongery.nn.Session;

/**
 * Real images that generated ones are compared with: those of some parts of a data set, all or of
 * one group.
 *
 * @param law the data set; of any other law the evaluation points are taken
 * @param split which part
 * @param groups indices of groups; empty for all
 */
record Reference(Law law, Fid.Split split, List<Integer> groups) {
  private static final ContentCache CACHE = new ContentCache("statistics");
  private static final int AT_ONCE = 2048;

  private record Key(Reference reference, String network) {}

  /** Statistics of the features, from the session, else the cache, else the images. */
  FeatureStatistics statistics(Subject subject, FeatureNet net) {
    return subject
        .session()
        .kept(new Key(this, net.identity()), FeatureStatistics.class, () -> kept(subject, net));
  }

  private FeatureStatistics kept(Subject subject, FeatureNet net) {
    Rows[] parts = parts(subject);
    Digest digest = new Digest().add("statistics 1 " + net.identity());
    for (Rows part : parts) {
      digest.add(part);
    }
    String key = digest.text();
    Optional<byte[]> held = CACHE.get(key);
    if (held.isPresent()) {
      return FeatureStatistics.of(held.get());
    }
    FeatureStatistics sum = statistics(subject.session(), net, parts);
    CACHE.put(key, sum.bytes());
    return sum;
  }

  private Rows[] parts(Subject subject) {
    Rows[] all;
    if (law instanceof DataSet set) {
      all =
          switch (split) {
            case TRAIN -> new Rows[] {set.rows(Law.Part.TRAIN)};
            case TEST -> new Rows[] {set.rows(Law.Part.TEST)};
            case ALL -> new Rows[] {set.rows(Law.Part.TRAIN), set.rows(Law.Part.TEST)};
          };
    } else {
      all = new Rows[] {subject.target()};
    }
    Rows[] own = Arrays.stream(all).map(this::members).toArray(Rows[]::new);
    if (Arrays.stream(own).mapToInt(Rows::size).sum() < 2) {
      throw new ConfigException(
          "evaluation.metrics: fid has fewer than 2 "
              + split.inWords()
              + " images"
              + (groups.isEmpty() ? "" : " of " + groups.stream().map(law.groups()::get).toList())
              + " to compare with");
    }
    return own;
  }

  private Rows members(Rows all) {
    return groups.isEmpty()
        ? all
        : new Members(
            all,
            IntStream.range(0, all.size()).filter(i -> groups.contains(all.groups()[i])).toArray());
  }

  /** Some of the points. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Members(Rows all, int[] own) implements Rows {
    @Override
    public int size() {
      return own.length;
    }

    @Override
    public int[] groups() {
      return Arrays.stream(own).map(i -> all.groups()[i]).toArray();
    }

    @Override
    public Samples select(int[] rows) {
      return all.select(Arrays.stream(rows).map(i -> own[i]).toArray());
    }
  }

  /** Statistics of the features of at least one image, computed a chunk at a time. */
  static FeatureStatistics statistics(Session session, FeatureNet net, Rows... sets) {
    FeatureStatistics sum = null;
    for (Rows images : sets) {
      for (int from = 0; from < images.size(); from += AT_ONCE) {
        Samples some = images.range(from, Math.min(images.size(), from + AT_ONCE));
        FeatureStatistics one = FeatureStatistics.of(session, net.of(some.points()));
        sum = sum == null ? one : sum.with(one);
      }
    }
    return sum;
  }
}
