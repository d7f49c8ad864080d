package mongery.run.event;

/** State of a run, computed from its lock, beat and last event; never stored. */
public enum RunState {
  /** Created, no worker has begun. */
  QUEUED,
  /** A worker holds the lock and keeps its promised beat. */
  RUNNING,
  /** A worker holds the lock and was asked to pause. */
  PAUSED,
  /** A worker holds the lock but broke its promise. */
  NOT_RESPONDING,
  /** All steps done. */
  FINISHED,
  /** Stopped on request. */
  STOPPED,
  /** Ended with a cause, which is in the last event. */
  FAILED,
  /** The worker is gone without a final event; resuming is offered. */
  INTERRUPTED
}
