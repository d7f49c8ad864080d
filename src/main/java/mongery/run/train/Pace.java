package mongery.run.train;

/** Steps a second, averaged over about the last ten marks. */
final class Pace {
  private static final double WEIGHT = 0.2;

  private long lastStep = -1;
  private long lastNanos;
  private double rate;

  /** Takes the time at a step. */
  void mark(long step, long nanos) {
    if (lastStep >= 0 && step > lastStep && nanos > lastNanos) {
      double now = (step - lastStep) / ((nanos - lastNanos) / 1e9);
      rate = rate == 0 ? now : rate + WEIGHT * (now - rate);
    }
    lastStep = step;
    lastNanos = nanos;
  }

  /** Forgets the last mark, so that the time since then does not count. */
  void restart() {
    lastStep = -1;
  }

  double rate() {
    return rate;
  }
}
