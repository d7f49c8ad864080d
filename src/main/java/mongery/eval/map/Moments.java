package mongery.eval.map;

import java.util.LinkedHashMap;
import java.util.Map;
import mongery.config.Named;
import mongery.eval.Carried;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.transport.gaussian.Gaussian;

/**
 * Mean and standard deviation of the mapped points, to hold against a Gaussian closed form: {@code
 * mapped-mean} and {@code mapped-sd} on the line, {@code mapped-mean/k} and {@code mapped-sd/k} of
 * coordinate k elsewhere; of a barycenter method, {@code mapped-mean/1} or {@code mapped-mean/1/k}
 * and so on, over the re-weighted marginal. The deviation is the unbiased one (n - 1).
 */
@Named(value = "moments", help = "Mean and standard deviation of the mapped points")
public record Moments() implements Metric {
  @Override
  public Map<String, Double> measure(Subject subject) {
    Map<String, Double> out = new LinkedHashMap<>();
    for (Carried one : Carried.of(subject, "moments")) {
      Gaussian fitted = one.fit("moments");
      int d = fitted.dimension();
      for (int k = 0; k < d; k++) {
        String coordinate = d == 1 ? "" : "/" + k;
        out.put(one.key("mapped-mean") + coordinate, fitted.mean()[k]);
        out.put(one.key("mapped-sd") + coordinate, Math.sqrt(fitted.covariance()[k][k]));
      }
    }
    return out;
  }
}
