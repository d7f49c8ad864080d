package mongery.app;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mongery.config.ConfigException;
import mongery.run.disk.RunStatus;
import mongery.run.event.RunState;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;

/** The command line. Exit codes: 0 done, 1 the run failed, 2 the input is wrong, 130 stopped. */
@Command(
    name = "mongery",
    description = "A workbench for unbalanced neural optimal transport.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      HelpCommand.class,
      WindowCommand.class,
      PresetsCommand.class,
      TrainCommand.class,
      ResumeCommand.class,
      EvalCommand.class,
      StudyCommand.class,
      ListCommand.class,
      ShowCommand.class,
      MapCommand.class,
      FigureCommand.class,
      CompareCommand.class,
      MetricCommand.class,
      SolveCommand.class,
      CounterpartCommand.class,
      DataCommand.class,
      DoctorCommand.class,
      SchemaCommand.class,
      WorkerCommand.class,
      QuickStartCommand.class,
    })
final class Cli {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_INPUT = 2;
  static final int STOPPED = 130;

  private Cli() {}

  /** Exit code of trainings: failed if one did, else stopped if one was. */
  static int exitCode(List<RunStatus> ends) {
    Set<RunState> states = EnumSet.noneOf(RunState.class);
    ends.forEach(end -> states.add(end.state()));
    states.remove(RunState.FINISHED);
    return states.isEmpty() ? DONE : states.equals(EnumSet.of(RunState.STOPPED)) ? STOPPED : FAILED;
  }

  /** Runs one command line and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    IParameterExceptionHandler wrongWords =
        (e, words) -> {
          err.println("mongery: " + e.getMessage());
          err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
          return WRONG_INPUT;
        };
    IExecutionExceptionHandler failure =
        (e, line, parsed) -> {
          if (e instanceof ConfigException) {
            err.println("mongery: " + e.getMessage());
            return WRONG_INPUT;
          }
          err.println("mongery: internal error, please report it:");
          e.printStackTrace(err);
          return FAILED;
        };
    return new CommandLine(new Cli())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(wrongWords)
        .setExecutionExceptionHandler(failure)
        .execute(args);
  }
}
