package mongery.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.data.Samplers;
import mongery.run.experiment.Counterparts;
import mongery.run.experiment.Experiment;

/**
 * Times the discrete counterparts of presets, the best of three runs in a warm machine: processor
 * time, which other programs do not change. Run as a main class from the test class path; arguments
 * are points and path=value changes of all presets.
 */
public final class CounterpartBench {
  private static final List<String> PRESETS =
      List.of(
          "toy/uotm/mixture-uotm",
          "toy/uotm/mixture-otm",
          "toy/uotm/mixture-plane-uotm",
          "toy/uotm/outlier-uotm",
          "toy/flow/outliers-uotfm",
          "toy/flow/squares-uotfm",
          "toy/flow/spiral-otfm",
          "toy/extremal/extremal-interval-w4",
          "toy/barycenter/unotb-class-tau1",
          "toy/barycenter/unotb-class-tau20",
          "toy/barycenter/unotb-class-tau200",
          "toy/barycenter/notb-class",
          "toy/barycenter/unotb-source-fixed",
          "toy/barycenter/unotb-outliers-tau1",
          "toy/barycenter/unotb-outliers-tau20",
          "toy/barycenter/unotb-outliers-tau200",
          "toy/barycenter/notb-outliers",
          "toy/barycenter/notb-twister",
          "toy/barycenter-gaussians/unotb-gauss-2d-tau5");

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
      System.out.printf("%7.3f s  n = %d  %-36s objective %.5f%n", best, n, name, objective);
    }
  }
}
