package mongery.run.train;

/**
 * When to look. Kept looks are due at steps that are evenly spaced on a logarithmic scale; the live
 * look is due a few times a second. Both wait until all looks together cost no more than their
 * share of the time spent in training.
 */
final class LookSchedule {
  /** Kept looks for each factor of ten in steps. */
  private static final double PER_DECADE = 8;

  /** A little under the promised 5 %, for the next look may cost more than the last one did. */
  private static final double SHARE = 0.045;

  private static final long LIVE_EVERY_NANOS = 150_000_000;

  private long due;
  private long spent;
  private long last;
  private long lastLive;
  private int taken;

  /**
   * @param step steps done so far: the next look is due after it
   */
  LookSchedule(long step) {
    due = after(step);
  }

  /** First due step after a given one: 1, 2, 3, 4, 6, 7, 10, 13, 18, ... */
  static long after(long step) {
    double exponent = Math.floor(Math.log10((double) Math.max(step, 1)) * PER_DECADE);
    while (true) {
      long candidate = Math.round(Math.pow(10, exponent / PER_DECADE));
      if (candidate > step) {
        return candidate;
      }
      exponent++;
    }
  }

  /**
   * Whether a look should be kept now.
   *
   * @param otherNanos what events and signs of life have cost, which share the budget
   */
  boolean keepNow(long step, long trainingNanos, long otherNanos) {
    return step >= due && affordable(trainingNanos, otherNanos);
  }

  /** Whether the live look should be refreshed now. */
  boolean liveNow(long trainingNanos, long otherNanos) {
    return trainingNanos - lastLive >= LIVE_EVERY_NANOS && affordable(trainingNanos, otherNanos);
  }

  private boolean affordable(long trainingNanos, long otherNanos) {
    return spent + last + otherNanos <= SHARE * trainingNanos;
  }

  /** Records what a look cost. */
  void took(long step, long nanos, long trainingNanos, boolean kept) {
    spent += nanos;
    last = nanos;
    lastLive = trainingNanos;
    taken++;
    if (kept) {
      due = after(step);
    }
  }

  /** Takes the cost of a look as what to expect of the next, without counting it. */
  void expect(long nanos) {
    last = nanos;
  }

  long spentNanos() {
    return spent;
  }

  int taken() {
    return taken;
  }
}
