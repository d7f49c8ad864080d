package mongery.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mongery.run.RunState;
import mongery.run.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a run that was created elsewhere: what the window, or a cluster's queue, starts. */
@Command(name = "worker", hidden = true, description = "Trains a run that was created before.")
final class WorkerCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "Directory of the run.")
  Path run;

  @Option(
      names = "--wait",
      description = "Wait until no other run of the folder trains on the same device.")
  boolean wait;

  @Override
  public Integer call() {
    RunState end = Worker.run(run, wait).state();
    return end == RunState.FINISHED ? Cli.DONE : end == RunState.STOPPED ? Cli.STOPPED : Cli.FAILED;
  }
}
