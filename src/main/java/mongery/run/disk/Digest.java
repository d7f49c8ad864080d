package mongery.run.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.config.Words;
import mongery.run.event.Event;
import mongery.run.event.History;
import mongery.run.experiment.Expected;

/**
 * What a list of runs shows beside names and states; small enough to keep for thousands of runs.
 *
 * @param laws types of the laws: source and target, or those of a barycenter
 * @param barycenter whether they are those of a barycenter
 * @param metrics last value of each metric; of a run under way only those among its last events
 * @param expected results to expect
 * @param seconds how long it has trained, without pauses and the time between workers
 * @param device where it trains
 * @param edits settings that are not as its preset has them, such as {@code tau=20}
 * @param remarks what a person wrote about it
 */
public record Digest(
    List<String> laws,
    boolean barycenter,
    Map<String, Double> metrics,
    List<Expected> expected,
    double seconds,
    String device,
    List<String> edits,
    Remarks remarks) {
  /** Key of the paths of such settings among the facts of a run. */
  static final String EDITS = "edits";

  private static final int LONGEST_VALUE = 24;

  /**
   * Reads what is not known yet.
   *
   * @param last its last events
   */
  static Digest of(
      RunDirectory run, ObjectNode config, ObjectNode facts, RunStatus status, List<Event> last) {
    JsonNode data = config.path("data");
    boolean barycenter = data.path("marginals").size() > 0;
    List<String> laws = new ArrayList<>();
    if (barycenter) {
      data.path("marginals").forEach(side -> laws.add(law(side)));
    } else {
      laws.add(law(data.path("source")));
      laws.add(law(data.path("target")));
    }
    List<Expected> expected = new ArrayList<>();
    config.path("expected").forEach(e -> expected.add(Expected.of(e)));
    try {
      Map<String, Double> metrics = History.of(last).lastMetrics();
      if (metrics.isEmpty() && !status.active() && status.step() > 0) {
        metrics = run.history().lastMetrics();
      }
      return new Digest(
          laws,
          barycenter,
          metrics,
          expected,
          seconds(run, status, last),
          facts.path("device").asText(),
          edits(config, facts),
          remarks(run));
    } catch (IOException e) {
      throw new UncheckedIOException(run.path() + ": cannot be read", e);
    }
  }

  /** Settings of a run that are not as its preset has them, such as {@code tau=20}. */
  public static List<String> edits(JsonNode config, JsonNode facts) {
    List<String> paths = new ArrayList<>();
    facts.path(EDITS).forEach(path -> paths.add(path.asText()));
    return paths.stream()
        .map(
            path -> {
              String value = Words.value(Json.at(config, path));
              return Words.shortest(path, paths)
                  + (value.length() > LONGEST_VALUE ? " edited" : "=" + value);
            })
        .toList();
  }

  private static String law(JsonNode side) {
    return side.path("law").path("type").asText();
  }

  private static double seconds(RunDirectory run, RunStatus status, List<Event> last)
      throws IOException {
    Beat beat = Beat.read(run.beatFile());
    if (status.active()) {
      return beat == null ? 0 : beat.seconds();
    }
    for (int i = last.size() - 1; i >= 0; i--) {
      if (last.get(i).body() instanceof Event.StateChanged e && !Double.isNaN(e.seconds())) {
        return e.seconds() + History.of(last.subList(i, last.size())).seconds();
      }
    }
    // A worker that was killed long after it began, or a run of a version that kept no time.
    return beat != null && beat.seconds() > 0 ? beat.seconds() : run.history().seconds();
  }

  /** Remarks that cannot be read are no reason to hide a run: they say so themselves. */
  private static Remarks remarks(RunDirectory run) {
    try {
      return run.remarks();
    } catch (ConfigException e) {
      return new Remarks("(cannot be read: " + e.getMessage() + ")", List.of());
    }
  }
}
