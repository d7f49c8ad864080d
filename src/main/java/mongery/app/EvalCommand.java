package mongery.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mongery.app.option.TrainedArgument;
import mongery.app.print.Results;
import mongery.config.Json;
import mongery.run.train.Trained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Evaluates a checkpoint. */
@Command(
    name = "eval",
    description = "Evaluates a checkpoint of a run; the result is kept in the run.",
    mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin TrainedArgument checkpoint;

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Changes a setting, such as method.ode.steps=20. May be repeated.")
  List<String> changes = new ArrayList<>();

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  @Override
  public Integer call() {
    try (Trained trained = checkpoint.open(changes)) {
      Trained.Result result = trained.evaluate();
      var out = spec.commandLine().getOut();
      if (json) {
        out.print(Json.pretty(result.report()));
      } else {
        out.println("checkpoint of step " + result.step());
        Results.print(out, result.report());
        result.report().path("notes").forEach(note -> out.println(note.asText()));
      }
      result.problems().forEach(p -> spec.commandLine().getErr().println("warning: " + p));
      return Cli.DONE;
    }
  }
}
