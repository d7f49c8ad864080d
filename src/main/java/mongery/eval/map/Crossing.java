package mongery.eval.map;

import java.util.LinkedHashMap;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.eval.Measured;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.method.Couples;

/**
 * Share of mass that changes side: {@code crossing} of mapped points, and, for a method that trains
 * on pairs, {@code crossing-pairs} of the pairs that its coupling draws from batches. On the
 * imbalanced squares a balanced coupling must cross 20 % by conservation of mass (the left squares
 * hold 60 % of the source and 40 % of the target).
 *
 * @param boundary where the sides meet
 * @param axis which coordinate decides the side, from 0
 * @param batch points in a batch that is coupled
 * @param batches how many batches are coupled
 */
@Named(value = "crossing", help = "Share of mass that ends on the other side of a boundary")
public record Crossing(
    @Setting(help = "Where the two sides meet", def = "2.5") double boundary,
    @Setting(help = "Which coordinate decides the side, from 0", def = "0", min = 0) int axis,
    @Setting(help = "Points in a batch that is coupled", unit = "points", def = "256", min = 1)
        int batch,
    @Setting(help = "Batches that are coupled", def = "32", min = 1) int batches)
    implements Metric {

  static void checkAxis(String metric, int axis, DenseArray points) {
    if (axis >= points.rowSize()) {
      throw new ConfigException(
          "evaluation.metrics: the axis of "
              + metric
              + " is "
              + axis
              + ", but points have "
              + points.rowSize()
              + " coordinates, counted from 0");
    }
  }

  private boolean left(DenseArray points, int row) {
    return points.at(row, axis) < boundary;
  }

  @Override
  public Map<String, Double> measure(Subject subject) {
    DenseArray from = subject.source().points();
    DenseArray mapped = Measured.mapped(subject, "crossing");
    checkAxis("crossing", axis, from);
    Map<String, Double> out =
        new LinkedHashMap<>(
            Measured.means(
                "crossing",
                subject.source().groups(),
                subject.sourceStream().law().groups(),
                i -> left(from, i) == left(mapped, i) ? 0 : 1));
    if (subject.method() instanceof Couples couples) {
      out.put("crossing-pairs", pairs(subject, couples));
    }
    return out;
  }

  private double pairs(Subject subject, Couples couples) {
    long crossed = 0;
    long all = 0;
    for (int b = 0; b < batches; b++) {
      Samples source = subject.sourceStream().batch(b, batch);
      Samples target = subject.targetStream().batch(b, batch);
      Couples.Pairs pairs = couples.couple(source.points(), target.points(), subject.seed() + b);
      for (int k = 0; k < pairs.source().length; k++) {
        if (left(source.points(), pairs.source()[k]) != left(target.points(), pairs.target()[k])) {
          crossed++;
        }
        all++;
      }
    }
    return (double) crossed / all;
  }
}
