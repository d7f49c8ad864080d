package mongery.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mongery.app.option.PaperOptions;
import mongery.app.option.RunArgument;
import mongery.config.ConfigException;
import mongery.figure.FigureCall;
import mongery.figure.Figures;
import mongery.figure.RunFigures;
import mongery.figure.kind.CurveOptions;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.Rejection;
import mongery.figure.kind.ScatterOptions;
import mongery.run.disk.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a figure of a run for a paper. */
@Command(
    name = "figure",
    description =
        "Draws a figure of a run as pdf, svg, png, csv or tex; --list names what there is.",
    mixinStandardHelpOptions = true)
final class FigureCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin RunArgument run;

  @Mixin PaperOptions paper;

  @Parameters(
      index = "1..*",
      paramLabel = "RUN",
      arity = "0..*",
      description =
          "More runs: the same figure of each, side by side on the same axes. A tag, such as that"
              + " of a sweep, stands for all runs that have it.")
  List<String> others = List.of();

  @Option(
      names = "--name",
      paramLabel = "F",
      description = "Figure, or several joined by commas for panels (default: the most telling).")
  String name;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "File to write; its ending (.pdf .svg .png .csv .tex) chooses the format.")
  Path out;

  @Option(names = "--list", description = "Only list the figures of the run.")
  boolean list;

  @Option(
      names = "--step",
      paramLabel = "N",
      description =
          "Step at which a look was kept (default: the newest); several runs show the newest up to"
              + " it.")
  Long step;

  @Option(
      names = "--columns",
      paramLabel = "N",
      defaultValue = "0",
      description = "Panels in a row (default: as many as suit).")
  int columns;

  @Option(
      names = "--label",
      paramLabel = "TEXT",
      description = "What a run is called, once for each (default: the settings that differ).")
  List<String> labels = List.of();

  @Option(names = "--compressed-y", description = "Densities on a cube-root axis.")
  boolean compressedY;

  @Option(
      names = "--segments",
      paramLabel = "N",
      description =
          "Lines from points to their images in a 2-D map (default: 64 a marginal of a"
              + " barycenter, else none).")
  Integer segments;

  @Option(names = "--arrows", description = "Lines of a 2-D map end in an arrow head.")
  boolean arrows;

  @Option(
      names = "--dots",
      paramLabel = "F",
      defaultValue = "1",
      description = "Size of dots as a multiple of the usual one.")
  double dots;

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "0",
      description = "Most points drawn of each law (default: all).")
  int points;

  @Option(names = "--free-axes", description = "Fill the frame; units may differ on the two axes.")
  boolean freeAxes;

  @Option(
      names = "--rejected",
      description = "Set apart what rejection sampling drops, in a map from source to target, too.")
  boolean rejected;

  @Option(
      names = "--hide",
      paramLabel = "NAME",
      description = "Leave out what has this name in the legend; may be given several times.")
  List<String> hidden = List.of();

  @Option(
      names = "--time",
      paramLabel = "T",
      description = "Time of a flow, 0 to 1 (default: whole paths, the field at half time).")
  Double time;

  @Option(
      names = "--acceptance-points",
      paramLabel = "N",
      defaultValue = "0",
      description = "Of how many weights the normaliser of acceptance is taken (default: all).")
  int acceptancePoints;

  @Option(
      names = "--acceptance-quantile",
      paramLabel = "Q",
      defaultValue = "1",
      description = "Quantile of the weights that normalises acceptance (default: the largest).")
  double acceptanceQuantile;

  @Option(
      names = "--group",
      paramLabel = "K",
      description = "Only this class of a gallery, from 1 (default: all).")
  Integer group;

  @Option(
      names = "--per-group",
      paramLabel = "N",
      defaultValue = "8",
      description = "Images of each class in a gallery (default: ${DEFAULT-VALUE}).")
  int perGroup;

  @Option(names = "--best", description = "Ring around the best value of each curve.")
  boolean best;

  @Option(
      names = "--marginal",
      paramLabel = "K",
      description = "Only this marginal, from 1 (default: all).")
  Integer marginal;

  @Option(
      names = "--smoothing",
      paramLabel = "W",
      defaultValue = "0",
      description = "Weight of the past in the running mean of curves, 0 to below 1.")
  double smoothing;

  @Option(
      names = "--series",
      paramLabel = "NAME",
      split = ",",
      description = "Only these curves of training or metrics.")
  List<String> series = List.of();

  @Option(names = "--together", description = "Curves on one pair of axes, not a panel each.")
  boolean together;

  @Option(
      names = "--monotone",
      description = "In a joint scatter also the monotone rearrangement, the exact balanced map.")
  boolean monotone;

  @Option(names = "--log-x", description = "Logarithmic steps.")
  boolean logX;

  @Option(names = "--log-y", description = "Logarithmic values.")
  boolean logY;

  @Override
  public Integer call() {
    var print = spec.commandLine().getOut();
    if (list) {
      Figures.names(RunFigures.read(run.find().path(), step())).forEach(print::println);
      return Cli.DONE;
    }
    if (out == null) {
      throw new ConfigException("-o FILE is missing; or give --list to see what can be drawn");
    }
    List<String> drawn = RunFigures.export(asked(), out);
    print.println(out + "  (" + String.join(", ", drawn) + ")");
    return Cli.DONE;
  }

  private long step() {
    return step == null ? RunFigures.LATEST : step;
  }

  /** What the words ask for. */
  FigureCall asked() {
    List<String> names = new ArrayList<>(List.of(run.run));
    names.addAll(others);
    List<Path> runs = run.runs.find(names).stream().map(RunDirectory::path).toList();
    if (columns < 0) {
      throw new ConfigException("--columns " + columns + ": allowed: 1 or more");
    }
    return new FigureCall(
        runs, name, step(), options(), paper.export(), new FigureCall.Layout(columns, labels));
  }

  private FigureOptions options() {
    if (!(smoothing >= 0 && smoothing < 1)) {
      throw new ConfigException("--smoothing " + smoothing + ": allowed: 0 to below 1");
    }
    if (marginal != null && marginal < 1) {
      throw new ConfigException("--marginal " + marginal + ": allowed: 1 or more");
    }
    if (segments != null && segments < 0) {
      throw new ConfigException("--segments " + segments + ": allowed: 0 or more");
    }
    if (group != null && group < 1) {
      throw new ConfigException("--group " + group + ": allowed: 1 or more");
    }
    if (perGroup < 1) {
      throw new ConfigException("--per-group " + perGroup + ": allowed: 1 or more");
    }
    try {
      return FigureOptions.DEFAULT
          .withCompressedY(compressedY)
          .withMonotone(monotone)
          .with(scatter())
          .with(new CurveOptions(smoothing, logX, logY, together, best, series))
          .with(new Rejection(acceptancePoints, acceptanceQuantile))
          .withPerGroup(perGroup)
          .withGroup(group == null ? FigureOptions.ALL : group - 1)
          .withMarginal(marginal == null ? FigureOptions.ALL : marginal - 1);
    } catch (IllegalArgumentException e) {
      throw new ConfigException("figure: " + e.getMessage(), e);
    }
  }

  private ScatterOptions scatter() {
    return new ScatterOptions(
        segments == null ? FigureOptions.AUTO : segments,
        arrows,
        dots,
        points,
        !freeAxes,
        rejected,
        hidden,
        time == null ? FigureOptions.AUTO : time);
  }
}
