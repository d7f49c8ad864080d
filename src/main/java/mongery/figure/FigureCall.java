package mongery.figure;

import java.nio.file.Path;
import java.util.List;
import mongery.figure.export.Export;
import mongery.figure.kind.CurveOptions;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.Rejection;
import mongery.figure.kind.ScatterOptions;

/**
 * Everything that makes an exported figure, so that it can be made again from the command line.
 *
 * @param runs directories of runs; several make panels
 * @param names name of a figure, or several joined by commas; null for the most telling one
 * @param step step of the look, or {@link RunFigures#LATEST}
 * @param options what was chosen about the figure
 * @param export width, theme, resolution and type size
 * @param layout how panels are laid out
 */
public record FigureCall(
    List<Path> runs, String names, long step, FigureOptions options, Export export, Layout layout) {

  /**
   * How panels of several runs are laid out.
   *
   * @param columns panels in a row; 0 for as many as suit
   * @param labels what each run is called; empty for what its settings differ in
   */
  public record Layout(int columns, List<String> labels) {
    /** As suits. */
    public static final Layout AUTO = new Layout(0, List.of());

    /** Copies the list. */
    public Layout {
      labels = List.copyOf(labels);
    }
  }

  /** Copies the list. */
  public FigureCall {
    runs = List.copyOf(runs);
  }

  /** The words after {@code mongery} that write this figure to a file. */
  public List<String> words(Path file) {
    CallWords out = new CallWords("figure", runs);
    out.add(names != null, "--name", String.valueOf(names));
    out.add(step != RunFigures.LATEST, "--step", String.valueOf(step));
    out.export(export, file);
    out.add(layout.columns() > 0, "--columns", String.valueOf(layout.columns()));
    layout.labels().forEach(label -> out.add(true, "--label", label));
    look(out);
    scatter(out, options.scatter());
    curves(out, options.curves());
    return out.words();
  }

  /** The command in one line, quoted for a shell. */
  public String line(Path file) {
    return CallWords.line(words(file));
  }

  private void look(CallWords out) {
    FigureOptions usual = FigureOptions.DEFAULT;
    Rejection r = options.rejection();
    boolean marginal = options.marginal() != FigureOptions.ALL;
    boolean group = options.group() != FigureOptions.ALL;
    boolean few = options.perGroup() != usual.perGroup();
    out.flag(options.compressedY(), "--compressed-y")
        .flag(options.monotone(), "--monotone")
        .add(marginal, "--marginal", String.valueOf(options.marginal() + 1))
        .add(group, "--group", String.valueOf(options.group() + 1))
        .add(few, "--per-group", String.valueOf(options.perGroup()))
        .add(r.points() != 0, "--acceptance-points", String.valueOf(r.points()))
        .add(r.quantile() != 1, "--acceptance-quantile", CallWords.number(r.quantile()));
  }

  private static void scatter(CallWords out, ScatterOptions s) {
    out.add(s.segments() != FigureOptions.AUTO, "--segments", String.valueOf(s.segments()))
        .flag(s.arrows(), "--arrows")
        .add(s.size() != 1, "--dots", CallWords.number(s.size()))
        .add(s.count() != 0, "--points", String.valueOf(s.count()))
        .flag(!s.equal(), "--free-axes")
        .flag(s.rejected(), "--rejected");
    s.hidden().forEach(name -> out.add(true, "--hide", name));
    out.add(s.time() != FigureOptions.AUTO, "--time", CallWords.number(s.time()));
  }

  private static void curves(CallWords out, CurveOptions c) {
    out.add(c.smoothing() != 0, "--smoothing", CallWords.number(c.smoothing()))
        .add(!c.series().isEmpty(), "--series", String.join(",", c.series()))
        .flag(c.together(), "--together")
        .flag(c.best(), "--best")
        .flag(c.logX(), "--log-x")
        .flag(c.logY(), "--log-y");
  }
}
