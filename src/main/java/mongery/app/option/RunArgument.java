package mongery.app.option;

import mongery.run.disk.RunDirectory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The run that a command is about. */
public final class RunArgument {
  @Parameters(
      paramLabel = "RUN",
      description = "Directory of a run, its name or a part of it, or \"last\".")
  public String run;

  @Mixin public RunsOption runs;

  public RunDirectory find() {
    return runs.store().find(run);
  }
}
