package mongery.figure.kind;

import java.util.List;

/**
 * What a person may choose about a figure. A figure ignores what does not concern it.
 *
 * @param compressedY density on a cube-root axis, so that a mode of one per cent is visible
 * @param monotone whether the joint scatter also shows the monotone rearrangement of the samples,
 *     the exact balanced map on the line
 * @param segments number of lines from points to their images in a 2-D map; 0 for none, {@link
 *     #AUTO} for none in a map from source to target and 64 a marginal in one of a barycenter
 * @param smoothing weight of the past in the running mean of curves, 0 (none) to below 1; the raw
 *     curve stays visible
 * @param logX whether steps are on a logarithmic axis
 * @param logY whether values are on a logarithmic axis
 * @param together whether curves share one pair of axes instead of one panel each
 * @param series names of the curves to show, in order; empty shows all
 * @param perGroup images of each class in a gallery
 * @param marginal the only marginal to show, from 0; {@link #ALL} for every one
 */
public record FigureOptions(
    boolean compressedY,
    boolean monotone,
    int segments,
    double smoothing,
    boolean logX,
    boolean logY,
    boolean together,
    List<String> series,
    int perGroup,
    int marginal) {
  /** Let the figure choose. */
  public static final int AUTO = -1;

  /** Every marginal. */
  public static final int ALL = -1;

  /** What a figure looks like if nobody chooses. */
  public static final FigureOptions DEFAULT =
      new FigureOptions(false, false, AUTO, 0, false, false, false, List.of(), 8, ALL);

  /** Checks the smoothing. */
  public FigureOptions {
    series = List.copyOf(series);
    if (!(smoothing >= 0 && smoothing < 1)) {
      throw new IllegalArgumentException("smoothing must be in [0, 1), not " + smoothing);
    }
  }

  /** The same with or without the compressed density axis. */
  public FigureOptions withCompressedY(boolean on) {
    return new FigureOptions(
        on, monotone, segments, smoothing, logX, logY, together, series, perGroup, marginal);
  }

  /** The same with or without the monotone rearrangement. */
  public FigureOptions withMonotone(boolean on) {
    return new FigureOptions(
        compressedY, on, segments, smoothing, logX, logY, together, series, perGroup, marginal);
  }

  /** The same with that many segments. */
  public FigureOptions withSegments(int count) {
    return new FigureOptions(
        compressedY, monotone, count, smoothing, logX, logY, together, series, perGroup, marginal);
  }

  /** The same with another smoothing. */
  public FigureOptions withSmoothing(double weight) {
    return new FigureOptions(
        compressedY, monotone, segments, weight, logX, logY, together, series, perGroup, marginal);
  }

  /** The same with other axes for curves. */
  public FigureOptions withLog(boolean x, boolean y) {
    return new FigureOptions(
        compressedY, monotone, segments, smoothing, x, y, together, series, perGroup, marginal);
  }

  /** The same with all curves on one pair of axes, or a panel each. */
  public FigureOptions withTogether(boolean on) {
    return new FigureOptions(
        compressedY, monotone, segments, smoothing, logX, logY, on, series, perGroup, marginal);
  }

  /** The same with only these curves. */
  public FigureOptions withSeries(List<String> names) {
    return new FigureOptions(
        compressedY,
        monotone,
        segments,
        smoothing,
        logX,
        logY,
        together,
        names,
        perGroup,
        marginal);
  }

  /** The same with that many images of each class. */
  public FigureOptions withPerGroup(int images) {
    return new FigureOptions(
        compressedY, monotone, segments, smoothing, logX, logY, together, series, images, marginal);
  }

  /** The same with only that marginal, from 0, or {@link #ALL}. */
  public FigureOptions withMarginal(int only) {
    return new FigureOptions(
        compressedY, monotone, segments, smoothing, logX, logY, together, series, perGroup, only);
  }

  /** Whether that marginal is to be shown. */
  boolean shows(int index) {
    return marginal == ALL || marginal == index;
  }
}
