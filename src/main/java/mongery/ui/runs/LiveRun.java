package mongery.ui.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import mongery.figure.kind.History;
import mongery.run.experiment.Expected;

/**
 * Everything that the window shows of one run at a moment; immutable.
 *
 * @param row name, state, progress
 * @param preset name of the preset it began from
 * @param config canonical experiment
 * @param scalars curves of the training, by name
 * @param metrics values of the evaluations, by name
 * @param looks looks kept, by step
 * @param log lines for people, oldest first
 * @param expected results to expect
 * @param rate steps a second now; 0 if unknown
 * @param remaining seconds to the end; NaN if unknown
 * @param elapsed seconds that it has trained, without pauses and the time between workers
 * @param device where it trains, for people
 * @param set settings that were changed while training, by path: the newest value
 * @param facts what was written down when the run was made: version, host, seed and so on
 */
public record LiveRun(
    RunRow row,
    String preset,
    ObjectNode config,
    History scalars,
    History metrics,
    List<LookRef> looks,
    List<LogLine> log,
    List<Expected> expected,
    double rate,
    double remaining,
    double elapsed,
    String device,
    Map<String, Double> set,
    Map<String, String> facts) {

  /**
   * A look on disk.
   *
   * @param step step it shows
   * @param file file under {@code looks/}
   * @param stamp differs whenever the file was replaced
   */
  public record LookRef(long step, String file, long stamp) {}

  /**
   * A line of the log.
   *
   * @param time milliseconds since 1970
   * @param level how serious
   * @param about what it is about, a word
   * @param text the line
   */
  public record LogLine(long time, Level level, String about, String text) {}

  /** How serious a log line is. */
  public enum Level {
    /** As expected. */
    INFO,
    /** Something was reached. */
    OK,
    /** Worth a look. */
    WARN,
    /** Went wrong. */
    ERROR
  }
}
