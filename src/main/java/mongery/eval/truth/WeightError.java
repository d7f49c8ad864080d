package mongery.eval.truth;

import java.util.LinkedHashMap;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.data.DenseArray;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.method.Accepts;
import mongery.method.Barycentric;

/**
 * How far a barycenter method's weights are from the true ones of Gaussian marginals, over the
 * evaluation points x of marginal k:
 *
 * <ul>
 *   <li>{@code log-weight-error/1}: root mean square of log w(x) - log w*(x) less its mean, so that
 *       a constant factor, which acceptance does not see, does not count;
 *   <li>{@code mass-error/1}: |mean w - 1|, 0 at the optimum.
 * </ul>
 *
 * Without a marginal, the mean by lambda. A weight of 0 counts as the smallest float.
 */
@Named(value = "weight-error", help = "Error of the weights of a barycenter of Gaussians")
public record WeightError() implements Metric {
  private static final double LEAST = Math.log(Float.MIN_VALUE);

  @Override
  public Map<String, Double> measure(Subject subject) {
    if (!(subject.method() instanceof Barycentric && subject.method() instanceof Accepts accepts)) {
      throw new ConfigException(
          "evaluation.metrics: weight-error needs a barycenter method that re-weights");
    }
    Truth truth = Truth.of(subject, "weight-error");
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("log-weight-error", 0.0);
    out.put("mass-error", 0.0);
    for (int k = 0; k < truth.sides().size(); k++) {
      Truth.Side side = truth.sides().get(k);
      DenseArray points = subject.points().get(k).points();
      double[] logs = accepts.logWeights(k, points);
      double[] x = new double[points.rowSize()];
      double mass = 0;
      double mean = 0;
      double square = 0;
      for (int i = 0; i < logs.length; i++) {
        for (int c = 0; c < x.length; c++) {
          x[c] = points.at(i, c);
        }
        double error = Math.max(LEAST, logs[i]) - side.logWeight().at(x);
        mass += Math.exp(logs[i]) / logs.length;
        mean += error / logs.length;
        square += error * error / logs.length;
      }
      double rms = Math.sqrt(Math.max(0, square - mean * mean));
      put(out, "log-weight-error", side, rms);
      put(out, "mass-error", side, Math.abs(mass - 1));
    }
    return out;
  }

  private static void put(Map<String, Double> out, String name, Truth.Side side, double value) {
    out.merge(name, side.share() * value, Double::sum);
    out.put(name + "/" + side.name(), value);
  }
}
