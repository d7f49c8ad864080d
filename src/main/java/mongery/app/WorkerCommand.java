package mongery.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mongery.run.disk.RunDirectory;
import mongery.run.process.Launcher;
import mongery.run.process.RunQueue;
import mongery.run.process.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains runs that were created elsewhere: what the window, or a cluster's queue, starts. */
@Command(name = "worker", hidden = true, description = "Trains runs that were created before.")
final class WorkerCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", arity = "1..*", description = "Directories of runs.")
  List<Path> runs;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description = "Wait until fewer runs of the folder train on the device; 0 does not wait.")
  int atOnce;

  @Override
  public Integer call() {
    return Cli.exitCode(
        runs.size() == 1
            ? List.of(Worker.run(runs.get(0), atOnce))
            : new RunQueue(
                    runs.stream().map(RunDirectory::new).toList(),
                    atOnce,
                    new Launcher(),
                    RunQueue.Listener.NONE)
                .train());
  }
}
