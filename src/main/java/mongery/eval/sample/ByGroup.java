package mongery.eval.sample;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.eval.GroupMeans;
import mongery.eval.Measured;
import mongery.eval.Metric;
import mongery.eval.SampleMetric;
import mongery.eval.Subject;

/**
 * Any two-sample metric by target group: {@code w2/group} for the metric {@code w2}, between the
 * mapped points and the target points of the group. Of groups {@code a/b} and {@code a/c} it is
 * also given together, as {@code w2/a}; a group without points is left out.
 *
 * @param metric two-sample metric
 * @param mapped which mapped points: all of them (how far is what is generated from the inliers?),
 *     or those of source points in the group of the same name
 */
@Named(value = "by-group", help = "A two-sample metric between mapped points and each target group")
public record ByGroup(
    @Setting(help = "Two-sample metric", def = "{\"type\":\"w2\"}") Metric metric,
    @Setting(
            help = "Mapped points to compare: all, or those from the source group of that name",
            def = "\"same\"")
        Mapped mapped)
    implements Metric {

  /** Which mapped points. */
  public enum Mapped {
    /** From every source point. */
    ALL,
    /** From the source group of the same name. */
    SAME
  }

  /** Checks that the metric compares samples. */
  public ByGroup {
    SampleMetric.require("by-group", metric);
  }

  @Override
  public Map<String, Double> measure(Subject subject) {
    SampleMetric.requireTarget(subject, "by-group");
    SampleMetric between = (SampleMetric) metric;
    DenseArray images = Measured.mapped(subject, "by-group");
    List<String> from = subject.sourceStream().law().groups();
    List<String> to = subject.targetStream().law().groups();
    Set<String> wanted = new LinkedHashSet<>();
    to.forEach(group -> wanted.addAll(GroupMeans.levels(group)));
    Map<String, Double> out = new LinkedHashMap<>();
    for (String group : wanted) {
      DenseArray a = mapped == Mapped.ALL ? images : members(images, subject.source(), from, group);
      DenseArray b = members(subject.target().points(), subject.target(), to, group);
      if (a.rows() > 0 && b.rows() > 0) {
        out.put(SampleMetric.name(between) + "/" + group, between.between(a, b));
      }
    }
    if (out.isEmpty()) {
      throw new ConfigException(
          "evaluation.metrics: by-group finds no group that source "
              + from
              + " and target "
              + to
              + " share; \"mapped\": \"all\" compares all mapped points with each target group");
    }
    return out;
  }

  private static DenseArray members(
      DenseArray points, Samples samples, List<String> groups, String group) {
    return points.select(
        IntStream.range(0, samples.size())
            .filter(i -> GroupMeans.levels(groups.get(samples.groups()[i])).contains(group))
            .toArray());
  }
}
