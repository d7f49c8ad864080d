package mongery.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    List<String> out = new ArrayList<>(List.of("figure"));
    runs.forEach(run -> out.add(run.toString()));
    add(out, names != null, "--name", String.valueOf(names));
    add(out, step != RunFigures.LATEST, "--step", String.valueOf(step));
    out.addAll(List.of("-o", file.toString()));
    Export usual = Export.DEFAULT;
    add(
        out,
        !export.width().equals(usual.width()),
        "--width",
        number(Math.round(export.width().points() / 72 * 1e4) / 1e4) + "in");
    add(out, !export.theme().equals(usual.theme()), "--theme", export.theme().name());
    add(out, export.dpi() != usual.dpi(), "--dpi", String.valueOf(export.dpi()));
    add(out, export.font() != usual.font(), "--font", number(export.font()));
    add(out, layout.columns() > 0, "--columns", String.valueOf(layout.columns()));
    layout.labels().forEach(label -> add(out, true, "--label", label));
    look(out);
    scatter(out, options.scatter());
    curves(out, options.curves());
    return out;
  }

  /** The command in one line, quoted for a shell. */
  public String line(Path file) {
    StringBuilder out = new StringBuilder("mongery");
    for (String word : words(file)) {
      boolean plain = word.matches("[A-Za-z0-9_./:=,+@%-]+");
      out.append(' ').append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
    }
    return out.toString();
  }

  private void look(List<String> out) {
    FigureOptions usual = FigureOptions.DEFAULT;
    flag(out, options.compressedY(), "--compressed-y");
    flag(out, options.monotone(), "--monotone");
    add(
        out,
        options.marginal() != FigureOptions.ALL,
        "--marginal",
        String.valueOf(options.marginal() + 1));
    add(out, options.group() != FigureOptions.ALL, "--group", String.valueOf(options.group() + 1));
    add(
        out,
        options.perGroup() != usual.perGroup(),
        "--per-group",
        String.valueOf(options.perGroup()));
    Rejection r = options.rejection();
    add(out, r.points() != 0, "--acceptance-points", String.valueOf(r.points()));
    add(out, r.quantile() != 1, "--acceptance-quantile", number(r.quantile()));
  }

  private static void scatter(List<String> out, ScatterOptions s) {
    add(out, s.segments() != FigureOptions.AUTO, "--segments", String.valueOf(s.segments()));
    flag(out, s.arrows(), "--arrows");
    add(out, s.size() != 1, "--dots", number(s.size()));
    add(out, s.count() != 0, "--points", String.valueOf(s.count()));
    flag(out, !s.equal(), "--free-axes");
    flag(out, s.rejected(), "--rejected");
    s.hidden().forEach(name -> add(out, true, "--hide", name));
    add(out, s.time() != FigureOptions.AUTO, "--time", number(s.time()));
  }

  private static void curves(List<String> out, CurveOptions c) {
    add(out, c.smoothing() != 0, "--smoothing", number(c.smoothing()));
    add(out, !c.series().isEmpty(), "--series", String.join(",", c.series()));
    flag(out, c.together(), "--together");
    flag(out, c.best(), "--best");
    flag(out, c.logX(), "--log-x");
    flag(out, c.logY(), "--log-y");
  }

  private static void add(List<String> out, boolean said, String option, String value) {
    if (said) {
      out.add(option);
      out.add(value);
    }
  }

  private static void flag(List<String> out, boolean on, String option) {
    if (on) {
      out.add(option);
    }
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
