package mongery.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mongery.app.option.AtOnceOption;
import mongery.app.option.EngineOptions;
import mongery.app.option.RunsOption;
import mongery.app.print.QueueProgress;
import mongery.app.print.TerminalProgress;
import mongery.config.Binder;
import mongery.config.Preset;
import mongery.config.Presets;
import mongery.config.Sweep;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.disk.RunStore;
import mongery.run.process.Foreground;
import mongery.run.process.Launcher;
import mongery.run.process.RunQueue;
import mongery.run.train.Tensors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a preset in the foreground. */
@Command(
    name = "train",
    description = {
      "Trains a preset in the foreground and prints the run's directory last; of a sweep, those of",
      "all its runs, each of which has a process of its own."
    },
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

  @Option(
      names = "--sweep",
      paramLabel = "path=v,v",
      description = {
        "Trains a run for each value, such as training.seed=1,2,3, and prints their metrics side",
        "by side. Given several times, for every combination."
      })
  List<String> sweep = new ArrayList<>();

  @Mixin AtOnceOption atOnce;

  @Option(names = "--name", paramLabel = "N", description = "Middle part of the run's name.")
  String name;

  @Option(names = "--quiet", description = "Print nothing but the run's directory.")
  boolean quiet;

  @Mixin RunsOption runs;
  @Mixin EngineOptions engine;

  @Override
  public Integer call() {
    List<String> all = new ArrayList<>(changes);
    if (steps != null) {
      all.add("training.stopAt=" + Steps.positive(steps));
    }
    Preset chosen = Presets.find().load(preset).with(all);
    return sweep.isEmpty() ? one(chosen) : every(chosen, Sweep.of(sweep));
  }

  private int one(Preset chosen) {
    var report = new TerminalProgress(spec.commandLine(), quiet);
    RunStore.Request request = new RunStore.Request(name, engine.device, engine.threads);
    return Cli.exitCode(
        List.of(new Foreground(Binder.load()).train(runs.store(), chosen, request, report)));
  }

  private int every(Preset chosen, Sweep all) {
    engine.check();
    var launcher = new Launcher();
    int threads = Tensors.threads(engine.threads, atOnce.number());
    RunStore.Request request = new RunStore.Request(name, engine.device, threads);
    List<RunDirectory> created = runs.store().create(chosen, all, Binder.load(), request);
    var report = new QueueProgress(spec.commandLine(), quiet, created.size());
    List<RunStatus> ends = new RunQueue(created, atOnce.number(), launcher, report).train();
    report.results(created, all.axes().stream().map(Sweep.Axis::path).toList());
    return Cli.exitCode(ends);
  }
}
