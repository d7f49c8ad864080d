package mongery.eval.map;

import java.util.LinkedHashMap;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.eval.Measured;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.method.Translates;

/**
 * How far a map is from monotone, as optimal maps of the squared distance are. On the line it is
 * evaluated on an even grid over the range of the source points and averaged over its noise input.
 *
 * <ul>
 *   <li>{@code monotonicity-violations}: share of grid steps on which the averaged map goes down by
 *       more than three standard errors of that average, so that sampling noise of a stochastic map
 *       does not count;
 *   <li>{@code monotonicity-descent}: sum of all downward steps of the averaged map divided by the
 *       sum of all steps' lengths; 0 for an increasing map, 1 for a decreasing one.
 * </ul>
 *
 * <p>In more dimensions monotone means (T(x) - T(y)) . (x - y) &gt;= 0, here for pairs of source
 * points, sixteen for each, under one draw of the noise: {@code monotonicity-violations} is the
 * share of pairs below 0, {@code monotonicity-descent} the sum of their products divided by the sum
 * of the sizes of all products.
 *
 * @param grid grid points, on the line
 * @param noises draws of the noise input to average over, on the line
 */
@Named(value = "monotonicity", help = "Violations of monotonicity of a map")
public record Monotonicity(
    @Setting(help = "Grid points, on the line", def = "200", min = 2) int grid,
    @Setting(help = "Draws of the noise input to average over, on the line", def = "64", min = 2)
        int noises)
    implements Metric {
  private static final double STANDARD_ERRORS = 3;

  /** Pairs for each point; points come in random order. */
  private static final int PAIRS = 16;

  @Override
  public Map<String, Double> measure(Subject subject) {
    DenseArray source = subject.source().points();
    if (!(subject.method() instanceof Translates map)) {
      throw new ConfigException(
          "evaluation.metrics: monotonicity needs a method with a map from source to target");
    }
    return source.rowSize() == 1
        ? onTheLine(source, map, subject.seed())
        : pairs(source, Measured.mapped(subject, "monotonicity"));
  }

  private static Map<String, Double> pairs(DenseArray source, DenseArray mapped) {
    int n = source.rows();
    int most = Math.min(PAIRS, n - 1);
    long violations = 0;
    double down = 0;
    double size = 0;
    for (int i = 0; i < n; i++) {
      for (int s = 1; s <= most; s++) {
        int j = (i + s) % n;
        double product = 0;
        for (int k = 0; k < source.rowSize(); k++) {
          product +=
              ((double) mapped.at(i, k) - mapped.at(j, k))
                  * ((double) source.at(i, k) - source.at(j, k));
        }
        violations += product < 0 ? 1 : 0;
        down += Math.max(0, -product);
        size += Math.abs(product);
      }
    }
    return values(violations / (double) Math.max(1, (long) n * most), down, size);
  }

  private static Map<String, Double> values(double violations, double down, double size) {
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("monotonicity-violations", violations);
    out.put("monotonicity-descent", size == 0 ? 0 : down / size);
    return out;
  }

  private Map<String, Double> onTheLine(DenseArray source, Translates map, long seed) {
    double[] mean = new double[grid];
    double[] square = new double[grid];
    DenseArray at = grid(source.values());
    for (int z = 0; z < noises; z++) {
      float[] values = map.translate(at, seed + z).values();
      for (int i = 0; i < grid; i++) {
        mean[i] += values[i] / (double) noises;
        square[i] += (double) values[i] * values[i] / noises;
      }
    }
    int violations = 0;
    double down = 0;
    double length = 0;
    for (int i = 1; i < grid; i++) {
      double step = mean[i] - mean[i - 1];
      double variance =
          Math.max(0, square[i] - mean[i] * mean[i])
              + Math.max(0, square[i - 1] - mean[i - 1] * mean[i - 1]);
      if (step < -STANDARD_ERRORS * Math.sqrt(variance / (noises - 1))) {
        violations++;
      }
      down += Math.max(0, -step);
      length += Math.abs(step);
    }
    return values(violations / (double) (grid - 1), down, length);
  }

  private DenseArray grid(float[] source) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (float v : source) {
      low = Math.min(low, v);
      high = Math.max(high, v);
    }
    float[] at = new float[grid];
    for (int i = 0; i < grid; i++) {
      at[i] = low + (high - low) * i / (grid - 1);
    }
    return DenseArray.matrix(grid, 1, at);
  }
}
