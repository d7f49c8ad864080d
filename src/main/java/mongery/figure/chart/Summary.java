package mongery.figure.chart;

/**
 * Where the lowest and the highest value of each block of a long series is, so that the extremes of
 * any stretch are found without looking at all of it. Made once, off the thread that draws.
 */
final class Summary {
  /** Shorter series are faster without. */
  static final int LEAST = 20_000;

  private static final int BLOCK = 512;

  private final double[] values;
  private final int[] low;
  private final int[] high;

  Summary(double[] values) {
    this.values = values;
    int blocks = (values.length + BLOCK - 1) / BLOCK;
    low = new int[blocks];
    high = new int[blocks];
    for (int b = 0; b < blocks; b++) {
      int[] found = scan(b * BLOCK, Math.min(values.length, (b + 1) * BLOCK));
      low[b] = found[0];
      high[b] = found[1];
    }
  }

  /**
   * Places of the lowest and the highest finite value from {@code from} to before {@code to}; -1
   * twice if there is none.
   */
  int[] extremes(int from, int to) {
    int first = (from + BLOCK - 1) / BLOCK;
    int last = to / BLOCK;
    if (first >= last) {
      return scan(from, to);
    }
    int[] best = scan(from, first * BLOCK);
    for (int b = first; b < last; b++) {
      best[0] = lower(best[0], low[b]);
      best[1] = higher(best[1], high[b]);
    }
    int[] rest = scan(last * BLOCK, to);
    best[0] = lower(best[0], rest[0]);
    best[1] = higher(best[1], rest[1]);
    return best;
  }

  private int lower(int a, int b) {
    return b < 0 || (a >= 0 && values[a] <= values[b]) ? a : b;
  }

  private int higher(int a, int b) {
    return b < 0 || (a >= 0 && values[a] >= values[b]) ? a : b;
  }

  private int[] scan(int from, int to) {
    int lowest = -1;
    int highest = -1;
    for (int i = from; i < to; i++) {
      double v = values[i];
      if (Double.isFinite(v)) {
        lowest = lowest < 0 || v < values[lowest] ? i : lowest;
        highest = highest < 0 || v > values[highest] ? i : highest;
      }
    }
    return new int[] {lowest, highest};
  }
}
