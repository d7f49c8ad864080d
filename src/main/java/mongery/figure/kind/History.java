package mongery.figure.kind;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mongery.run.experiment.Expected;

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

    /**
     * Place of the best value: the one nearest what is expected, or the least if nothing is.
     *
     * @param expected may be null
     * @return -1 if there is no finite value
     */
    public int best(Expected expected) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < values.length; i++) {
        double off = expected == null ? values[i] : Math.abs(values[i] - expected.value());
        if (off < least) {
          least = off;
          best = i;
        }
      }
      return best;
    }
  }

  /** Keeps the order given. */
  public History {
    curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
  }

  /** What was logged while training. */
  public static History scalars(mongery.run.event.History run) {
    return of(run.scalarNames(), run::scalar);
  }

  /** What was measured by evaluation. */
  public static History metrics(mongery.run.event.History run) {
    return of(run.metricNames(), run::metric);
  }

  private static History of(
      List<String> names, Function<String, mongery.run.event.History.Series> series) {
    Map<String, Curve> curves = new LinkedHashMap<>();
    for (String name : names) {
      mongery.run.event.History.Series s = series.apply(name);
      double[] steps = Arrays.stream(s.steps()).asDoubleStream().toArray();
      if (steps.length > 0) {
        curves.put(name, new Curve(steps, s.values()));
      }
    }
    return new History(curves);
  }
}
