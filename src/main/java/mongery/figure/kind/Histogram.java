package mongery.figure.kind;

/**
 * Shares of values in bins of equal width.
 *
 * @param edges bounds of the bins, one more than there are bins
 * @param share part of all values in each bin, of sum 1; 0 everywhere without values
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, never compared
record Histogram(double[] edges, double[] share) {
  /**
   * Counts values; those that are not finite are left out, those outside fall into the outer bins.
   *
   * @param low lower end of the first bin
   * @param high upper end of the last bin, above {@code low}
   */
  static Histogram of(double[] values, double low, double high, int bins) {
    double[] edges = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      edges[i] = low + (high - low) * i / bins;
    }
    double[] share = new double[bins];
    int count = 0;
    for (double v : values) {
      if (Double.isFinite(v)) {
        int bin = (int) Math.floor((v - low) / (high - low) * bins);
        share[Math.max(0, Math.min(bins - 1, bin))]++;
        count++;
      }
    }
    for (int i = 0; i < bins; i++) {
      share[i] /= Math.max(1, count);
    }
    return new Histogram(edges, share);
  }

  /** The outline as x: from the ground up over every bin and down again. */
  double[] outlineX() {
    double[] x = new double[2 * edges.length];
    for (int i = 0; i < edges.length; i++) {
      x[2 * i] = edges[i];
      x[2 * i + 1] = edges[i];
    }
    return x;
  }

  /** The outline as y. */
  double[] outlineY() {
    double[] y = new double[2 * edges.length];
    for (int i = 0; i < share.length; i++) {
      y[2 * i + 1] = share[i];
      y[2 * i + 2] = share[i];
    }
    return y;
  }
}
