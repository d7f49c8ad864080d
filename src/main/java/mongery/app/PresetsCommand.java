package mongery.app;

import java.util.List;
import java.util.concurrent.Callable;
import mongery.config.Binder;
import mongery.config.Json;
import mongery.config.Presets;
import mongery.config.Registry;
import mongery.run.Expected;
import mongery.run.Experiment;
import mongery.run.Experiments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists presets: what they are, what to expect of them, how long they take. */
@Command(
    name = "presets",
    description = "Lists presets with the results to expect.",
    mixinStandardHelpOptions = true)
final class PresetsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  @Override
  public Integer call() {
    Binder binder = Binder.load();
    List<Presets.Listed<Experiment>> presets = Presets.find().list(binder, Experiment.class);
    var out = spec.commandLine().getOut();
    if (json) {
      out.print(Json.pretty(Experiments.report(presets)));
      return Cli.DONE;
    }
    for (Presets.Listed<Experiment> preset : presets) {
      if (preset.problem() != null) {
        out.printf("%-28s BROKEN: %s%n", preset.name(), preset.problem().getMessage());
        continue;
      }
      Experiment e = preset.value();
      out.printf(
          "%-28s %-14s %-9s %-22s %s%n", preset.name(), method(e), length(e), e.time(), e.title());
      for (Expected x : e.expected()) {
        out.printf(
            "%-28s   expect %s = %s ± %s (%s)%n",
            "", x.metric(), Text.number(x.value()), Text.number(x.tolerance()), x.source());
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
