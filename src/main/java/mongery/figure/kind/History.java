package mongery.figure.kind;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.run.Event;

/**
 * Named numbers over steps.
 *
 * @param curves by name, in order of first appearance
 */
public record History(Map<String, Curve> curves) {
  /** No numbers at all. */
  public static final History EMPTY = new History(Map.of());

  /**
   * One named number over steps.
   *
   * @param steps increasing
   * @param values as many
   */
  @SuppressWarnings("ArrayRecordComponent") // columns are shared, never compared
  public record Curve(double[] steps, double[] values) {
    /** The last value, NaN if there is none. */
    public double last() {
      return values.length == 0 ? Double.NaN : values[values.length - 1];
    }
  }

  /** Keeps the order given. */
  public History {
    curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
  }

  /** What was logged while training. */
  public static History scalars(List<Event> events) {
    return of(events, false);
  }

  /** What was measured by evaluation. */
  public static History metrics(List<Event> events) {
    return of(events, true);
  }

  /**
   * Collects curves. After a resume the recomputed events of a step replace the older ones of it
   * and all that followed them.
   */
  private static History of(List<Event> events, boolean metrics) {
    Map<String, Builder> builders = new LinkedHashMap<>();
    for (Event event : events) {
      Map<String, Double> values = Map.of();
      if (metrics && event.body() instanceof Event.Metrics body) {
        values = body.values();
      } else if (!metrics && event.body() instanceof Event.Scalar body) {
        values = body.values();
      }
      values.forEach(
          (name, v) -> builders.computeIfAbsent(name, k -> new Builder()).add(event.step(), v));
    }
    Map<String, Curve> curves = new LinkedHashMap<>();
    builders.forEach((name, b) -> curves.put(name, b.build()));
    return new History(curves);
  }

  private static final class Builder {
    private double[] steps = new double[64];
    private double[] values = new double[64];
    private int size;

    void add(long step, double value) {
      while (size > 0 && steps[size - 1] >= step) {
        size--;
      }
      if (size == steps.length) {
        steps = Arrays.copyOf(steps, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      steps[size] = step;
      values[size++] = value;
    }

    Curve build() {
      return new Curve(Arrays.copyOf(steps, size), Arrays.copyOf(values, size));
    }
  }
}
