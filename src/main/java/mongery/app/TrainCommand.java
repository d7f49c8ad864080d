package mongery.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mongery.config.Binder;
import mongery.config.Preset;
import mongery.config.Presets;
import mongery.run.Foreground;
import mongery.run.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a preset in the foreground. */
@Command(
    name = "train",
    description = "Trains a preset in the foreground and prints the run's directory last.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "PRESET",
      description =
          "Name of a preset, such as toy/uotm/outlier-uotm or just outlier-uotm, or any"
              + " preset file.")
  String preset;

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Changes a setting, such as training.seed=2. May be repeated.")
  List<String> changes = new ArrayList<>();

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = {
        "End at step N. Schedules keep the preset's length, so that resuming continues",
        "the same training; --set training.steps=N changes the length itself."
      })
  Long steps;

  @Option(names = "--name", paramLabel = "N", description = "Middle part of the run's name.")
  String name;

  @Option(names = "--quiet", description = "Print nothing but the run's directory.")
  boolean quiet;

  @Mixin RunsOption runs;
  @Mixin EngineOptions engine;

  @Override
  public Integer call() {
    Binder binder = Binder.load();
    List<String> all = new ArrayList<>(changes);
    if (steps != null) {
      all.add("training.stopAt=" + Steps.positive(steps));
    }
    Preset chosen = Presets.find().load(preset).with(all);
    var report = new TerminalProgress(spec.commandLine(), quiet);
    return report.exitCode(
        new Foreground(binder)
            .train(
                runs.store(),
                chosen,
                new RunStore.Request(name, engine.device, engine.threads, null),
                report));
  }
}
