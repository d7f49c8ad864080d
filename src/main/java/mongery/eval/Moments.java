package mongery.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import mongery.config.Named;
import mongery.data.DenseArray;

/**
 * Mean and standard deviation of the mapped points, to hold against a Gaussian closed form: {@code
 * mapped-mean} and {@code mapped-sd} on the line, {@code mapped-mean/k} and {@code mapped-sd/k} of
 * coordinate k elsewhere. The deviation is the unbiased one (n - 1).
 */
@Named(value = "moments", help = "Mean and standard deviation of the mapped points")
public record Moments() implements Metric {
  @Override
  public Map<String, Double> measure(Subject subject) {
    DenseArray mapped = Measured.mapped(subject, "moments");
    int n = mapped.rows();
    int d = mapped.rowSize();
    Map<String, Double> out = new LinkedHashMap<>();
    for (int k = 0; k < d; k++) {
      double mean = 0;
      for (int i = 0; i < n; i++) {
        mean += mapped.at(i, k);
      }
      mean /= n;
      double square = 0;
      for (int i = 0; i < n; i++) {
        double e = mapped.at(i, k) - mean;
        square += e * e;
      }
      String coordinate = d == 1 ? "" : "/" + k;
      out.put("mapped-mean" + coordinate, mean);
      out.put("mapped-sd" + coordinate, Math.sqrt(square / (n - 1)));
    }
    return out;
  }
}
