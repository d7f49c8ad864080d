package mongery.run.train;

import mongery.run.event.Event;
import mongery.run.event.History;

/** The best evaluation so far whose checkpoint is still there; smaller is better. */
final class Best {
  private final String metric;
  private long step = -1;
  private double value = Double.POSITIVE_INFINITY;

  /**
   * @param metric what decides; empty for nothing
   * @param history what an earlier part of the run found
   */
  Best(String metric, History history) {
    this.metric = metric;
    History.Series values = history.metric(metric);
    for (int i = 0; i < values.steps().length; i++) {
      Event.CheckpointWritten kept = history.checkpoints().get(values.steps()[i]);
      if (kept != null && kept.best()) {
        offer(values.steps()[i], values.values()[i]);
      }
    }
  }

  String metric() {
    return metric;
  }

  /** Step of the best; -1 if there is none. */
  long step() {
    return step;
  }

  /** Takes a new value; true if it is the best. */
  boolean offer(long at, Double found) {
    if (found == null || !(found < value)) {
      return false;
    }
    step = at;
    value = found;
    return true;
  }
}
