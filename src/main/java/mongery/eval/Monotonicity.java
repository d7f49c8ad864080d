package mongery.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.method.Translates;

/**
 * How far a map of the line is from increasing. The map is evaluated on an even grid over the range
 * of the source points and averaged over its noise input.
 *
 * <ul>
 *   <li>{@code monotonicity-violations}: share of grid steps on which the averaged map goes down by
 *       more than three standard errors of that average, so that sampling noise of a stochastic map
 *       does not count;
 *   <li>{@code monotonicity-descent}: sum of all downward steps of the averaged map divided by the
 *       sum of all steps' lengths; 0 for an increasing map, 1 for a decreasing one.
 * </ul>
 *
 * @param grid grid points
 * @param noises draws of the noise input to average over
 */
@Named(value = "monotonicity", help = "Violations of monotonicity of a map of the line")
public record Monotonicity(
    @Setting(help = "Grid points", def = "200", min = 2) int grid,
    @Setting(help = "Draws of the noise input to average over", def = "64", min = 2) int noises)
    implements Metric {
  private static final double STANDARD_ERRORS = 3;

  @Override
  public Map<String, Double> measure(Subject subject) {
    DenseArray source = subject.source().points();
    if (source.rowSize() != 1 || !(subject.method() instanceof Translates map)) {
      throw new ConfigException(
          "evaluation.metrics: monotonicity needs points on the line and a method with a map from"
              + " source to target");
    }
    double[] mean = new double[grid];
    double[] square = new double[grid];
    DenseArray at = grid(source.values());
    for (int z = 0; z < noises; z++) {
      float[] values = map.translate(at, subject.seed() + z).values();
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
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("monotonicity-violations", violations / (double) (grid - 1));
    out.put("monotonicity-descent", length == 0 ? 0 : down / length);
    return out;
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
