package mongery.app;

import java.util.List;
import java.util.concurrent.Callable;
import mongery.app.print.Text;
import mongery.config.Binder;
import mongery.config.Json;
import mongery.config.Presets;
import mongery.config.Registry;
import mongery.run.experiment.Expected;
import mongery.run.experiment.Experiment;
import mongery.run.experiment.Experiments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists presets: what they are, what to expect of them, how long they take. */
@Command(
    name = "presets",
    description = "Lists presets with the results to expect.",
    mixinStandardHelpOptions = true)
final class PresetsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Only those of a folder, such as toy/flow.")
  String folder;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  @Override
  public Integer call() {
    Binder binder = Binder.load();
    Presets all = Presets.find();
    List<String> names = folder == null ? all.names() : all.in(folder);
    List<Presets.Listed<Experiment>> presets = all.list(names, binder, Experiment.class);
    var out = spec.commandLine().getOut();
    if (json) {
      out.print(Json.pretty(Experiments.report(presets)));
      return Cli.DONE;
    }
    String column = "%-" + names.stream().mapToInt(String::length).max().orElse(1) + "s ";
    for (Presets.Listed<Experiment> preset : presets) {
      if (preset.problem() != null) {
        out.printf(column + "BROKEN: %s%n", preset.name(), preset.problem().getMessage());
        continue;
      }
      Experiment e = preset.value();
      out.printf(
          column + "%-14s %-9s %-22s %s%n",
          preset.name(),
          method(e),
          length(e),
          e.time(),
          e.title());
      for (Expected x : e.expected()) {
        out.printf(
            "    expect %s = %s ± %s (%s)%n",
            x.metric(), Text.number(x.value()), Text.number(x.tolerance()), x.source());
      }
    }
    return Cli.DONE;
  }

  private static String method(Experiment e) {
    return Registry.type(e.method().getClass());
  }

  private static String length(Experiment e) {
    return e.length() == Experiment.Length.QUICK ? "quick" : "published";
  }
}
