package mongery.bench;

import java.util.List;
import java.util.Map;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.nn.Session;
import mongery.run.Experiment;

/**
 * Outer iterations per second of the published U-NOTB toys, on one thread. Prints a line for each
 * line that it reads from standard input, so that a script can alternate it with another program.
 */
public final class UnotbBench {
  private static final Map<String, String> TOYS =
      Map.of("outliers", "toy/unotb-outliers-tau1", "class", "toy/unotb-class-tau20");

  private UnotbBench() {}

  /**
   * @param args steps a measurement; outliers or class
   */
  public static void main(String[] args) {
    int steps = Integer.parseInt(args[0]);
    Experiment toy = Presets.find().load(TOYS.get(args[1])).bind(Binder.load(), Experiment.class);
    List<Sampler> marginals = Samplers.all(toy.data().sides(), 1);
    try (Session session = Session.open("cpu", 1);
        Method method =
            toy.method()
                .create(
                    new MethodContext(
                        session, marginals, toy.training().batch(), toy.training().steps(), 1))) {
      long[] at = {0};
      Bench.serve(
          steps,
          () -> method.step(at[0]++),
          () -> method.step(at[0]++).read().get("loss.potential"));
    }
  }
}
