package mongery.app;

import java.util.List;
import java.util.concurrent.Callable;
import mongery.config.Binder;
import mongery.run.Foreground;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Continues a run from its last good checkpoint. */
@Command(
    name = "resume",
    description = "Continues a run from its last good checkpoint, as if it had never stopped.",
    mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin RunArgument run;

  @Option(names = "--steps", paramLabel = "N", description = "Train to step N.")
  Long steps;

  @Option(names = "--quiet", description = "Print nothing but the run's directory.")
  boolean quiet;

  @Override
  public Integer call() {
    var report = new TerminalProgress(spec.commandLine(), quiet);
    long end = steps == null ? 0 : Steps.positive(steps);
    return Cli.exitCode(List.of(new Foreground(Binder.load()).resume(run.find(), end, report)));
  }
}
