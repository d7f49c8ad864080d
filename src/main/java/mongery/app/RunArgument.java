package mongery.app;

import mongery.run.disk.RunDirectory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The run that a command is about. */
final class RunArgument {
  @Parameters(
      paramLabel = "RUN",
      description = "Directory of a run, its name or a part of it, or \"last\".")
  String run;

  @Mixin RunsOption runs;

  RunDirectory find() {
    return runs.store().find(run);
  }
}
