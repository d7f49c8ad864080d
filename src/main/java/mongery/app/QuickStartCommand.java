package mongery.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mongery.app.option.RunsOption;
import mongery.app.print.TerminalProgress;
import mongery.config.Binder;
import mongery.config.Preset;
import mongery.config.Presets;
import mongery.figure.Figures;
import mongery.figure.RunFigures;
import mongery.figure.export.Export;
import mongery.figure.kind.FigureOptions;
import mongery.run.disk.RunStatus;
import mongery.run.disk.RunStore;
import mongery.run.process.Foreground;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the program does where no window can be opened. */
@Command(
    name = "quick-start",
    hidden = true,
    description = "Trains the quick-start preset and leaves its figures.")
final class QuickStartCommand implements Callable<Integer> {
  private static final String PRESET = "toy/quick-start";

  @Spec CommandSpec spec;

  @Mixin RunsOption runs;

  @Override
  public Integer call() {
    Preset preset = Presets.find().load(PRESET);
    TerminalProgress report = new TerminalProgress(spec.commandLine(), false);
    RunStatus end =
        new Foreground(Binder.load())
            .train(runs.store(), preset, RunStore.Request.defaults(), report);
    draw(report.run().path());
    return Cli.exitCode(List.of(end));
  }

  private void draw(Path run) {
    List<String> names = Figures.names(RunFigures.read(run, RunFigures.LATEST));
    for (String name : names) {
      Path file = run.resolve("figures").resolve(name + ".pdf");
      RunFigures.export(run, name, RunFigures.LATEST, FigureOptions.DEFAULT, Export.DEFAULT, file);
      spec.commandLine().getOut().println(file);
    }
  }
}
