package mongery.app;

import java.util.concurrent.Callable;
import mongery.config.Registry;
import mongery.run.experiment.Experiments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of presets, as kept in {@code experiments/schema.json}. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of presets, for editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(Experiments.schema(Registry.load()));
    return Cli.DONE;
  }
}
