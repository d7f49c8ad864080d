package mongery.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mongery.config.ConfigException;
import mongery.figure.Figures;
import mongery.figure.RunFigures;
import mongery.figure.chart.ChartTheme;
import mongery.figure.export.Export;
import mongery.figure.export.Length;
import mongery.figure.kind.FigureOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      description = "Step at which a look was kept (default: the newest).")
  Long step;

  @Option(
      names = "--width",
      paramLabel = "W",
      defaultValue = "5.5in",
      description = "Width, such as 5.5in, 84mm, 300pt (default: ${DEFAULT-VALUE}).")
  String width;

  @Option(
      names = "--theme",
      paramLabel = "paper|light|dark",
      defaultValue = "paper",
      description = "Colours (default: ${DEFAULT-VALUE}).")
  String theme;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      defaultValue = "300",
      description = "Dots an inch of a PNG (default: ${DEFAULT-VALUE}).")
  int dpi;

  @Option(names = "--compressed-y", description = "Densities on a cube-root axis.")
  boolean compressedY;

  @Option(
      names = "--segments",
      paramLabel = "N",
      description =
          "Lines from points to their images in a 2-D map (default: 64 a marginal of a"
              + " barycenter, else none).")
  Integer segments;

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
    Path directory = run.find().path();
    long at = step == null ? RunFigures.LATEST : step;
    var print = spec.commandLine().getOut();
    if (list) {
      Figures.names(RunFigures.read(directory, at)).forEach(print::println);
      return Cli.DONE;
    }
    if (out == null) {
      throw new ConfigException("-o FILE is missing; or give --list to see what can be drawn");
    }
    Export export = new Export(Length.parse("--width", width), ChartTheme.named(theme), dpi);
    List<String> drawn = RunFigures.export(directory, name, at, options(), export, out);
    print.println(out + "  (" + String.join(", ", drawn) + ")");
    return Cli.DONE;
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
    return FigureOptions.DEFAULT
        .withCompressedY(compressedY)
        .withSegments(segments == null ? FigureOptions.AUTO : segments)
        .withMarginal(marginal == null ? FigureOptions.ALL : marginal - 1)
        .withSmoothing(smoothing)
        .withSeries(series)
        .withTogether(together)
        .withMonotone(monotone)
        .withLog(logX, logY);
  }
}
