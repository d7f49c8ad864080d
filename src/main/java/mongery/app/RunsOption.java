package mongery.app;

import java.nio.file.Path;
import mongery.run.RunStore;
import picocli.CommandLine.Option;

/** Where runs are kept. */
final class RunsOption {
  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Folder of runs (default: ${DEFAULT-VALUE}).")
  Path runs;

  RunStore store() {
    return new RunStore(runs);
  }
}
