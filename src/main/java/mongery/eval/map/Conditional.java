package mongery.eval.map;

import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.eval.Subject;
import mongery.method.Translates;

/**
 * Mean and variance over the noise of the images of points.
 *
 * @param mean shape (n, d), row by row
 * @param squares sums of squared deviations from the mean, length n
 * @param draws images of each point
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle of results, never compared
record Conditional(double[][] mean, double[] squares, int draws) {

  /**
   * Draws the images.
   *
   * @throws ConfigException naming the metric, if the method does not map points
   */
  static Conditional of(Subject subject, String metric, DenseArray points, int draws) {
    if (subject.images().isEmpty() || !(subject.method() instanceof Translates map)) {
      throw new ConfigException(
          "evaluation.metrics: " + metric + " needs a method that maps points");
    }
    double[][] mean = new double[points.rows()][points.rowSize()];
    double[] squares = new double[points.rows()];
    for (int draw = 1; draw <= draws; draw++) {
      DenseArray images = map.translate(points, subject.seed() + draw);
      for (int i = 0; i < squares.length; i++) {
        for (int k = 0; k < mean[i].length; k++) {
          // Welford's update, which stays exact for a map without noise
          double before = images.at(i, k) - mean[i][k];
          mean[i][k] += before / draw;
          squares[i] += before * (images.at(i, k) - mean[i][k]);
        }
      }
    }
    return new Conditional(mean, squares, draws);
  }

  /** Variance of the images of point i, summed over coordinates. */
  double variance(int i) {
    return squares[i] / (draws - 1);
  }
}
