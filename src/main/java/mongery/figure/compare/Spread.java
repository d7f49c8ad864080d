package mongery.figure.compare;

import java.util.ArrayList;
import java.util.List;
import mongery.figure.kind.History;

/**
 * Mean and sample standard deviation of several curves, on the steps of the first that all reach;
 * curves logged at other steps are read between their points.
 *
 * @param steps steps
 * @param mean mean at each
 * @param deviation sample standard deviation at each, 0 for a single curve
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, never compared
record Spread(double[] steps, double[] mean, double[] deviation) {
  static Spread of(List<History.Curve> curves) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (History.Curve curve : curves) {
      low = Math.max(low, curve.steps()[0]);
      high = Math.min(high, curve.steps()[curve.steps().length - 1]);
    }
    List<Double> kept = new ArrayList<>();
    for (double step : curves.get(0).steps()) {
      if (step >= low && step <= high) {
        kept.add(step);
      }
    }
    double[] steps = kept.stream().mapToDouble(Double::doubleValue).toArray();
    double[] mean = new double[steps.length];
    double[] deviation = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      double step = steps[i];
      double[] values = curves.stream().mapToDouble(curve -> at(curve, step)).toArray();
      mean[i] = mean(values);
      deviation[i] = deviation(values);
    }
    return new Spread(steps, mean, deviation);
  }

  /** Mean of numbers. */
  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Sample standard deviation; 0 of a single number. */
  static double deviation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return values.length < 2 ? 0 : Math.sqrt(sum / (values.length - 1));
  }

  private static double at(History.Curve curve, double step) {
    int at = java.util.Arrays.binarySearch(curve.steps(), step);
    if (at >= 0) {
      return curve.values()[at];
    }
    int after = -at - 1;
    double x0 = curve.steps()[after - 1];
    double share = (step - x0) / (curve.steps()[after] - x0);
    return curve.values()[after - 1] * (1 - share) + curve.values()[after] * share;
  }
}
