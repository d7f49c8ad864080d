package mongery.run;

import java.util.List;
import mongery.config.Setting;
import mongery.data.Side;
import mongery.method.MethodSettings;

/**
 * Everything that a preset says: data, method, training, evaluation and the result to expect.
 *
 * @param title short name for people
 * @param about what it shows, in a sentence or two
 * @param length the published setting, or a quick one that says it is not
 * @param time rough time and hardware
 * @param data source and target
 * @param method the algorithm
 * @param training length, batch, seed
 * @param evaluation when and what to measure
 * @param expected results to expect
 */
public record Experiment(
    @Setting(help = "Short name") String title,
    @Setting(help = "What it shows, in a sentence or two", def = "\"\"") String about,
    @Setting(help = "Published setting, or a quick one that is not", def = "\"quick\"")
        Length length,
    @Setting(help = "Rough time and hardware", def = "\"\"") String time,
    @Setting(help = "Source and target") Data data,
    @Setting(help = "Algorithm") MethodSettings method,
    @Setting(help = "Length, batch, seed") Training training,
    @Setting(help = "When and what to measure") Evaluation evaluation,
    @Setting(help = "Results to expect", def = "[]") List<Expected> expected) {

  /** Whether a preset is the published setting. */
  public enum Length {
    /** Short enough to watch. */
    QUICK,
    /** As published. */
    PUBLISHED
  }

  /**
   * Source and target.
   *
   * @param source where mass starts
   * @param target where it should go
   */
  public record Data(
      @Setting(help = "Where mass starts") Side source,
      @Setting(help = "Where mass should go") Side target) {}
}
