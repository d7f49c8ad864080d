package mongery.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mongery.run.event.Event;
import mongery.run.event.RunState;
import mongery.ui.base.Numbers;
import mongery.ui.runs.LiveRun.Level;
import mongery.ui.runs.LiveRun.LogLine;

/** Events as lines for people; scalars only about twenty times in a training. */
final class LogLines {
  private static final int MOST = 2000;
  private static final int SCALARS_SHOWN = 4;

  private final long scalarEvery;
  private final List<LogLine> lines = new ArrayList<>();
  private List<LogLine> copy = List.of();
  private long nextScalar;

  LogLines(long steps) {
    this.scalarEvery = Math.max(1, steps / 20);
  }

  /** Oldest first. */
  List<LogLine> lines() {
    if (copy.size() != lines.size()) {
      copy = List.copyOf(lines);
    }
    return copy;
  }

  void add(Event event) {
    Event.Body body = event.body();
    String step = "step " + Numbers.count(event.step());
    if (body instanceof Event.Scalar scalar) {
      if (event.step() >= nextScalar) {
        nextScalar = (event.step() / scalarEvery + 1) * scalarEvery;
        say(event, Level.INFO, "train", step + values(scalar.values(), SCALARS_SHOWN));
      }
    } else if (body instanceof Event.Metrics metrics) {
      say(event, Level.OK, "eval", step + values(metrics.values(), Integer.MAX_VALUE));
    } else if (body instanceof Event.CheckpointWritten checkpoint) {
      say(
          event,
          Level.OK,
          "saved",
          checkpoint.file() + (checkpoint.best() ? ", the best so far" : ""));
    } else if (body instanceof Event.StateChanged change) {
      String cause = change.cause().isEmpty() ? "" : ": " + change.cause();
      say(
          event,
          level(change.state()),
          "state",
          States.words(change.state()) + " at " + step + cause);
      if (change.state() == RunState.RUNNING) {
        nextScalar = Math.min(nextScalar, event.step());
      }
    } else if (body instanceof Event.LiveSet set) {
      say(event, Level.INFO, "set", set.path() + " = " + Numbers.exact(set.value()));
    } else if (body instanceof Event.Note note) {
      say(event, Level.INFO, "note", note.text());
    } else if (body instanceof Event.Warning warning) {
      say(event, Level.WARN, "warning", warning.text());
    }
  }

  private void say(Event event, Level level, String about, String text) {
    if (lines.size() < MOST) {
      lines.add(new LogLine(event.time(), level, about, text));
    }
  }

  private static Level level(RunState state) {
    return switch (state) {
      case FAILED -> Level.ERROR;
      case FINISHED -> Level.OK;
      case INTERRUPTED, NOT_RESPONDING -> Level.WARN;
      default -> Level.INFO;
    };
  }

  private static String values(Map<String, Double> values, int most) {
    StringBuilder text = new StringBuilder();
    values.entrySet().stream()
        .limit(most)
        .forEach(
            e ->
                text.append("  ")
                    .append(e.getKey())
                    .append(' ')
                    .append(Numbers.shown(e.getValue())));
    return text.toString();
  }
}
