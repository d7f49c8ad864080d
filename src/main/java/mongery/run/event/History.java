package mongery.run.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the events of a run add up to. When a worker goes on from an earlier step, what had been
 * recorded after that step is dropped, for it is computed again.
 */
public final class History {
  private final Map<String, NavigableMap<Long, Double>> scalars = new LinkedHashMap<>();
  private final Map<String, NavigableMap<Long, Double>> metrics = new LinkedHashMap<>();
  private final TreeMap<Long, String> looks = new TreeMap<>();
  private final TreeMap<Long, Event.CheckpointWritten> checkpoints = new TreeMap<>();
  private final TreeMap<Long, List<Event.LiveSet>> settings = new TreeMap<>();
  private final List<Event> remarks = new ArrayList<>();
  private Event state;
  private long step;
  private long last;
  private long trained;

  /**
   * A series of values.
   *
   * @param steps increasing steps
   * @param values value at each
   */
  @SuppressWarnings("ArrayRecordComponent") // identity of a series is never asked for
  public record Series(long[] steps, double[] values) {}

  /** Everything that a file of events says. */
  public static History of(Iterable<Event> events) {
    History history = new History();
    events.forEach(history::add);
    return history;
  }

  /** Adds the next event. */
  public void add(Event event) {
    Event.Body body = event.body();
    long at = event.step();
    boolean begins = body instanceof Event.StateChanged e && e.state() == RunState.RUNNING;
    if (running() && !begins) {
      trained += Math.max(0, event.time() - last);
    }
    last = event.time();
    if (body instanceof Event.Scalar e) {
      put(scalars, at, e.values());
    } else if (body instanceof Event.Metrics e) {
      put(metrics, at, e.values());
    } else if (body instanceof Event.LookWritten e) {
      looks.put(at, e.file());
    } else if (body instanceof Event.CheckpointWritten e) {
      checkpoints.put(at, e);
    } else if (body instanceof Event.LiveSet e) {
      settings.computeIfAbsent(at, s -> new ArrayList<>()).add(e);
    } else if (body instanceof Event.StateChanged) {
      if (begins) {
        dropAfter(at);
      }
      state = event;
    } else {
      remarks.add(event);
    }
    step = Math.max(step, at);
  }

  private boolean running() {
    return state != null
        && state.body() instanceof Event.StateChanged said
        && said.state() == RunState.RUNNING;
  }

  private void dropAfter(long at) {
    scalars.values().forEach(series -> series.tailMap(at, false).clear());
    metrics.values().forEach(series -> series.tailMap(at, false).clear());
    looks.tailMap(at, false).clear();
    checkpoints.tailMap(at, false).clear();
    settings.tailMap(at, false).clear();
    step = at;
  }

  private static void put(
      Map<String, NavigableMap<Long, Double>> all, long at, Map<String, Double> values) {
    values.forEach((name, value) -> all.computeIfAbsent(name, n -> new TreeMap<>()).put(at, value));
  }

  /** Names of the scalars of training, in order of appearance. */
  public List<String> scalarNames() {
    return List.copyOf(scalars.keySet());
  }

  /** Names of the values of evaluations, in order of appearance. */
  public List<String> metricNames() {
    return List.copyOf(metrics.keySet());
  }

  /** A scalar over the steps; empty if there is none of that name. */
  public Series scalar(String name) {
    return series(scalars.get(name));
  }

  /** A metric over the steps; empty if there is none of that name. */
  public Series metric(String name) {
    return series(metrics.get(name));
  }

  private static Series series(Map<Long, Double> values) {
    if (values == null) {
      return new Series(new long[0], new double[0]);
    }
    return new Series(
        values.keySet().stream().mapToLong(Long::longValue).toArray(),
        values.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Last value of each metric. */
  public Map<String, Double> lastMetrics() {
    return last(metrics);
  }

  /** Last value of each scalar. */
  public Map<String, Double> lastScalars() {
    return last(scalars);
  }

  private static Map<String, Double> last(Map<String, NavigableMap<Long, Double>> all) {
    Map<String, Double> out = new LinkedHashMap<>();
    all.forEach(
        (name, values) -> {
          if (!values.isEmpty()) {
            out.put(name, values.lastEntry().getValue());
          }
        });
    return out;
  }

  /** Kept looks: step, then file name under {@code looks/}. */
  public Map<Long, String> looks() {
    return Collections.unmodifiableMap(looks);
  }

  /** Checkpoints that were written, by step; the older ones are deleted as training goes on. */
  public Map<Long, Event.CheckpointWritten> checkpoints() {
    return Collections.unmodifiableMap(checkpoints);
  }

  /** Live changes by the step from which they hold. */
  public Map<Long, List<Event.LiveSet>> liveSettings() {
    return Collections.unmodifiableMap(settings);
  }

  /** Notes and warnings, in order. */
  public List<Event> remarks() {
    return Collections.unmodifiableList(remarks);
  }

  /** The last {@link Event.StateChanged}, or null. */
  public Event lastState() {
    return state;
  }

  /** How long the run has trained, in seconds, without pauses and the time between workers. */
  public double seconds() {
    return trained / 1000.0;
  }

  /** Last step that anything was recorded for. */
  public long step() {
    return step;
  }
}
