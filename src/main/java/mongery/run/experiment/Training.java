package mongery.run.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import mongery.config.Setting;

/**
 * Length and pace of a training.
 *
 * @param steps outer iterations
 * @param batch points a batch and side
 * @param seed seed of everything random
 * @param checkpointEvery steps between checkpoints
 * @param keep how many of the last checkpoints to keep beside the best
 * @param logEvery steps between scalar events
 * @param stopAt step at which to end; 0 means {@code steps}. Schedules run over {@code steps}
 *     whatever this says, so that a training stopped at 200 and continued to 400 equals one stopped
 *     at 400
 */
public record Training(
    @Setting(help = "Outer iterations", unit = "steps", min = 1) long steps,
    @Setting(help = "Points in a batch, each side", unit = "points", def = "256", min = 1)
        int batch,
    @Setting(help = "Seed of everything random", def = "1", min = 0) long seed,
    @Setting(help = "Steps between checkpoints", unit = "steps", def = "1000", min = 1)
        long checkpointEvery,
    @Setting(help = "Last checkpoints kept beside the best", def = "2", min = 1) int keep,
    @Setting(help = "Steps between logged scalars", unit = "steps", def = "20", min = 1)
        long logEvery,
    @Setting(
            help = "End at this step; 0 at the last. Schedules run over all steps all the same",
            unit = "steps",
            def = "0",
            min = 0)
        long stopAt) {

  /** Step at which the training ends. */
  public long end() {
    return stopAt > 0 ? stopAt : steps;
  }

  /** The same for a configuration that need not bind, such as one of a method not at hand. */
  public static long end(JsonNode training) {
    long stopAt = training.path("stopAt").asLong();
    return stopAt > 0 ? stopAt : training.path("steps").asLong();
  }
}
