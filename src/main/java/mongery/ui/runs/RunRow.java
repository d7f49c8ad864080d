package mongery.ui.runs;

import java.nio.file.Path;
import mongery.run.RunState;

/**
 * A run as a list shows it.
 *
 * @param dir its directory
 * @param name name of the directory
 * @param title title of the experiment
 * @param method the method's word
 * @param state state computed from facts on disk
 * @param cause why it is in that state, for people; may be empty
 * @param step steps done
 * @param steps steps asked for
 * @param started milliseconds since 1970
 * @param headline last value of the first metric with its name; may be empty
 * @param problem why the run cannot be read; empty if it can
 */
public record RunRow(
    Path dir,
    String name,
    String title,
    String method,
    RunState state,
    String cause,
    long step,
    long steps,
    long started,
    String headline,
    String problem) {

  /** Share of the steps done, 0 to 1. */
  public double progress() {
    return steps <= 0 ? 0 : Math.min(1, (double) step / steps);
  }

  /** Whether a worker is at it. */
  public boolean active() {
    return state == RunState.RUNNING
        || state == RunState.PAUSED
        || state == RunState.QUEUED
        || state == RunState.NOT_RESPONDING;
  }

  /** Whether a new worker could go on from the last checkpoint. */
  public boolean resumable() {
    return state == RunState.INTERRUPTED
        || state == RunState.FAILED
        || (state == RunState.STOPPED && step < steps);
  }
}
