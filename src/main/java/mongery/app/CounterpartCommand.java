package mongery.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mongery.app.print.Text;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.config.Presets;
import mongery.eval.truth.DiscreteCounterpart;
import mongery.figure.Figures;
import mongery.figure.export.Export;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.run.experiment.Counterparts;
import mongery.run.experiment.Experiment;
import mongery.run.experiment.Experiments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves the discrete counterpart of a preset: nothing is trained. */
@Command(
    name = "counterpart",
    description = "Solves a preset's problem exactly on a few of its points; trains nothing.",
    mixinStandardHelpOptions = true)
final class CounterpartCommand implements Callable<Integer> {
  private static final int MOST = 2000;

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
      description = "Changes a setting, such as method.tau=20. May be repeated.")
  List<String> changes = new ArrayList<>();

  @Option(
      names = {"-n", "--n"},
      paramLabel = "N",
      defaultValue = "" + Counterparts.POINTS,
      description = "Points of each marginal (default: ${DEFAULT-VALUE}).")
  int n;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Also draw it: .pdf .svg .png .csv .tex by the ending.")
  Path out;

  @Override
  public Integer call() {
    if (n < 2 || n > MOST) {
      throw new ConfigException("-n " + n + ": allowed: 2 to " + MOST);
    }
    Experiment experiment =
        Experiments.checked(Presets.find().load(preset).with(changes), Binder.load());
    Counterparts.Solved solved = solve(experiment);
    List<List<String>> groups =
        experiment.data().sides().stream().map(side -> side.law().groups()).toList();
    Map<String, Double> values =
        DiscreteCounterpart.values(solved.counterpart(), solved.points(), groups);
    if (out != null) {
      draw(experiment, solved, groups);
    }
    var print = spec.commandLine().getOut();
    if (json) {
      var report = Json.object().put("points", n).put("seconds", solved.seconds());
      report.set("values", Json.tree(values));
      print.println(Json.compact(report));
    } else {
      values.forEach((name, value) -> print.printf("%-36s %s%n", name, Text.number(value)));
      print.printf("solved on %d points in %.2f s%n", n, solved.seconds());
    }
    return Cli.DONE;
  }

  private Counterparts.Solved solve(Experiment experiment) {
    try {
      return Counterparts.solve(experiment, n)
          .orElseThrow(
              () ->
                  new ConfigException(
                      preset + ": its method has no discrete counterpart for these settings"));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new ConfigException(preset + ": " + e.getMessage(), e);
    }
  }

  private void draw(Experiment experiment, Counterparts.Solved solved, List<List<String>> groups) {
    FigureData data =
        new FigureData(
            experiment.title(), 0, solved.look(), History.EMPTY, History.EMPTY, List.of(), groups);
    Figure figure = Figures.available(data).get(0);
    Export.DEFAULT.write(figure, data, FigureOptions.DEFAULT, out);
  }
}
