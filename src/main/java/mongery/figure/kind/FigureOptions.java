package mongery.figure.kind;

import java.util.List;

/**
 * What a person may choose about a figure. A figure ignores what does not concern it.
 *
 * @param compressedY density on a cube-root axis, so that a mode of one per cent is visible
 * @param monotone whether the joint scatter also shows the monotone rearrangement of the samples,
 *     the exact balanced map on the line
 * @param scatter points in the plane
 * @param curves numbers over steps
 * @param rejection what weights are divided by
 * @param perGroup images of each class in a gallery
 * @param group the only class of a gallery; {@link #ALL} for every one
 * @param marginal the only marginal to show, from 0; {@link #ALL} for every one
 */
public record FigureOptions(
    boolean compressedY,
    boolean monotone,
    ScatterOptions scatter,
    CurveOptions curves,
    Rejection rejection,
    int perGroup,
    int group,
    int marginal) {
  /** Let the figure choose. */
  public static final int AUTO = -1;

  /** Every marginal, every class. */
  public static final int ALL = -1;

  /** What a figure looks like if nobody chooses. */
  public static final FigureOptions DEFAULT =
      new FigureOptions(
          false,
          false,
          ScatterOptions.DEFAULT,
          CurveOptions.DEFAULT,
          Rejection.DEFAULT,
          8,
          ALL,
          ALL);

  /** The same with or without the compressed density axis. */
  public FigureOptions withCompressedY(boolean on) {
    return new FigureOptions(on, monotone, scatter, curves, rejection, perGroup, group, marginal);
  }

  /** The same with or without the monotone rearrangement. */
  public FigureOptions withMonotone(boolean on) {
    return new FigureOptions(
        compressedY, on, scatter, curves, rejection, perGroup, group, marginal);
  }

  /** The same with points drawn otherwise. */
  public FigureOptions with(ScatterOptions other) {
    return new FigureOptions(
        compressedY, monotone, other, curves, rejection, perGroup, group, marginal);
  }

  /** The same with curves drawn otherwise. */
  public FigureOptions with(CurveOptions other) {
    return new FigureOptions(
        compressedY, monotone, scatter, other, rejection, perGroup, group, marginal);
  }

  /** The same with another normaliser of weights. */
  public FigureOptions with(Rejection other) {
    return new FigureOptions(
        compressedY, monotone, scatter, curves, other, perGroup, group, marginal);
  }

  /** The same with that many segments. */
  public FigureOptions withSegments(int count) {
    return with(scatter.withSegments(count));
  }

  /** The same with another smoothing. */
  public FigureOptions withSmoothing(double weight) {
    return with(curves.withSmoothing(weight));
  }

  /** The same with other axes for curves. */
  public FigureOptions withLog(boolean x, boolean y) {
    return with(curves.withLog(x, y));
  }

  /** The same with all curves on one pair of axes, or a panel each. */
  public FigureOptions withTogether(boolean on) {
    return with(curves.withTogether(on));
  }

  /** The same with only these curves. */
  public FigureOptions withSeries(List<String> names) {
    return with(curves.withSeries(names));
  }

  /** The same with that many images of each class. */
  public FigureOptions withPerGroup(int images) {
    return new FigureOptions(
        compressedY, monotone, scatter, curves, rejection, images, group, marginal);
  }

  /** The same with only that class in a gallery, or {@link #ALL}. */
  public FigureOptions withGroup(int only) {
    return new FigureOptions(
        compressedY, monotone, scatter, curves, rejection, perGroup, only, marginal);
  }

  /** The same with only that marginal, from 0, or {@link #ALL}. */
  public FigureOptions withMarginal(int only) {
    return new FigureOptions(
        compressedY, monotone, scatter, curves, rejection, perGroup, group, only);
  }

  /** Whether that marginal is to be shown. */
  boolean shows(int index) {
    return marginal == ALL || marginal == index;
  }
}
