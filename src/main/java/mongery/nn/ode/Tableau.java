package mongery.nn.ode;

/** Butcher tableaus of the explicit schemes. */
@SuppressWarnings("ArrayRecordComponent") // constants, compared by nobody
record Tableau(double[] c, double[][] a, double[] error, int order, boolean firstSameAsLast) {
  static final Tableau EULER =
      new Tableau(new double[] {0}, new double[][] {{}, {1}}, null, 1, false);

  static final Tableau HEUN =
      new Tableau(
          new double[] {0, 1},
          new double[][] {{}, {1}, {0.5, 0.5}},
          new double[] {0.5, -0.5},
          2,
          false);

  /** Tsitouras, Runge-Kutta pairs of order 5(4), 2011; the last row of a is the solution. */
  static final Tableau TSIT5 =
      new Tableau(
          new double[] {0, 0.161, 0.327, 0.9, 0.9800255409045097, 1, 1},
          new double[][] {
            {},
            {0.161},
            {-0.008480655492356989, 0.335480655492357},
            {2.8971530571054935, -6.359448489975075, 4.3622954328695815},
            {5.325864828439257, -11.748883564062828, 7.4955393428898365, -0.09249506636175525},
            {
              5.86145544294642,
              -12.92096931784711,
              8.159367898576159,
              -0.071584973281401,
              -0.028269050394068383
            },
            {
              0.09646076681806523,
              0.01,
              0.4798896504144996,
              1.379008574103742,
              -3.290069515436081,
              2.324710524099774
            }
          },
          new double[] {
            -0.001780011052226,
            -0.000816434459657,
            0.007880878010262,
            -0.144711007173263,
            0.582357165452555,
            -0.458082105929187,
            1.0 / 66
          },
          5,
          true);

  static Tableau of(OdeSettings.Solver solver) {
    return switch (solver) {
      case EULER -> EULER;
      case HEUN -> HEUN;
      case TSIT5 -> TSIT5;
    };
  }

  /** Number of evaluations that a step needs beyond those it inherits. */
  int stages() {
    return c.length;
  }
}
