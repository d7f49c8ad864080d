package mongery.method.not;

import mongery.transport.CostMatrix;

/**
 * What it costs to send x to y, or to a law of y, by the order in which the script knows them. D is
 * the number of coordinates.
 */
public enum Cost {
  /** |x - y|^2 / D, the mean over coordinates, without 1/2; its weak form takes off a variance. */
  SQUARED {
    @Override
    double of(double[] x, double[] y) {
      double sum = 0;
      for (int k = 0; k < x.length; k++) {
        sum += (x[k] - y[k]) * (x[k] - y[k]);
      }
      return sum / x.length;
    }
  },
  /** Sum of |x_d - y_d| / D. */
  ABSOLUTE {
    @Override
    double of(double[] x, double[] y) {
      double sum = 0;
      for (int k = 0; k < x.length; k++) {
        sum += Math.abs(x[k] - y[k]);
      }
      return sum / x.length;
    }
  },
  /** -(x . y) / D: the squared cost but for terms that no map changes. */
  BILINEAR {
    @Override
    double of(double[] x, double[] y) {
      return -dot(x, y) / x.length;
    }
  },
  /** -(x . y) / (|x| |y|). */
  COSINE {
    @Override
    double of(double[] x, double[] y) {
      double norms = Math.sqrt(dot(x, x) * dot(y, y));
      return norms > 0 ? -dot(x, y) / norms : 0;
    }
  },
  /** |x - y|, not divided by D; its weak form is that of the distance kernel. */
  DISTANCE {
    @Override
    double of(double[] x, double[] y) {
      return Math.sqrt(x.length * SQUARED.of(x, y));
    }
  };

  /** Cost of sending x to y. */
  abstract double of(double[] x, double[] y);

  /** Costs of all pairs of rows. */
  CostMatrix matrix(double[][] x, double[][] y) {
    double[] values = new double[x.length * y.length];
    int k = 0;
    for (double[] from : x) {
      for (double[] to : y) {
        values[k++] = of(from, to);
      }
    }
    return CostMatrix.of(x.length, y.length, values);
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }

  /** Whether there is a weak form. */
  boolean weak() {
    return this == SQUARED || this == DISTANCE;
  }
}
