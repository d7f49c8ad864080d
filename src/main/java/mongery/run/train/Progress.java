package mongery.run.train;

import java.util.Map;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.event.Event;

/** Hears how a training in this process goes, on the training thread. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (status, scalars) -> {};

  /**
   * Called about ten times a second, and at every change of state.
   *
   * @param status where the run stands
   * @param scalars latest scalars; empty before the first
   */
  void update(RunStatus status, Map<String, Double> scalars);

  /** Called for every note, warning, evaluation and checkpoint. */
  default void said(Event event) {}

  /**
   * Called once, last, also when the process is being stopped by Ctrl-C: it does not end before
   * this returns.
   */
  default void ended(RunDirectory run, RunStatus status) {}
}
