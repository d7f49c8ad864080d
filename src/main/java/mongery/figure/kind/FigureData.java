package mongery.figure.kind;

import java.util.List;
import java.util.Map;
import mongery.method.Look;
import mongery.run.Expected;

/**
 * What figures are drawn from: one look of a run and its numbers so far.
 *
 * @param title what the run is called
 * @param step step of the look
 * @param look arrays shown at that step; empty if there is none
 * @param scalars numbers logged while training
 * @param metrics numbers measured by evaluation
 * @param expected results to expect
 */
public record FigureData(
    String title, long step, Look look, History scalars, History metrics, List<Expected> expected) {
  /** A look without arrays. */
  public static final Look NO_LOOK = new Look(Map.of());

  /** Copies the list. */
  public FigureData {
    expected = List.copyOf(expected);
  }

  /** Only a look. */
  public static FigureData of(Look look) {
    return new FigureData("", 0, look, History.EMPTY, History.EMPTY, List.of());
  }

  /** The expected value of a metric, or null. */
  public Expected expected(String metric) {
    return expected.stream().filter(e -> e.metric().equals(metric)).findFirst().orElse(null);
  }
}
