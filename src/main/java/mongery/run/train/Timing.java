package mongery.run.train;

import java.io.IOException;

/** Time spent in steps alone: without waits, evaluations, checkpoints and looks. */
final class Timing {
  private long total;
  private long since = -1;

  /** Something that is not a step. */
  @FunctionalInterface
  interface Aside {
    /** Does it. */
    void run() throws IOException, TrainingLoop.Failed;
  }

  void start() {
    if (since < 0) {
      since = System.nanoTime();
    }
  }

  void stop() {
    if (since >= 0) {
      total += System.nanoTime() - since;
      since = -1;
    }
  }

  /** Does something whose time does not count. */
  void exclude(Aside aside) throws IOException, TrainingLoop.Failed {
    stop();
    try {
      aside.run();
    } finally {
      start();
    }
  }

  long trainingNanos() {
    return total + (since < 0 ? 0 : System.nanoTime() - since);
  }
}
