package mongery.figure.kind;

import java.util.List;

/**
 * What a person may choose about points in the plane or on the line.
 *
 * @param segments number of lines from points to their images in a 2-D map; 0 for none, {@link
 *     FigureOptions#AUTO} for none in a map from source to target and 64 a marginal in one of a
 *     barycenter
 * @param arrows whether these lines end in an arrow head
 * @param size diameter of dots as a multiple of the usual one
 * @param count most points drawn of each law; 0 for all
 * @param equal whether one unit is equally long on both axes
 * @param rejected whether points that rejection sampling drops are set apart in a map from source
 *     to target, too; in a barycenter they always are
 * @param hidden names of what is left out, as in the legend
 * @param time at what time a flow is shown, 0 to 1; {@link FigureOptions#AUTO} for whole paths and
 *     the field at half time
 */
public record ScatterOptions(
    int segments,
    boolean arrows,
    double size,
    int count,
    boolean equal,
    boolean rejected,
    List<String> hidden,
    double time) {
  /** What points look like if nobody chooses. */
  public static final ScatterOptions DEFAULT =
      new ScatterOptions(
          FigureOptions.AUTO, false, 1, 0, true, false, List.of(), FigureOptions.AUTO);

  /** Checks the numbers. */
  public ScatterOptions {
    hidden = List.copyOf(hidden);
    if (!(size > 0 && size <= 10)) {
      throw new IllegalArgumentException("the size of dots must be above 0, at most 10: " + size);
    }
    if (count < 0) {
      throw new IllegalArgumentException("the number of points must not be negative: " + count);
    }
    if (time != FigureOptions.AUTO && !(time >= 0 && time <= 1)) {
      throw new IllegalArgumentException("the time of a flow must be in [0, 1]: " + time);
    }
  }

  /** The same with that many segments. */
  public ScatterOptions withSegments(int number) {
    return new ScatterOptions(number, arrows, size, count, equal, rejected, hidden, time);
  }

  /** The same with or without arrow heads. */
  public ScatterOptions withArrows(boolean on) {
    return new ScatterOptions(segments, on, size, count, equal, rejected, hidden, time);
  }

  /** The same with dots of another size. */
  public ScatterOptions withSize(double factor) {
    return new ScatterOptions(segments, arrows, factor, count, equal, rejected, hidden, time);
  }

  /** The same with at most that many points of each law. */
  public ScatterOptions withCount(int most) {
    return new ScatterOptions(segments, arrows, size, most, equal, rejected, hidden, time);
  }

  /** The same with or without equal axes. */
  public ScatterOptions withEqual(boolean on) {
    return new ScatterOptions(segments, arrows, size, count, on, rejected, hidden, time);
  }

  /** The same with or without rejected points set apart. */
  public ScatterOptions withRejected(boolean on) {
    return new ScatterOptions(segments, arrows, size, count, equal, on, hidden, time);
  }

  /** The same without what has these names. */
  public ScatterOptions withHidden(List<String> names) {
    return new ScatterOptions(segments, arrows, size, count, equal, rejected, names, time);
  }

  /** The time asked for, or another one if nobody asked. */
  double time(double otherwise) {
    return time == FigureOptions.AUTO ? otherwise : time;
  }

  /** The same up to another time of the flow. */
  public ScatterOptions withTime(double until) {
    return new ScatterOptions(segments, arrows, size, count, equal, rejected, hidden, until);
  }
}
