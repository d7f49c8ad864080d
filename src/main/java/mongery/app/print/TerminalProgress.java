package mongery.app.print;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunReport;
import mongery.run.disk.RunStatus;
import mongery.run.event.Event;
import mongery.run.event.RunState;
import mongery.run.train.Progress;
import picocli.CommandLine;

/**
 * Progress of a training in the terminal: a bar that is redrawn in place, or, where the output is
 * not a terminal, a line every few seconds. The result and the run's directory come last, on
 * standard output; everything else goes to standard error.
 */
public final class TerminalProgress implements Progress {
  private static final int BAR = 24;
  private static final long LINE_EVERY_MS = 5_000;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean quiet;
  private final boolean terminal = System.console() != null && System.getenv("TERM") != null;
  private long lastLine;
  private RunDirectory run;

  public TerminalProgress(CommandLine line, boolean quiet) {
    this.out = line.getOut();
    this.err = line.getErr();
    this.quiet = quiet;
  }

  /** The run, once its training has ended; null before. */
  public RunDirectory run() {
    return run;
  }

  @Override
  public void update(RunStatus status, Map<String, Double> scalars) {
    if (quiet) {
      return;
    }
    String line = bar(status) + "  " + brief(scalars);
    if (terminal) {
      err.print("\r\u001b[K" + line);
      err.flush();
    } else if (System.currentTimeMillis() - lastLine >= LINE_EVERY_MS) {
      lastLine = System.currentTimeMillis();
      err.println(line);
    }
  }

  private static String bar(RunStatus s) {
    int filled = (int) (BAR * Math.min(s.step(), s.steps()) / Math.max(1, s.steps()));
    return String.format(
        Locale.ROOT,
        "%s%s %d/%d  %s/s  %s left",
        "█".repeat(filled),
        "░".repeat(BAR - filled),
        s.step(),
        s.steps(),
        Text.number(Math.round(s.rate() * 10) / 10.0),
        s.remaining() == null ? "--:--" : Text.time(s.remaining()));
  }

  private static String brief(Map<String, Double> scalars) {
    return scalars.entrySet().stream()
        .limit(3)
        .map(e -> e.getKey() + " " + Text.number(e.getValue()))
        .collect(Collectors.joining("  "));
  }

  @Override
  public void said(Event event) {
    if (quiet) {
      return;
    }
    if (event.body() instanceof Event.Metrics m) {
      say("step " + event.step() + ": " + brief(m.values()));
    } else if (event.body() instanceof Event.Warning w) {
      say("warning: " + w.text());
    } else if (event.body() instanceof Event.Note n) {
      say(n.text());
    }
  }

  private void say(String text) {
    err.println((terminal ? "\r\u001b[K" : "") + text);
  }

  @Override
  public void ended(RunDirectory ended, RunStatus status) {
    run = ended;
    if (!quiet) {
      say(bar(status));
      if (status.state() != RunState.FINISHED) {
        String cause = status.cause().isEmpty() ? "" : ": " + status.cause();
        say(Text.state(status.state()) + " at step " + status.step() + cause);
      }
      Results.print(out, RunReport.of(run));
    }
    out.println(run.path());
    out.flush();
  }
}
