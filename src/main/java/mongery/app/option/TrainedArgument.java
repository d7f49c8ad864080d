package mongery.app.option;

import java.util.List;
import mongery.config.Binder;
import mongery.run.train.Trained;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The checkpoint of a run that a command uses, and where it is computed. */
public final class TrainedArgument {
  @Mixin public RunArgument run;

  @Option(
      names = "--checkpoint",
      paramLabel = "last|best|STEP",
      defaultValue = "last",
      description = "Which checkpoint (default: ${DEFAULT-VALUE}).")
  String checkpoint;

  @Mixin EngineOptions engine;

  /**
   * Opens it; the caller closes it.
   *
   * @param changes {@code path=value} laid over the run's configuration
   */
  public Trained open(List<String> changes) {
    return Trained.open(
        run.find(), checkpoint, changes, Binder.load(), engine.device, engine.threads);
  }
}
