package mongery.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import mongery.app.option.CheckpointOptions;
import mongery.app.option.RunsOption;
import mongery.app.print.Text;
import mongery.config.ConfigException;
import mongery.figure.Effort;
import mongery.figure.Figures;
import mongery.figure.export.Export;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.run.disk.RunDirectory;
import mongery.run.train.Trained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates flows at low cost: the same checkpoint with several solvers and numbers of steps. */
@Command(
    name = "study",
    description =
        "Evaluates the flow of each run with every solver and number of steps; draws a metric"
            + " against network evaluations. Nothing is trained again.",
    mixinStandardHelpOptions = true)
final class StudyCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = "Directories of runs, their names, parts of these or tags, or \"last\".")
  List<String> names;

  @Mixin RunsOption runs;
  @Mixin CheckpointOptions checkpoint;

  @Option(
      names = "--solvers",
      paramLabel = "S",
      split = ",",
      defaultValue = "euler,heun",
      description = "Solvers: euler, heun, tsit5 (default: ${DEFAULT-VALUE}).")
  List<String> solvers;

  @Option(
      names = "--steps",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2,4,10,20,50",
      description = "Numbers of fixed steps; 0 lets the solver choose (default: ${DEFAULT-VALUE}).")
  List<Integer> steps;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = "Metric to print and draw (default: the run's evaluation.best).")
  String metric;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Draw the metric against evaluations: .pdf .svg .png .csv .tex by the ending.")
  Path out;

  @Override
  public Integer call() {
    List<RunDirectory> chosen = runs.find(names);
    if (out != null) {
      Export.Format.of(out);
    }
    Map<String, History.Curve> curves = new LinkedHashMap<>();
    for (RunDirectory run : chosen) {
      String wanted = metric(run);
      for (String solver : solvers) {
        for (int n : steps) {
          if (n > 0 || !solver.toLowerCase(Locale.ROOT).equals("euler")) {
            evaluate(run, solver.toLowerCase(Locale.ROOT), n, wanted);
          }
        }
      }
      String prefix = chosen.size() > 1 ? run.config().path("title").asText() + ", " : "";
      Effort.of(run, prefix)
          .curves()
          .forEach(
              (name, curve) -> {
                if (name.startsWith(prefix + wanted + ", ")) {
                  curves.put(name, curve);
                }
              });
    }
    if (out != null) {
      draw(chosen, new History(curves));
    }
    return Cli.DONE;
  }

  private String metric(RunDirectory run) {
    String wanted = metric != null ? metric : run.config().path("evaluation").path("best").asText();
    if (wanted.isEmpty()) {
      throw new ConfigException(
          run.path() + ": names no metric as evaluation.best; give one with --metric");
    }
    return wanted;
  }

  private void evaluate(RunDirectory run, String solver, int n, String wanted) {
    List<String> changes = List.of("method.ode.solver=" + solver, "method.ode.steps=" + n);
    PrintWriter print = spec.commandLine().getOut();
    try (Trained trained = checkpoint.open(run, changes)) {
      Trained.Result result = trained.evaluate();
      Map<String, Double> values = result.metrics();
      OptionalDouble evaluations = Effort.evaluations(result.report().path("metrics"));
      if (!values.containsKey(wanted) || evaluations.isEmpty()) {
        throw new ConfigException(
            "--metric "
                + wanted
                + ": the preset must measure it, and path-length or path-energy; measured: "
                + String.join(", ", values.keySet()));
      }
      print.printf(
          Locale.ROOT,
          "%-32s %-6s %4s steps  %7.1f evaluations  %s %s%n",
          run.name(),
          solver,
          n == 0 ? "auto" : n,
          evaluations.getAsDouble(),
          wanted,
          Text.number(values.get(wanted)));
      print.flush();
    }
  }

  private void draw(List<RunDirectory> chosen, History curves) {
    FigureData data =
        new FigureData(
            chosen.get(0).config().path("title").asText(),
            0,
            FigureData.NO_LOOK,
            History.EMPTY,
            History.EMPTY,
            List.of(),
            List.of(),
            curves);
    List<Figure> figures = new ArrayList<>(Figures.available(data));
    if (figures.isEmpty()) {
      throw new ConfigException("-o " + out + ": one number is no curve; give several --steps");
    }
    Export.DEFAULT.write(
        figures.get(0), data, FigureOptions.DEFAULT.withTogether(true).withLog(true, false), out);
    spec.commandLine().getOut().println(out);
  }
}
