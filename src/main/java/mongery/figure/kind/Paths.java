package mongery.figure.kind;

import java.util.List;
import mongery.data.DenseArray;
import mongery.figure.chart.Numbers;
import mongery.figure.chart.XyData;
import mongery.method.Look;

/**
 * Paths of points up to a time; between two recorded times a point is on the line between them.
 *
 * @param states shape (paths, times, d)
 * @param times of the states, increasing; equally spaced if the look does not say
 * @param until index of the last state shown, with a fraction on the way to the next one
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, never compared
record Paths(DenseArray states, double[] times, double until) {
  /**
   * Paths of a look that has some.
   *
   * @param time 0 to 1, as a share of all the time there is
   */
  static Paths of(Look look, double time) {
    DenseArray states = look.get(Look.TRAJECTORY);
    int n = states.shape()[1];
    DenseArray given = look.get(Look.TIMES);
    double[] times = new double[n];
    for (int j = 0; j < n; j++) {
      boolean fits = given != null && given.values().length == n;
      times[j] = fits ? given.values()[j] : j / (double) Math.max(1, n - 1);
    }
    double t = times[0] + time * (times[n - 1] - times[0]);
    int at = 0;
    while (at + 2 < n && times[at + 1] <= t) {
      at++;
    }
    double step = n > 1 ? times[at + 1] - times[at] : 0;
    double part = step > 0 ? Math.max(0, Math.min(1, (t - times[at]) / step)) : 0;
    return new Paths(states, times, at + part);
  }

  int count() {
    return states.rows();
  }

  private int dimension() {
    return states.shape()[2];
  }

  /** What the points at the end shown are called. */
  String endName() {
    return until >= times.length - 1 ? "end" : "t = " + Numbers.value(time(until), 3);
  }

  private double time(double place) {
    int at = (int) Math.min(times.length - 1.0, Math.floor(place));
    int next = Math.min(times.length - 1, at + 1);
    return times[at] + (place - at) * (times[next] - times[at]);
  }

  private double state(int row, double place, int coordinate) {
    int at = (int) Math.min(times.length - 1.0, Math.floor(place));
    int next = Math.min(times.length - 1, at + 1);
    int d = dimension();
    double from = states.at(row, at * d + coordinate);
    return from + (place - at) * (states.at(row, next * d + coordinate) - from);
  }

  private double x(int row, double place) {
    return dimension() == 1 ? time(place) : state(row, place, 0);
  }

  private double y(int row, double place) {
    return state(row, place, dimension() == 1 ? 0 : 1);
  }

  /** Paths under one name, with gaps between them. */
  XyData.Series lines(String name, List<Integer> rows) {
    int whole = (int) Math.floor(until) + 1;
    int length = whole + (until > whole - 1 ? 1 : 0);
    double[] x = new double[rows.size() * (length + 1)];
    double[] y = new double[x.length];
    int k = 0;
    for (int row : rows) {
      for (int j = 0; j < length; j++, k++) {
        double place = j < whole ? j : until;
        x[k] = x(row, place);
        y[k] = y(row, place);
      }
      x[k] = Double.NaN;
      y[k++] = Double.NaN;
    }
    return XyData.Series.of(name, x, y);
  }

  /** Where the points are at a state. */
  XyData.Series at(String name, int[] rows, double place) {
    double[] x = new double[rows.length];
    double[] y = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      x[i] = x(rows[i], place);
      y[i] = y(rows[i], place);
    }
    return XyData.Series.of(name, x, y);
  }
}
