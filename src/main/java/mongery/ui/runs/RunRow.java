package mongery.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mongery.run.disk.Remarks;
import mongery.run.event.RunState;
import mongery.run.experiment.Expected;

/**
 * A run as a list shows it.
 *
 * @param dir its directory
 * @param name name of the directory
 * @param title title of the experiment
 * @param method the method's word
 * @param state state computed from facts on disk
 * @param cause why it is in that state, for people; may be empty
 * @param step steps done
 * @param steps steps asked for
 * @param started milliseconds since 1970
 * @param facts the rest that a list shows
 * @param problem why the run cannot be read; empty if it can
 */
public record RunRow(
    Path dir,
    String name,
    String title,
    String method,
    RunState state,
    String cause,
    long step,
    long steps,
    long started,
    Facts facts,
    String problem) {

  /**
   * What only a list shows.
   *
   * @param data what is transported, in words
   * @param outcomes metrics reached and expected, the most telling first
   * @param seconds time that it has trained, without pauses and the time between workers
   * @param device where it trains
   * @param edits settings that are not as its preset has them, such as {@code tau=20}
   * @param note what a person wrote about it
   * @param tags words to find it by
   */
  public record Facts(
      String data,
      List<Outcome> outcomes,
      double seconds,
      String device,
      List<String> edits,
      String note,
      List<String> tags) {
    /** Nothing known. */
    public static final Facts NONE = new Facts("", List.of(), 0, "", List.of(), "", List.of());

    /** What tells it from other runs of its title: what was swept over, and what was edited. */
    public String apart() {
      return Stream.concat(tags.stream().filter(Remarks::givesValue), edits.stream())
          .distinct()
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * A metric.
   *
   * @param metric its name
   * @param value value reached; null if there is none yet
   * @param expected what it should be; null if nobody says
   */
  public record Outcome(String metric, Double value, Expected expected) {
    /** Whether it is as expected; false while anything is missing. */
    public boolean reached() {
      return value != null && expected != null && expected.reached(value);
    }

    /** Whether it is known to differ from what is expected. */
    public boolean missed() {
      return value != null && expected != null && !expected.reached(value);
    }
  }

  /** The metric to judge it by; null if there is none. */
  public Outcome key() {
    return facts.outcomes().isEmpty() ? null : facts.outcomes().get(0);
  }

  /** The same run with other remarks. */
  RunRow remarked(String note, List<String> tags) {
    Facts now =
        new Facts(
            facts.data(),
            facts.outcomes(),
            facts.seconds(),
            facts.device(),
            facts.edits(),
            note,
            tags);
    return new RunRow(dir, name, title, method, state, cause, step, steps, started, now, problem);
  }

  /** Whether every word of a search occurs in what the list shows of it. */
  public boolean matches(String search) {
    String all =
        String.join(
                " ",
                name,
                title,
                method,
                state == null ? "unreadable" : States.words(state),
                facts.data(),
                facts.device(),
                String.join(" ", facts.edits()),
                facts.note(),
                String.join(" ", facts.tags()))
            .toLowerCase(Locale.ROOT);
    for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Share of the steps done, 0 to 1. */
  public double progress() {
    return steps <= 0 ? 0 : Math.min(1, (double) step / steps);
  }

  /** Whether a worker is at it. */
  public boolean active() {
    return state == RunState.RUNNING
        || state == RunState.PAUSED
        || state == RunState.QUEUED
        || state == RunState.NOT_RESPONDING;
  }

  /** Whether a new worker could go on from the last checkpoint. */
  public boolean resumable() {
    return state == RunState.INTERRUPTED
        || state == RunState.FAILED
        || (state == RunState.STOPPED && step < steps);
  }
}
