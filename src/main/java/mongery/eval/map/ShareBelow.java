package mongery.eval.map;

import java.util.Map;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.eval.Measured;
import mongery.eval.Metric;
import mongery.eval.Subject;

/**
 * Share of mapped points one of whose coordinates is below a threshold: in the UOTM toys the share
 * that the map sends to the left mode or to the outliers.
 *
 * @param below threshold
 * @param axis which coordinate, from 0
 * @param name name of the value, different for each use in an evaluation
 */
@Named(value = "share-below", help = "Share of mapped points below a threshold")
public record ShareBelow(
    @Setting(help = "Threshold") double below,
    @Setting(help = "Which coordinate, from 0", def = "0", min = 0) int axis,
    @Setting(help = "Name of the value", def = "\"share-left\"") String name)
    implements Metric {

  @Override
  public Map<String, Double> measure(Subject subject) {
    DenseArray mapped = Measured.mapped(subject, "share-below");
    Crossing.checkAxis("share-below", axis, mapped);
    int count = 0;
    for (int i = 0; i < mapped.rows(); i++) {
      if (mapped.at(i, axis) < below) {
        count++;
      }
    }
    return Map.of(name, (double) count / mapped.rows());
  }
}
