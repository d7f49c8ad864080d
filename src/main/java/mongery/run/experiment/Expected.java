package mongery.run.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import mongery.config.Setting;

/**
 * A result to expect of a preset.
 *
 * @param metric name of the metric's value
 * @param value expected value
 * @param tolerance largest absolute difference that counts as reached
 * @param source where the value comes from: paper and table, derived, or released run
 */
public record Expected(
    @Setting(help = "Name of the metric's value") String metric,
    @Setting(help = "Expected value") double value,
    @Setting(help = "Largest absolute difference that counts as reached", min = 0) double tolerance,
    @Setting(help = "Where the value comes from") String source) {
  /** Reads leniently: a run of an older version of the program can still be looked at. */
  public static Expected of(JsonNode json) {
    return new Expected(
        json.path("metric").asText(),
        json.path("value").asDouble(),
        json.path("tolerance").asDouble(),
        json.path("source").asText());
  }

  /** Whether a measured value is within the tolerance. */
  public boolean reached(double actual) {
    return Math.abs(actual - value) <= tolerance;
  }
}
