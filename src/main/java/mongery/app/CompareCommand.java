package mongery.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mongery.app.option.PaperOptions;
import mongery.app.option.RunsOption;
import mongery.app.print.Tables;
import mongery.config.ConfigException;
import mongery.figure.compare.Compared;
import mongery.figure.compare.Comparison;
import mongery.figure.compare.DifferencesFigure;
import mongery.figure.compare.FinalsFigure;
import mongery.figure.compare.OverlayFigure;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws several runs together. */
@Command(
    name = "compare",
    description = {
      "Compares runs: their curves over each other (--series), their last metrics, or the settings",
      "that differ. Without -o it prints the tables."
    },
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin RunsOption runs;

  @Mixin PaperOptions paper;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = "Runs, by name, directory or tag; the tag of a sweep stands for all its runs.")
  List<String> names;

  @Option(
      names = "--name",
      paramLabel = "F",
      description = "overlay, finals or differences (default: overlay with --series, else finals).")
  String name;

  @Option(names = "--series", paramLabel = "NAME", description = "Curve of the overlay.")
  String series;

  @Option(
      names = "--group",
      paramLabel = "PATH",
      description =
          "Setting by which runs are grouped, such as method.coupling.tauA; a group is"
              + " drawn as mean and standard deviation.")
  String group = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "File to write; its ending (.pdf .svg .png .csv .tex) chooses the format.")
  Path out;

  @Option(names = "--log-x", description = "Logarithmic steps.")
  boolean logX;

  @Option(names = "--log-y", description = "Logarithmic values.")
  boolean logY;

  @Override
  public Integer call() {
    List<Compared> read = runs.find(names).stream().map(run -> Compared.read(run.path())).toList();
    if (read.size() < 2) {
      throw new ConfigException("compare " + names.get(0) + ": give two runs or more, or a tag");
    }
    Comparison comparison = new Comparison(read, group);
    var print = spec.commandLine().getOut();
    if (out == null) {
      Tables.print(print, new FinalsFigure(comparison));
      Tables.print(print, new DifferencesFigure(comparison));
      print.println("curves: " + String.join(", ", comparison.series()));
      return Cli.DONE;
    }
    Figure figure = figure(comparison);
    FigureData data = FigureData.of(FigureData.NO_LOOK);
    if (!figure.shows(data)) {
      throw new ConfigException("these runs have nothing for the figure " + figure.name());
    }
    paper.export().write(figure, data, FigureOptions.DEFAULT, out);
    print.println(out + "  (" + figure.name() + ")");
    return Cli.DONE;
  }

  private Figure figure(Comparison comparison) {
    String wanted = name != null ? name : series != null ? "overlay" : "finals";
    return switch (wanted) {
      case "overlay" -> new OverlayFigure(comparison, curve(comparison), logX, logY);
      case "finals" -> new FinalsFigure(comparison);
      case "differences" -> new DifferencesFigure(comparison);
      default ->
          throw new ConfigException("--name " + wanted + ": allowed: overlay, finals, differences");
    };
  }

  private String curve(Comparison comparison) {
    List<String> known = comparison.series();
    if (series == null || !known.contains(series)) {
      throw new ConfigException("--series " + series + ": allowed: " + String.join(", ", known));
    }
    return series;
  }
}
