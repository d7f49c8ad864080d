package mongery.nn.ode;

import mongery.config.Setting;

/**
 * How to integrate a flow.
 *
 * @param solver the scheme
 * @param steps fixed steps; 0 lets an adaptive scheme choose
 * @param tolerance relative and absolute tolerance of the adaptive scheme
 */
public record OdeSettings(
    @Setting(help = "Integration scheme", def = "\"tsit5\"") Solver solver,
    @Setting(
            help = "Fixed number of steps; 0 lets the scheme choose them (not for Euler)",
            def = "0",
            min = 0)
        int steps,
    @Setting(
            help = "Relative and absolute tolerance when the steps are chosen by the scheme",
            def = "1e-5",
            min = 0,
            above = true)
        double tolerance) {
  /** Integration schemes. */
  public enum Solver {
    /** First order, one evaluation a step. */
    EULER,
    /** Second order, two evaluations a step. */
    HEUN,
    /** Tsitouras 5(4), six evaluations a step. */
    TSIT5
  }
}
