package mongery.app;

import java.util.List;
import java.util.concurrent.Callable;
import mongery.app.option.AtOnceOption;
import mongery.app.option.RunsOption;
import mongery.app.print.QueueProgress;
import mongery.app.print.TerminalProgress;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.event.RunState;
import mongery.run.process.Foreground;
import mongery.run.process.Launcher;
import mongery.run.process.RunQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Continues runs from their last good checkpoints. */
@Command(
    name = "resume",
    description = {
      "Continues a run from its last good checkpoint, as if it had never stopped. Of several, such",
      "as a sweep, it continues those that have not finished, each in a process of its own."
    },
    mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = {
        "Runs, by name, directory or tag, or \"last\"; the tag of a sweep stands for all its runs."
      })
  List<String> names;

  @Mixin RunsOption runs;

  @Option(names = "--steps", paramLabel = "N", description = "Train to step N; of a single run.")
  Long steps;

  @Mixin AtOnceOption atOnce;

  @Option(names = "--quiet", description = "Print nothing but the runs' directories.")
  boolean quiet;

  @Override
  public Integer call() {
    List<RunDirectory> all = runs.find(names);
    return all.size() == 1 ? one(all.get(0)) : several(all);
  }

  private int one(RunDirectory run) {
    var report = new TerminalProgress(spec.commandLine(), quiet);
    long end = steps == null ? 0 : Steps.positive(steps);
    return Cli.exitCode(List.of(new Foreground(Binder.load()).resume(run, end, report)));
  }

  private int several(List<RunDirectory> all) {
    if (steps != null) {
      throw new ConfigException(
          "--steps " + steps + ": is for a single run, not for " + all.size());
    }
    List<RunDirectory> left = all.stream().filter(ResumeCommand::unfinished).toList();
    if (left.isEmpty()) {
      throw new ConfigException(
          String.join(" ", names)
              + ": all "
              + all.size()
              + " runs have finished, are in training or wait for it");
    }
    var report = new QueueProgress(spec.commandLine(), quiet, left.size());
    List<RunStatus> ends = new RunQueue(left, atOnce.number(), new Launcher(), report).train();
    report.results(all, List.of());
    return Cli.exitCode(ends);
  }

  private static boolean unfinished(RunDirectory run) {
    RunState state = run.status().state();
    return state == RunState.STOPPED || state == RunState.INTERRUPTED || state == RunState.FAILED;
  }
}
