package mongery.app.option;

import java.util.List;
import mongery.config.Binder;
import mongery.run.disk.RunDirectory;
import mongery.run.train.Trained;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which checkpoint of a run a command uses, and where it is computed. */
public final class CheckpointOptions {
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
  public Trained open(RunDirectory run, List<String> changes) {
    return Trained.open(run, checkpoint, changes, Binder.load(), engine.device, engine.threads);
  }
}
