package mongery.eval.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mongery.config.ConfigException;
import mongery.data.ContentCache;
import mongery.data.DataSet;
import mongery.data.Digest;
import mongery.data.Law;
import mongery.data.Rows;
import mongery.data.Subset;
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

  /** Images whose features are in memory at once. */
  static final int AT_ONCE = 2048;

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
      all = new Rows[] {subject.all().get(1)};
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
    return groups.isEmpty() ? all : Subset.ofGroups(all, groups);
  }

  private static FeatureStatistics statistics(Session session, FeatureNet net, Rows... sets) {
    FeatureStatistics[] all = new FeatureStatistics[1];
    for (Rows images : sets) {
      images.chunks(
          AT_ONCE,
          chunk -> all[0] = sum(all[0], FeatureStatistics.of(session, net.of(chunk.points()))));
    }
    return all[0];
  }

  /** Both together, of which the first may be null. */
  static FeatureStatistics sum(FeatureStatistics before, FeatureStatistics more) {
    return before == null ? more : before.with(more);
  }
}
