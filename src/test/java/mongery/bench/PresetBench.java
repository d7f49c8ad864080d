package mongery.bench;

import java.util.List;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.nn.Session;
import mongery.run.experiment.Experiment;

/**
 * Outer iterations per second of a preset, on one thread. Prints a line for each line that it reads
 * from standard input, so that a script can alternate it with another program.
 */
public final class PresetBench {
  private PresetBench() {}

  /**
   * @param args steps a measurement; name of the preset
   */
  public static void main(String[] args) {
    Experiment experiment = Presets.find().load(args[1]).bind(Binder.load(), Experiment.class);
    List<Sampler> sides = Samplers.all(experiment.data().sides(), experiment.training().seed());
    try (Session session = Session.open("cpu", 1)) {
      Method method =
          experiment
              .method()
              .create(
                  new MethodContext(
                      session,
                      sides,
                      experiment.training().batch(),
                      experiment.training().steps(),
                      experiment.training().seed()));
      long[] at = {0};
      Bench.serve(
          Integer.parseInt(args[0]),
          () -> method.step(at[0]++),
          () -> method.step(at[0]++).read().get("loss.potential"));
      method.close();
    }
  }
}
