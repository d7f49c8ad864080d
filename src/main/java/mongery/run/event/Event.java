package mongery.run.event;

import java.util.Map;

/**
 * One line of a run's {@code events.jsonl}.
 *
 * @param step step it belongs to: the number of steps done
 * @param time milliseconds since 1970
 * @param body what happened
 */
public record Event(long step, long time, Body body) {
  /** What happened. */
  public sealed interface Body {}

  /** Scalars of a training step. */
  public record Scalar(Map<String, Double> values) implements Body {}

  /** Values of an evaluation. */
  public record Metrics(Map<String, Double> values) implements Body {}

  /** A look was written: file name under {@code looks/}. */
  public record LookWritten(String file) implements Body {}

  /** A checkpoint was written: file name under {@code checkpoints/}. */
  public record CheckpointWritten(String file, boolean best) implements Body {}

  /**
   * The worker's state changed.
   *
   * @param cause for people; may be empty
   * @param seconds how long the run has trained until then, without pauses and the time between
   *     workers; NaN if that is not known
   */
  public record StateChanged(RunState state, String cause, double seconds) implements Body {
    /** Where the time is not known. */
    public StateChanged(RunState state, String cause) {
      this(state, cause, Double.NaN);
    }
  }

  /** A live setting changed. */
  public record LiveSet(String path, double value) implements Body {}

  /** Something worth knowing. */
  public record Note(String text) implements Body {}

  /** Something to look into, with a remedy. */
  public record Warning(String text) implements Body {}
}
