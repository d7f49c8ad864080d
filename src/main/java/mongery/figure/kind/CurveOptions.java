package mongery.figure.kind;

import java.util.List;

/**
 * What a person may choose about curves.
 *
 * @param smoothing weight of the past in the running mean of curves, 0 (none) to below 1; the raw
 *     curve stays visible
 * @param logX whether steps are on a logarithmic axis
 * @param logY whether values are on a logarithmic axis
 * @param together whether curves share one pair of axes instead of one panel each
 * @param best whether the best value of each curve with an expected one is marked
 * @param series names of the curves to show, in order; empty shows all
 */
public record CurveOptions(
    double smoothing,
    boolean logX,
    boolean logY,
    boolean together,
    boolean best,
    List<String> series) {
  /** What curves look like if nobody chooses. */
  public static final CurveOptions DEFAULT =
      new CurveOptions(0, false, false, false, false, List.of());

  /** Checks the smoothing. */
  public CurveOptions {
    series = List.copyOf(series);
    if (!(smoothing >= 0 && smoothing < 1)) {
      throw new IllegalArgumentException("smoothing must be in [0, 1), not " + smoothing);
    }
  }

  /** The same with another smoothing. */
  public CurveOptions withSmoothing(double weight) {
    return new CurveOptions(weight, logX, logY, together, best, series);
  }

  /** The same with other axes. */
  public CurveOptions withLog(boolean x, boolean y) {
    return new CurveOptions(smoothing, x, y, together, best, series);
  }

  /** The same with all curves on one pair of axes, or a panel each. */
  public CurveOptions withTogether(boolean on) {
    return new CurveOptions(smoothing, logX, logY, on, best, series);
  }

  /** The same with or without the best value marked. */
  public CurveOptions withBest(boolean on) {
    return new CurveOptions(smoothing, logX, logY, together, on, series);
  }

  /** The same with only these curves. */
  public CurveOptions withSeries(List<String> names) {
    return new CurveOptions(smoothing, logX, logY, together, best, names);
  }
}
