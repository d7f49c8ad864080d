package mongery.app.print;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import mongery.figure.compare.Compared;
import mongery.figure.compare.Comparison;
import mongery.figure.compare.FinalsFigure;
import mongery.run.disk.Remarks;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.event.RunState;
import mongery.run.process.RunQueue;
import picocli.CommandLine;

/**
 * Progress of several runs in the terminal: a line a run that ends, and every few seconds how far
 * those in training are. Results and the runs' directories come last, on standard output.
 */
public final class QueueProgress implements RunQueue.Listener {
  private static final long LINE_EVERY_MS = 5_000;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean quiet;
  private final int all;
  private int ended;
  private long lastLine;

  public QueueProgress(CommandLine line, boolean quiet, int all) {
    this.out = line.getOut();
    this.err = line.getErr();
    this.quiet = quiet;
    this.all = all;
  }

  @Override
  public void looked(List<RunDirectory> training) {
    if (quiet || System.currentTimeMillis() - lastLine < LINE_EVERY_MS) {
      return;
    }
    lastLine = System.currentTimeMillis();
    say(
        String.format(
            Locale.ROOT,
            "%d of %d done  %s",
            ended,
            all,
            training.isEmpty()
                ? "waiting for other runs of the folder to end"
                : training.stream().map(QueueProgress::brief).collect(Collectors.joining("   "))));
  }

  private static String brief(RunDirectory run) {
    RunStatus status = run.status();
    String left = status.remaining() == null ? "" : ", " + Text.time(status.remaining()) + " left";
    return words(run) + ": " + status.step() + "/" + status.steps() + left;
  }

  /** What tells the run from the others: its values in a sweep, else its name. */
  private static String words(RunDirectory run) {
    String values =
        run.remarks().tags().stream().filter(Remarks::givesValue).collect(Collectors.joining(" "));
    return values.isEmpty() ? run.name() : values;
  }

  @Override
  public void ended(RunDirectory run, RunStatus status) {
    ended++;
    if (!quiet) {
      String cause = status.cause().isEmpty() ? "" : ": " + status.cause();
      say(words(run) + "  " + Text.state(status.state()) + " at step " + status.step() + cause);
    }
  }

  private void say(String text) {
    err.println(text);
    err.flush();
  }

  /**
   * Prints what the runs reached, how they are found, and where they are.
   *
   * @param varied settings that they differ in
   */
  public void results(List<RunDirectory> runs, List<String> varied) {
    List<RunDirectory> there = runs.stream().filter(run -> Files.isDirectory(run.path())).toList();
    if (!quiet) {
      List<Compared> measured =
          there.stream()
              .filter(run -> run.status().state() == RunState.FINISHED)
              .map(run -> Compared.read(run.path()))
              .toList();
      List<String> groups = varied.stream().filter(path -> !path.equals(Comparison.SEED)).toList();
      Tables.print(out, new FinalsFigure(new Comparison(measured, "")));
      if (groups.size() == 1 && groups.size() < varied.size()) {
        Tables.print(out, new FinalsFigure(new Comparison(measured, groups.get(0))));
      }
      common(there).ifPresent(tag -> out.println("all with the tag " + tag));
    }
    there.forEach(run -> out.println(run.path()));
    out.flush();
  }

  /** The first tag that all have. */
  private static Optional<String> common(List<RunDirectory> runs) {
    return runs.stream()
        .map(run -> run.remarks().tags())
        .reduce((some, other) -> some.stream().filter(other::contains).toList())
        .flatMap(tags -> tags.stream().findFirst());
  }
}
