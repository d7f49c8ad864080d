package mongery.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.data.Samplers;
import mongery.run.Counterparts;
import mongery.run.Experiment;

/**
 * Times the discrete counterparts of presets, the best of three runs in a warm machine: processor
 * time, which other programs do not change. Run as a main class from the test class path; arguments
 * are points and path=value changes of all presets.
 */
public final class CounterpartBench {
  private static final List<String> PRESETS =
      List.of(
          "toy/mixture-uotm",
          "toy/mixture-otm",
          "toy/eight-gaussians-uotm",
          "toy/outlier-uotm",
          "toy/outliers-uotfm",
          "toy/squares-uotfm",
          "toy/spiral-otfm",
          "toy/extremal-interval-w4",
          "toy/unotb-class-tau1",
          "toy/unotb-class-tau20",
          "toy/unotb-class-tau200",
          "toy/notb-class",
          "toy/unotb-source-fixed",
          "toy/unotb-outliers-tau1",
          "toy/unotb-outliers-tau20",
          "toy/unotb-outliers-tau200",
          "toy/notb-outliers",
          "toy/notb-twister",
          "toy/unotb-gauss-2d-tau5");

  private CounterpartBench() {}

  public static void main(String[] args) {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : Counterparts.POINTS;
    List<String> changes = List.of(args).subList(Math.min(1, args.length), args.length);
    Binder binder = Binder.load();
    for (String name : PRESETS) {
      Experiment experiment =
          Presets.find().load(name).with(changes).bind(binder, Experiment.class);
      var samplers = Samplers.all(experiment.data().sides(), experiment.training().seed());
      double best = Double.POSITIVE_INFINITY;
      double objective = Double.NaN;
      for (int run = 0; run < 3; run++) {
        long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        objective =
            Counterparts.solve(experiment.method(), samplers, n)
                .orElseThrow()
                .counterpart()
                .objective();
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
        best = Math.min(best, took / 1e9);
      }
      System.out.printf("%7.3f s  n = %d  %-28s objective %.5f%n", best, n, name, objective);
    }
  }
}
